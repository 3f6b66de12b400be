import { type DateRange, type EventDate, rangeOf } from '../event-date.ts';

/** How many people; `atLeast`: a lower bound, «не менее» (S-002: «более 60»). */
export interface PeopleCount {
  readonly count: number;
  readonly atLeast: boolean;
}

export interface ReportEvent {
  readonly eventId: number;
  readonly title: string;
  readonly when: EventDate;
  /** People who were there by the territory they are from, as they were written down. */
  readonly present: readonly { readonly territory: string | null; readonly count: number }[];
  /** What was reported where nobody was written down. */
  readonly reported: PeopleCount | null;
}

export interface ReportIntern {
  /** Of our territory: its title; of another one: the partner's. Null: not known. */
  readonly territory: string | null;
  /** Every module is closed. */
  readonly trained: boolean;
}

export interface ReportSource {
  readonly territory: string;
  readonly period: DateRange;
  /** The days each cycle takes up; null: no date is known. */
  readonly cycles: readonly (DateRange | null)[];
  readonly events: readonly ReportEvent[];
  readonly interns: readonly ReportIntern[];
  readonly sites: readonly ReportSite[];
}

export interface ReportSite {
  readonly title: string;
  readonly basis: string | null;
  readonly regulation: boolean;
  readonly programme: boolean;
  readonly materials: boolean;
}

export interface YearReport {
  readonly territory: string;
  readonly period: DateRange;
  readonly cycles: number;
  readonly events: number;
  readonly interns: number;
  readonly trained: number;
  /** Visits of the period's events, all together. */
  readonly participants: PeopleCount;
  readonly eventLines: readonly (PeopleCount & {
    readonly eventId: number;
    readonly title: string;
    readonly when: EventDate;
  })[];
  /** By territory, most first; null: nobody said which. */
  readonly byTerritory: readonly {
    readonly territory: string | null;
    readonly interns: number;
    readonly participants: number;
  }[];
  readonly sites: readonly ReportSite[];
}

/**
 * The year report of a КИП (002:140–160, S-002): cycles and methodical events of the period, people trained, where the
 * participants come from, which documents are there. Whatever has no known date stands in no period.
 */
export function yearReport(source: ReportSource): YearReport {
  const { period } = source;
  const events = source.events.filter(({ when }) => overlaps(rangeOf(when), period));
  const eventLines = events.map(event => ({
    eventId: event.eventId,
    title: event.title,
    when: event.when,
    ...peopleOf(event),
  }));
  return {
    territory: source.territory,
    period,
    cycles: source.cycles.filter(cycle => overlaps(cycle, period)).length,
    events: events.length,
    interns: source.interns.length,
    trained: source.interns.filter(({ trained }) => trained).length,
    participants: {
      count: eventLines.reduce((sum, { count }) => sum + count, 0),
      atLeast: eventLines.some(({ atLeast }) => atLeast),
    },
    eventLines,
    byTerritory: byTerritory(events, source.interns),
    sites: source.sites,
  };
}

/** Those written down; where the report names more, what it says. */
function peopleOf({ present, reported }: ReportEvent): PeopleCount {
  const counted = present.reduce((sum, { count }) => sum + count, 0);
  return reported !== null && reported.count >= counted ? reported : { count: counted, atLeast: false };
}

function byTerritory(
  events: readonly ReportEvent[],
  interns: readonly ReportIntern[],
): YearReport['byTerritory'] {
  const lines = new Map<string | null, { interns: number; participants: number }>();
  const line = (territory: string | null) => {
    const known = lines.get(territory) ?? { interns: 0, participants: 0 };
    lines.set(territory, known);
    return known;
  };
  for (const { territory } of interns) line(territory).interns += 1;
  for (const { territory, count } of events.flatMap(({ present }) => present))
    line(territory).participants += count;
  return [...lines]
    .map(([territory, counts]) => ({ territory, ...counts }))
    .sort((a, b) => b.interns + b.participants - (a.interns + a.participants));
}

function overlaps(range: DateRange | null, { from, to }: DateRange): boolean {
  return (
    range !== null &&
    Temporal.PlainDate.compare(range.from, to) <= 0 &&
    Temporal.PlainDate.compare(from, range.to) <= 0
  );
}
