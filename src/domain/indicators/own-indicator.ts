import type { Measure } from '../figures/measure.ts';
import type { Formula, Indicator, PeriodRule, Target } from './definition.ts';

/** What may stand above: people with a fact, or what schools report. */
export const OWN_NUMERATORS = [
  'diagnosed',
  'iom',
  'iomEvent',
  'event',
  'session',
  'course',
  'contest',
  'expert',
  'publication',
  'presentation',
  'raised',
  'community',
  'teachers',
  'vpr',
  'oge',
  'dynamics',
] as const;
export type OwnNumerator = (typeof OWN_NUMERATORS)[number];

/** What may stand below people; what schools report has a number below of its own. */
export const OWN_DENOMINATORS = ['roster', 'teachers', 'diagnosed', 'iom', 'event', 'course'] as const;
export type OwnDenominator = (typeof OWN_DENOMINATORS)[number];

export const OWN_PERIODS = ['schoolYear', 'calendarYear', 'always'] as const satisfies readonly PeriodRule[];
/** Percent that is asked for at least; 0: nothing is. */
export const OWN_TARGETS = [0, 25, 50, 75, 80, 90, 100] as const;

export interface OwnChoice {
  readonly numerator: OwnNumerator;
  /** Null: it comes with the numerator. */
  readonly denominator: OwnDenominator | null;
  readonly period: (typeof OWN_PERIODS)[number];
  readonly target: (typeof OWN_TARGETS)[number];
}

/** Whether schools report it as two numbers, so that nothing is left to choose below. */
export function isReportedPart(numerator: OwnNumerator): numerator is 'vpr' | 'oge' | 'dynamics' {
  return numerator === 'vpr' || numerator === 'oge' || numerator === 'dynamics';
}

/** The definition of an indicator put together from parts; `words` are its parts in the author's language. */
export function buildOwnIndicator(
  choice: OwnChoice,
  title: string,
  words: Indicator['words'],
): Omit<Indicator, 'key'> {
  const target: Target = choice.target === 0 ? { kind: 'none' } : { kind: 'atLeast', percent: choice.target };
  return {
    title,
    fullTitle: title,
    words,
    formula: formulaOf(choice),
    target,
    period: choice.period,
    source: '',
    origin: 'own',
  };
}

function formulaOf({ numerator, denominator }: OwnChoice): Formula {
  if (isReportedPart(numerator)) {
    const part = { kind: 'reported', reported: numerator } as const;
    return {
      kind: 'share',
      numerator: { ...part, side: 'numerator' },
      denominator: { ...part, side: 'denominator' },
    };
  }
  const measure: Measure = numerator;
  if (denominator === null || denominator === 'roster')
    return { kind: 'share', numerator: { kind: 'people', measure }, denominator: { kind: 'roster' } };
  return {
    kind: 'share',
    numerator: { kind: 'people', measure, among: denominator },
    denominator: { kind: 'people', measure: denominator },
  };
}
