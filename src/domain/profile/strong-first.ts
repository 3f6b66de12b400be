import type { Framework } from '../scoring/framework.ts';
import { type CompetencyScore, competencyOrder } from '../scoring/score-competencies.ts';

/**
 * The order in which a profile is shown: what is strong first (screens, «Voice»), equal shares in the framework's
 * order, «недостаточно данных» last.
 */
export function strongFirst(
  scores: readonly CompetencyScore[],
  framework: Framework,
): readonly CompetencyScore[] {
  const order = competencyOrder(framework);
  return scores.toSorted(
    (left, right) =>
      Number(left.status !== 'scored') - Number(right.status !== 'scored') ||
      (left.status === 'scored' && right.status === 'scored'
        ? right.sum * left.max - left.sum * right.max
        : 0) ||
      order.indexOf(left.competency) - order.indexOf(right.competency),
  );
}
