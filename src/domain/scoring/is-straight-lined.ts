import type { Answers } from '../questionnaire/answer-value.ts';
import type { Item } from '../questionnaire/definition.ts';

/** Fewer equal answers than this happen honestly. */
const MIN_ANSWERS = 5;

/**
 * Whether every scored statement got the same answer, which with reverse statements among them says opposite things:
 * a reason to ask once «всё так?», never to reject (domain §3.1 rule 4). Asks for at least five answers;
 * «Не моя ситуация» is left out.
 */
export function isStraightLined(visible: readonly Item[], answers: Answers): boolean {
  const values = visible.flatMap(item => {
    const value = item.scoring === null || item.type === 'number' ? undefined : answers.get(item.id);
    return typeof value === 'number' ? [value] : [];
  });
  return values.length >= MIN_ANSWERS && new Set(values).size === 1;
}
