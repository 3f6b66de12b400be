import { required } from '../../lib/invariant.ts';
import type { CompetencyKey, LevelKey } from '../ids.ts';
import type { Answers } from '../questionnaire/answer-value.ts';
import type { Item, QuestionnaireDefinition } from '../questionnaire/definition.ts';
import type { Framework, Level } from './framework.ts';
import { type MeasuredItem, measure } from './measure.ts';
import { isAtLeastPercent, percentTenths } from './percent.ts';

/** The integers a profile is made of: what is stored. */
export interface CompetencySum {
  readonly competency: CompetencyKey;
  /** Points and the most they could be, over the answered items only; whole numbers. */
  readonly sum: number;
  readonly max: number;
  /** Items with a real answer. */
  readonly answered: number;
  /** Scored items the person was asked, «Не моя ситуация» included. */
  readonly total: number;
}

/** One line of a profile. `insufficientData` has no level and is never a deficit. */
export type CompetencyScore =
  | (CompetencySum & {
      readonly status: 'scored';
      readonly level: LevelKey;
      /** Mastery in tenths of a percent, for display; levels are decided on `sum` and `max`. */
      readonly masteryTenths: number;
    })
  | (CompetencySum & { readonly status: 'insufficientData' });

export type ScoredCompetency = Extract<CompetencyScore, { status: 'scored' }>;

/**
 * The profile of one attempt: a line per competency that was asked about, in the definition's order.
 * `visible` is what `visibleItems` gave for the same answers; answers of other items do not count.
 */
export function scoreCompetencies(
  definition: QuestionnaireDefinition,
  answers: Answers,
  framework: Framework,
  visible: readonly Item[],
): readonly CompetencyScore[] {
  const order = definition.competencies.map(competency => competency.key);
  return scoreMeasured(measure(visible, answers), framework, order);
}

/** The same from measured items alone; competencies in the given order, else the framework's. */
export function scoreMeasured(
  items: readonly MeasuredItem[],
  framework: Framework,
  order: readonly CompetencyKey[] = competencyOrder(framework),
): readonly CompetencyScore[] {
  return order.flatMap(competency => {
    const own = items.filter(item => item.competency === competency);
    return own.length === 0 ? [] : [scoreOfSum(sumOf(competency, own), framework)];
  });
}

/** The framework's competencies as they are listed to people. */
export function competencyOrder(framework: Framework): readonly CompetencyKey[] {
  return framework.competencies
    .toSorted((left, right) => left.order - right.order)
    .map(competency => competency.key);
}

function sumOf(competency: CompetencyKey, items: readonly MeasuredItem[]): CompetencySum {
  const answered = items.filter(item => item.points !== null);
  return {
    competency,
    sum: answered.reduce((sum, item) => sum + (item.points ?? 0), 0),
    max: answered.reduce((sum, item) => sum + item.max, 0),
    answered: answered.length,
    total: items.length,
  };
}

/** The line of a profile that stored integers stand for, judged by the framework. */
export function scoreOfSum(sum: CompetencySum, framework: Framework): CompetencyScore {
  const enough =
    sum.answered > 0 &&
    sum.max > 0 &&
    isAtLeastPercent(sum.answered, sum.total, framework.minAnsweredPercent);
  if (!enough) return { ...sum, status: 'insufficientData' };
  const level = levelOf(sum.sum, sum.max, framework);
  return { ...sum, status: 'scored', level: level.key, masteryTenths: percentTenths(sum.sum, sum.max) };
}

/** The level of `sum` out of `max`: the best one whose threshold is reached, compared on integers (domain §3.1). */
export function levelOf(sum: number, max: number, framework: Framework): Level {
  const reached = framework.levels.find(level => isAtLeastPercent(sum, max, level.minPercent));
  return required(reached, 'a level from 0 %');
}
