import { type EventDate, isPast, sortKey, startOf } from '../event-date.ts';
import { isEventKind } from '../recommendation/recommendable-event.ts';

/** An event of the plan, with the competencies it carries (`framework/competency`) and how many people want it. */
export interface GapEvent {
  readonly kind: string;
  readonly when: EventDate;
  readonly competencies: readonly string[];
  readonly wanted: number;
}

/** How many people of a territory have a heavy deficit in a competency, as it was released. */
export interface GapNeed {
  /** `framework/competency` */
  readonly competency: string;
  /** `hidden`: not released; `noData`: nothing was diagnosed. */
  readonly heavy: { readonly people: number; readonly of: number } | 'hidden' | 'noData';
}

export interface CompetencyOutlook extends GapNeed {
  /** The next event with a date, however far; null: there is none. */
  readonly next: EventDate | null;
  /** Something without a date: «по плану», at any time. */
  readonly undated: boolean;
  /** No dated event begins within the months looked at. */
  readonly gap: boolean;
}

/** Below this share of heavy deficits an event that nobody signed up for has no demand (own rule). */
const DEMAND_PERCENT = 10;

/**
 * For every competency what the plan holds from `now` on, where support is needed most first («дефициты без мероприятий»,
 * S-004). A month is upcoming until it is over; diagnoses and paper work of the plan are no events.
 */
export function findGaps(
  needs: readonly GapNeed[],
  events: readonly GapEvent[],
  { now, months }: { now: Temporal.ZonedDateTime; months: number },
): CompetencyOutlook[] {
  const until = now.toPlainDate().add({ months });
  const open = upcoming(events, now);
  return needs
    .map(need => {
      const dates = open
        .filter(({ competencies }) => competencies.includes(need.competency))
        .map(({ when }) => when)
        .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
      const next = dates.find(when => startOf(when) !== null) ?? null;
      const begins = next === null ? null : startOf(next);
      return {
        ...need,
        next,
        undated: dates.some(when => startOf(when) === null),
        gap: begins === null || Temporal.PlainDate.compare(begins, until) > 0,
      };
    })
    .toSorted((a, b) => shareOf(b) - shareOf(a));
}

/**
 * Upcoming events that nobody has signed up for and whose competencies are known to be nobody's trouble. An event with a
 * competency whose deficits are hidden or were never diagnosed is not named: its demand is not known.
 */
export function findUnwanted<E extends GapEvent>(
  events: readonly E[],
  needs: readonly GapNeed[],
  now: Temporal.ZonedDateTime,
): E[] {
  const light = new Set(needs.filter(isLight).map(({ competency }) => competency));
  return upcoming(events, now)
    .filter(({ wanted, competencies }) => wanted === 0 && competencies.every(each => light.has(each)))
    .toSorted((a, b) => (sortKey(a.when) < sortKey(b.when) ? -1 : 1));
}

function upcoming<E extends GapEvent>(events: readonly E[], now: Temporal.ZonedDateTime): E[] {
  return events.filter(({ kind, when }) => isEventKind(kind) && !isPast(when, now));
}

function isLight({ heavy }: GapNeed): boolean {
  return typeof heavy !== 'string' && 100 * heavy.people < DEMAND_PERCENT * heavy.of;
}

/** Unknown shares come last. */
function shareOf({ heavy }: GapNeed): number {
  return typeof heavy === 'string' ? -1 : heavy.people / heavy.of;
}
