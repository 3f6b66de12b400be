import type { TypedEntry } from '../../../domain/internship/journal.ts';
import type { Translate } from '../../../lib/texts.ts';

/** Why a typed text was not kept. */
export function entryProblem(typed: Exclude<TypedEntry, { ok: true }>, t: Translate): string {
  return typed.refusal === 'empty'
    ? t('route-text-empty')
    : t('route-text-too-long', { max: typed.max, length: typed.length });
}
