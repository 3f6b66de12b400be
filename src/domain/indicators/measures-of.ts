import type { Measure } from '../figures/measure.ts';
import type { Formula } from './definition.ts';

/** The measures of people that formulas are made of, and those the roster is counted by, each once. */
export function measuresOf(formulas: readonly Formula[]): readonly Measure[] {
  const parts = formulas.flatMap(formula =>
    formula.kind === 'share' || formula.kind === 'rate' ? [formula.numerator, formula.denominator] : [],
  );
  const named = parts.flatMap(part => (part.kind === 'people' ? [part.measure] : []));
  return [...new Set<Measure>(['staff', 'teachers', ...named])];
}
