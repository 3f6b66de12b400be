import { foldForSearch } from '../../lib/text.ts';
import type { CompetencyKey } from '../ids.ts';
import type { Answers } from '../questionnaire/answer-value.ts';
import type { Item } from '../questionnaire/definition.ts';
import { maxPoints, scoreItem } from './score-item.ts';

/** One scored item of one attempt, cut loose from the questionnaire it came from. */
export interface MeasuredItem {
  readonly id: string;
  /** Equal for two items that ask and count the same; what tells whether two versions share the item. */
  readonly fingerprint: string;
  readonly competency: CompetencyKey;
  /** Whole; null when there is no real answer. */
  readonly points: number | null;
  /** Whole, above 0. */
  readonly max: number;
}

/** The scored ones among the items a person was asked. Pass what `visibleItems` gave. */
export function measure(visible: readonly Item[], answers: Answers): readonly MeasuredItem[] {
  return visible.flatMap((item): MeasuredItem[] => {
    if (item.scoring === null) return [];
    const answer = answers.get(item.id);
    const scored = answer === undefined ? null : scoreItem(item, answer);
    return [
      {
        id: item.id,
        fingerprint: fingerprintOf(item),
        competency: item.scoring.competency,
        points: scored?.points ?? null,
        max: maxPoints(item),
      },
    ];
  });
}

/**
 * The words and the way of counting, without what a reader would not notice (case, ё, punctuation).
 * A new wording is a new item: growth is never computed across it.
 */
function fingerprintOf(item: Item): string {
  const options =
    'options' in item
      ? item.options.map(option => [option.value, option.score, foldForSearch(option.label)])
      : [];
  return JSON.stringify([item.type, foldForSearch(item.text), item.scoring, options]);
}
