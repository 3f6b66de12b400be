import type { Framework } from '../scoring/framework.ts';
import { type CompetencySum, scoreOfSum } from '../scoring/score-competencies.ts';

/**
 * How badly somebody needs support in a competency: 0 where the level is no deficit or not known, 1 for the mildest deficit
 * of the framework, more for worse ones.
 */
export function severityOf(sum: CompetencySum, framework: Framework): number {
  const score = scoreOfSum(sum, framework);
  if (score.status !== 'scored') return 0;
  const deficits = framework.levels.filter(({ deficit }) => deficit);
  // Levels stand from the best to the worst.
  return deficits.findIndex(({ key }) => key === score.level) + 1;
}
