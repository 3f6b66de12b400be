import type { DateRange } from '../event-date.ts';
import type { Formula } from './definition.ts';
import type { Inputs } from './evaluate.ts';

/** Fewer answers to one survey than that enter nothing: two answers of an indicator would tell them by subtraction. */
const MIN_ANSWERS = 5;

interface Surveyed {
  readonly days: DateRange | null;
  readonly ballots: readonly Readonly<Record<string, number>>[];
}

interface Days {
  readonly from: Temporal.PlainDate | null;
  readonly to: Temporal.PlainDate;
}

/** Respondents of the surveys of those days, and those of them who gave at least that answer (null: everybody). */
export function countBallots(
  events: readonly Surveyed[],
  positive: { readonly item: string; readonly atLeast: number } | null,
  days: Days,
): Inputs {
  const { counted, left } = countable(events, days);
  if (counted.length === 0) {
    return left > 0 ? { kind: 'hidden' } : { kind: 'fraction', numerator: null, denominator: null };
  }
  const ballots = counted.flatMap(event => event.ballots);
  const isPositive = (ballot: Readonly<Record<string, number>>): boolean =>
    positive === null || (ballot[positive.item] ?? Number.NEGATIVE_INFINITY) >= positive.atLeast;
  return {
    kind: 'fraction',
    numerator: ballots.filter(isPositive).length,
    denominator: ballots.length,
    notes: left > 0 ? ['smallSurveys'] : [],
  };
}

/** The median or mean of the answers to some questions, in tenths of the scale's unit, in the first and in the last survey of those days. */
export function surveyLevels(
  events: readonly Surveyed[],
  { items, take }: Pick<Extract<Formula, { kind: 'survey' }>, 'items' | 'take'>,
  days: Days,
): Inputs {
  const { counted, left } = countable(events, days);
  if (counted.length === 0 && left > 0) return { kind: 'hidden' };
  const level = (event: Surveyed | undefined) => {
    const ballots = event?.ballots ?? [];
    const answers = ballots.flatMap(ballot => items.flatMap(item => ballot[item] ?? []));
    return answers.length === 0
      ? null
      : { tenths: take === 'mean' ? meanTenths(answers) : medianTenths(answers), count: ballots.length };
  };
  const [first, last] = [counted[0], counted.at(-1)];
  return { kind: 'levels', before: first === last ? null : level(first), after: level(last) };
}

/** Of those days, in their order; `left`: answers that are too few. */
function countable(events: readonly Surveyed[], { from, to }: Days) {
  const inPeriod = events
    .filter(
      ({ days }) =>
        days !== null &&
        Temporal.PlainDate.compare(days.to, to) <= 0 &&
        (from === null || Temporal.PlainDate.compare(days.from, from) >= 0),
    )
    .toSorted((left, right) =>
      left.days && right.days ? Temporal.PlainDate.compare(left.days.from, right.days.from) : 0,
    );
  const counted = inPeriod.filter(({ ballots }) => ballots.length >= MIN_ANSWERS);
  const all = inPeriod.reduce((sum, { ballots }) => sum + ballots.length, 0);
  return { counted, left: all - counted.reduce((sum, { ballots }) => sum + ballots.length, 0) };
}

function meanTenths(answers: readonly number[]): number {
  const sum = answers.reduce((total, answer) => total + answer, 0);
  return Math.floor((20 * sum + answers.length) / (2 * answers.length));
}

function medianTenths(answers: readonly number[]): number {
  const sorted = answers.toSorted((left, right) => left - right);
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2)];
  return 5 * ((sorted[low] ?? 0) + (sorted[high] ?? 0));
}
