import type { FrameworkKey } from '../ids.ts';
import type { MeasuredItem } from '../scoring/measure.ts';

/**
 * Who judged. `self`: the teacher; `external`: a test of ЦНППМ; `observer`: a mentor's or a colleague's view.
 * Different sources are shown side by side and never merged into one number (domain §1).
 */
export const PROFILE_SOURCES = ['self', 'external', 'observer'] as const;
export type ProfileSource = (typeof PROFILE_SOURCES)[number];

/**
 * One finished attempt as what was measured. The source is part of the type, so that measurements of two sources
 * cannot be compared or joined by mistake. An external result known only by competency has one item per competency.
 */
export interface Measurement<Source extends ProfileSource> {
  readonly source: Source;
  readonly framework: FrameworkKey;
  /** Id and version of the questionnaire or test. */
  readonly instrument: { readonly id: string; readonly version: string };
  readonly items: readonly MeasuredItem[];
}
