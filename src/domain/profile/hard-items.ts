import type { CompetencyKey, ItemId } from '../ids.ts';
import type { Answers } from '../questionnaire/answer-value.ts';
import type { Item } from '../questionnaire/definition.ts';
import { scoreItem } from '../scoring/score-item.ts';

/** A statement that turned out hard, in the questionnaire's words. */
export interface HardItem {
  readonly itemId: ItemId;
  readonly competency: CompetencyKey;
  readonly text: string;
  /** A reverse statement: agreeing with it is what is hard. */
  readonly reverse: boolean;
  readonly points: number;
  readonly max: number;
}

/**
 * What was hard, in words: statements with less than half of their points, hardest first, at most `limit` of one
 * competency. Equal ones keep the order of the questionnaire.
 */
export function hardItems(
  visible: readonly Item[],
  answers: Answers,
  competency: CompetencyKey,
  limit = 3,
): readonly HardItem[] {
  return visible
    .flatMap((item): HardItem[] => {
      const answer = answers.get(item.id);
      if (item.scoring?.competency !== competency || answer === undefined) return [];
      const score = scoreItem(item, answer);
      if (score === null || 2 * score.points >= score.max) return [];
      const reverse = item.scoring.polarity === 'negative';
      return [{ itemId: item.id, competency, text: item.text, reverse, ...score }];
    })
    .toSorted((left, right) => left.points * right.max - right.points * left.max)
    .slice(0, limit);
}
