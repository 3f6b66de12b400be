import { cleanLine, codePointLength } from '../../lib/text.ts';
import type { EventLevel } from '../events/event-level.ts';

/** Groups in which people learn from one another: free ones, of a school, of the district, across districts. */
export const GROUP_KINDS = ['peer', 'schoolAssociation', 'districtAssociation', 'network'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** The level a group of that kind has until somebody says otherwise. */
export function usualLevel(kind: GroupKind): EventLevel {
  if (kind === 'schoolAssociation') return 'school';
  return kind === 'network' ? 'interregional' : 'municipal';
}

const TITLE_MIN = 3;
const TITLE_MAX = 80;

/** A typed title in one clean line; null when it is too short or too long to stand on a button. */
export function parseGroupTitle(raw: string): string | null {
  const title = cleanLine(raw);
  const length = codePointLength(title);
  return length >= TITLE_MIN && length <= TITLE_MAX ? title : null;
}
