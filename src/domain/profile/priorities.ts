import type { CompetencyKey } from '../ids.ts';
import type { Framework } from '../scoring/framework.ts';
import {
  type CompetencyScore,
  competencyOrder,
  type ScoredCompetency,
} from '../scoring/score-competencies.ts';

/** At most this many competencies enter a route, and this many may be chosen (domain §3.1 rule 5, §6). */
export const MAX_PRIORITIES = 3;

/** A competency to work on, and why. */
export type Priority =
  | {
      /** The level calls for support. */
      readonly kind: 'deficit';
      readonly score: ScoredCompetency;
      readonly chosen: boolean;
    }
  /** The teacher chose it although the level does not call for it or is not known: a need (003: deficits and needs). */
  | { readonly kind: 'need'; readonly score: CompetencyScore; readonly chosen: true };

/**
 * What to work on first, at most three: by level, worst first; inside a level what the teacher chose, in the order
 * chosen; then by deficit percent, largest first, compared exactly; then in the framework's order.
 * Chosen competencies that are no deficit follow behind, in the order chosen. «Недостаточно данных» is never a deficit.
 */
export function priorities(
  scores: readonly CompetencyScore[],
  ownChoice: readonly CompetencyKey[],
  framework: Framework,
): readonly Priority[] {
  const chosen = [...new Set(ownChoice)].slice(0, MAX_PRIORITIES);
  const levels = framework.levels.map(level => level.key);
  const order = competencyOrder(framework);
  const choiceRank = (score: CompetencyScore): number => {
    const at = chosen.indexOf(score.competency);
    return at < 0 ? MAX_PRIORITIES : at;
  };
  const deficits = scores
    .filter(score => score.status === 'scored')
    .filter(score => framework.levels.find(level => level.key === score.level)?.deficit === true)
    .toSorted(
      (left, right) =>
        levels.indexOf(right.level) - levels.indexOf(left.level) ||
        choiceRank(left) - choiceRank(right) ||
        left.sum * right.max - right.sum * left.max ||
        order.indexOf(left.competency) - order.indexOf(right.competency),
    )
    .map((score): Priority => ({ kind: 'deficit', score, chosen: chosen.includes(score.competency) }));
  const taken = new Set(deficits.map(({ score }) => score.competency));
  const needs = chosen.flatMap((competency): Priority[] => {
    const score = scores.find(candidate => candidate.competency === competency);
    return score === undefined || taken.has(competency) ? [] : [{ kind: 'need', score, chosen: true }];
  });
  return [...deficits, ...needs].slice(0, MAX_PRIORITIES);
}
