import { type EventDate, isPast, rangeOf, sortKey } from '../event-date.ts';

export const PLAN_SCOPES = ['upcoming', 'undated', 'past'] as const;
export type PlanScope = (typeof PLAN_SCOPES)[number];

export interface Dated {
  readonly when: EventDate;
  readonly zone: string;
}

/** Over, with no month known, or still to come. */
export function scopeOf({ when, zone }: Dated, now: Temporal.Instant): PlanScope {
  if (isPast(when, now.toZonedDateTimeISO(zone))) return 'past';
  return when.precision === 'byPlan' || when.precision === 'schoolYear' || when.precision === 'continuous'
    ? 'undated'
    : 'upcoming';
}

/** The month an event stands under; null when it is not known to the month. «Март 2023» is listed in March. */
export function monthOf({ when }: Pick<Dated, 'when'>): Temporal.PlainYearMonth | null {
  if (when.precision === 'schoolYear') return null;
  return rangeOf(when)?.from.toPlainYearMonth() ?? null;
}

/** In the order people expect: soonest first, what is over latest first. */
export function inOrder<T extends Dated>(events: readonly T[], scope: PlanScope | 'month'): T[] {
  const keyed = events.map(event => ({ event, key: sortKey(event.when) }));
  const direction = scope === 'past' ? -1 : 1;
  return keyed
    .sort((a, b) => direction * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ event }) => event);
}
