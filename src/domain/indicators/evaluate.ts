import { FACTS_THRESHOLD } from '../suppression/facts.ts';
import {
  type Answer,
  type DocumentAnswer,
  HIDDEN,
  type Level,
  NO_DATA,
  type Reading,
  type TargetMark,
} from './answer.ts';
import type { Formula, Part, Target } from './definition.ts';
import { differsBy, type Fraction, pointTenths, relativeTenths, shareTenths, targetMark } from './share.ts';

/** What was found for the parts of a formula. Null: nothing is known of it, which is another thing than zero. */
export type Inputs =
  | {
      readonly kind: 'fraction';
      readonly numerator: number | null;
      readonly denominator: number | null;
      readonly notes?: Answer['notes'];
    }
  | { readonly kind: 'documents'; readonly documents: readonly DocumentAnswer[] }
  | { readonly kind: 'two'; readonly before: Fraction | null; readonly after: Fraction | null }
  | { readonly kind: 'levels'; readonly before: Level | null; readonly after: Level | null }
  /** There is something, and it may not be told. */
  | { readonly kind: 'hidden' };

interface Options {
  /** Decides about a target of growth. */
  readonly reading: Reading;
  /** People below whom a number is hidden. */
  readonly threshold?: number;
}

/**
 * The answer of an indicator from whole numbers: compared exactly, rounded only to be shown, and never rounded up to a
 * target that was missed. Of people, fewer than five stay hidden; without anything to divide by there is «нет данных».
 */
export function evaluate(
  { formula, target }: { readonly formula: Formula; readonly target: Target },
  inputs: Inputs,
  { reading, threshold = FACTS_THRESHOLD }: Options,
): Answer {
  switch (inputs.kind) {
    case 'hidden':
      return HIDDEN;
    case 'fraction':
      return ofFraction(formula, target, inputs, threshold);
    // None at all is an answer too: no.
    case 'documents':
      return plain({ kind: 'documents', documents: [...inputs.documents] });
    case 'two':
      return ofTwo(target, inputs, reading, threshold);
    case 'levels':
      return ofLevels(inputs, threshold);
  }
}

const plain = (value: Answer['value']): Answer => ({ value, target: 'none', notes: [] });

function ofFraction(
  formula: Formula,
  target: Target,
  { numerator, denominator, notes = [] }: Extract<Inputs, { kind: 'fraction' }>,
  threshold: number,
): Answer {
  if (numerator === null || denominator === null || denominator === 0) return NO_DATA;
  if (isOfPeople(formula) && denominator < threshold) return HIDDEN;
  if (formula.kind === 'rate') {
    const hundredths = Math.floor((200 * numerator + denominator) / (2 * denominator));
    return { ...plain({ kind: 'rate', numerator, denominator, hundredths }), notes };
  }
  const share = { part: numerator, whole: denominator };
  return {
    value: { kind: 'share', numerator, denominator, tenths: shareTenths(share, target) },
    target: targetMark(share, target),
    notes: [...notes, ...(numerator > denominator ? (['overDenominator'] as const) : [])],
  };
}

function ofTwo(
  target: Target,
  { before, after }: Extract<Inputs, { kind: 'two' }>,
  used: Reading,
  threshold: number,
): Answer {
  if (before === null || after === null || before.whole === 0 || after.whole === 0) return NO_DATA;
  if (before.whole < threshold || after.whole < threshold) return HIDDEN;
  const mark = (reading: Reading): TargetMark => {
    if (target.kind !== 'growth') return 'none';
    return differsBy(before, after, target.percent, reading) ? 'reached' : 'notReached';
  };
  const points = { tenths: pointTenths(before, after), target: mark('points') };
  const relative =
    before.part === 0 ? null : { tenths: relativeTenths(before, after), target: mark('relative') };
  return {
    value: {
      kind: 'change',
      before: { ...before, tenths: shareTenths(before) },
      after: { ...after, tenths: shareTenths(after) },
      relative,
      points,
      used,
    },
    target: (used === 'points' ? points : relative)?.target ?? 'none',
    notes: relative === null ? ['startZero'] : [],
  };
}

function ofLevels({ before, after }: Extract<Inputs, { kind: 'levels' }>, threshold: number): Answer {
  const known = [before, after].filter(level => level !== null && level.count > 0);
  if (known.length === 0) return NO_DATA;
  const shown = (level: Level | null) => (level && level.count >= threshold ? level : null);
  if (!shown(before) && !shown(after)) return HIDDEN;
  return plain({ kind: 'levels', before: shown(before), after: shown(after) });
}

/** Whether what is divided by are people, whose small groups stay hidden: points, events and documents are none. */
export function isOfPeople(formula: Formula): boolean {
  if (formula.kind !== 'share' && formula.kind !== 'rate') return formula.kind !== 'documents';
  const isPeople = (part: Part): boolean =>
    part.kind !== 'events' && !(part.kind === 'reported' && part.reported === 'count');
  return isPeople(formula.denominator);
}

/** Whether the numbers of organisations make up the whole: what is told by school. */
export function isDivisible(formula: Formula): boolean {
  if (formula.kind === 'passed') return true;
  if (formula.kind !== 'share' && formula.kind !== 'rate') return false;
  const divisible = (part: Part): boolean =>
    part.kind === 'people' ? part.among === undefined : part.kind === 'roster' || part.kind === 'reported';
  return divisible(formula.numerator) && divisible(formula.denominator);
}

/** Whether it can be narrowed to a subject, a length of service or a category: only facts of people can. */
export function isNarrowable(formula: Formula): boolean {
  if (formula.kind !== 'share') return false;
  return [formula.numerator, formula.denominator].every(({ kind }) => kind === 'people' || kind === 'roster');
}

/** Whether a percent needs the day of the roster beside it. */
export function isOfStaff(formula: Formula): boolean {
  if (formula.kind !== 'share' && formula.kind !== 'rate') return false;
  return formula.denominator.kind === 'roster' || formula.denominator.kind === 'people';
}
