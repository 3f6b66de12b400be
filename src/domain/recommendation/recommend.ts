import { type EventDate, isPast, sortKey, startOf } from '../event-date.ts';
import type { CompetencyId, LevelKey } from '../ids.ts';
import { type Dismissal, isDismissed, type Lowering, loweringsOf } from './dismissal.ts';
import {
  type EventFormat,
  type EventKey,
  isEventKind,
  type RecommendableEvent,
} from './recommendable-event.ts';

/** A competency the person wants to work on. */
export interface Deficit {
  readonly competency: CompetencyId;
  /** Competencies of other frameworks whose events help too, nearest first; often empty. */
  readonly related: readonly CompetencyId[];
  /** Null where the person chose it without enough data. */
  readonly level: LevelKey | null;
  readonly masteryTenths: number | null;
}

/** What is known about the person's dealings with events. */
export interface EventsOfPerson {
  /** Been there: not offered again. */
  readonly attended: ReadonlySet<EventKey>;
  /** Already in the route: offered with that mark. */
  readonly inRoute: ReadonlySet<EventKey>;
}

/** Why this event, in parts a locale text can say. */
export type Reason =
  | {
      readonly kind: 'competency';
      readonly competency: CompetencyId;
      readonly level: LevelKey | null;
      readonly masteryTenths: number | null;
    }
  /** The event carries a neighbouring competency of another framework, not the deficit itself. */
  | { readonly kind: 'related'; readonly competency: CompetencyId; readonly of: CompetencyId }
  | { readonly kind: 'when'; readonly when: EventDate }
  | { readonly kind: 'format'; readonly format: EventFormat; readonly distanceKm: number | null }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'lowered'; readonly because: Lowering };

export interface Suggestion {
  readonly eventId: EventKey;
  readonly when: EventDate;
  readonly inRoute: boolean;
  readonly reasons: readonly Reason[];
}

/** What to offer where the plan has nothing (screens, «Suggestion»). */
export const ALTERNATIVES = ['strongColleague', 'mentor', 'externalEvent'] as const;
export type Alternative = (typeof ALTERNATIVES)[number];

/** What the plan holds for a competency, the person's own dismissals aside. */
export type Outlook =
  /** Something dated comes within `SOON_DAYS`. */
  | { readonly kind: 'soon'; readonly next: EventDate }
  /** «До августа 2023 ничего нет»: nothing undated either, and `next` begins later than that. */
  | { readonly kind: 'nothingUntil'; readonly next: EventDate }
  /** Nothing dated soon, but something «по плану» or at any time; `next` is the first dated one. */
  | { readonly kind: 'undated'; readonly next: EventDate | null }
  | { readonly kind: 'nothingPlanned' };

export interface Recommendation {
  readonly competency: CompetencyId;
  /** Best first; empty when nothing is left. */
  readonly suggestions: readonly Suggestion[];
  readonly outlook: Outlook;
  /** Offered when the plan has nothing soon or nothing of it is left for the person. */
  readonly alternatives: readonly Alternative[];
}

/** A wait longer than this is told as «до … ничего нет», with other ways to go on meanwhile. */
const SOON_DAYS = 60;

export interface RecommendInput {
  readonly deficits: readonly Deficit[];
  /** The plan; past events, diagnoses and the like may be in it, cancelled ones may not. */
  readonly events: readonly RecommendableEvent[];
  readonly dismissals: readonly Dismissal[];
  /** Now, in the person's zone: a month is upcoming until it is over there. */
  readonly now: Temporal.ZonedDateTime;
  readonly person: EventsOfPerson;
}

/**
 * For each deficit the events that carry it and are not over, attended or dismissed. Order, first difference decides:
 * events of the competency itself before related ones; fewer lowerings by earlier dismissals; date (undated last);
 * number in the plan; id. The same input always gives the same answer.
 */
export function recommend(input: RecommendInput): readonly Recommendation[] {
  const open = input.events.filter(event => isEventKind(event.kind) && !isPast(event.when, input.now));
  return input.deficits.map(deficit => {
    const planned = open.filter(event => matchRank(event, deficit) !== null);
    const suggestions = planned
      .filter(event => !input.person.attended.has(event.id) && !isDismissed(event, input.dismissals))
      .map(event => candidateOf(event, deficit, input))
      .toSorted(compareCandidates)
      .map(({ suggestion }) => suggestion);
    const outlook = outlookOf(planned, input.now.toPlainDate());
    const stuck =
      suggestions.length === 0 || outlook.kind === 'nothingUntil' || outlook.kind === 'nothingPlanned';
    return {
      competency: deficit.competency,
      suggestions,
      outlook,
      alternatives: stuck ? ALTERNATIVES : [],
    };
  });
}

interface Candidate {
  readonly suggestion: Suggestion;
  readonly rank: number;
  readonly lowered: number;
  readonly key: string;
  readonly order: number;
}

function candidateOf(event: RecommendableEvent, deficit: Deficit, input: RecommendInput): Candidate {
  const lowerings = loweringsOf(event, input.dismissals);
  return {
    suggestion: {
      eventId: event.id,
      when: event.when,
      inRoute: input.person.inRoute.has(event.id),
      reasons: reasonsFor(event, deficit, lowerings),
    },
    rank: matchRank(event, deficit) ?? 0,
    lowered: lowerings.length,
    key: sortKey(event.when),
    order: event.order,
  };
}

function compareCandidates(left: Candidate, right: Candidate): number {
  return (
    left.rank - right.rank ||
    left.lowered - right.lowered ||
    compareTexts(left.key, right.key) ||
    left.order - right.order ||
    compareTexts(left.suggestion.eventId, right.suggestion.eventId)
  );
}

const compareTexts = (left: string, right: string): number => (left === right ? 0 : left < right ? -1 : 1);

/** 0 for the competency itself, 1 and up for related ones; null when the event carries neither. */
function matchRank(event: RecommendableEvent, deficit: Deficit): number | null {
  if (event.competencies.includes(deficit.competency)) return 0;
  const related = deficit.related.findIndex(competency => event.competencies.includes(competency));
  return related < 0 ? null : related + 1;
}

function reasonsFor(
  event: RecommendableEvent,
  deficit: Deficit,
  lowerings: readonly Lowering[],
): readonly Reason[] {
  const { competency, level, masteryTenths } = deficit;
  const related = deficit.related[(matchRank(event, deficit) ?? 0) - 1];
  return [
    { kind: 'competency', competency, level, masteryTenths },
    ...(related === undefined ? [] : [{ kind: 'related', competency: related, of: competency } as const]),
    { kind: 'when', when: event.when },
    { kind: 'format', format: event.format, distanceKm: event.distanceKm },
    ...(event.hours === null ? [] : [{ kind: 'hours', hours: event.hours } as const]),
    ...lowerings.map(because => ({ kind: 'lowered', because }) as const),
  ];
}

/** Judged on everything planned: an event the person dismissed is still in the plan, and saying otherwise would be false. */
function outlookOf(planned: readonly RecommendableEvent[], today: Temporal.PlainDate): Outlook {
  const next = planned
    .map(event => event.when)
    .filter(when => startOf(when) !== null)
    .toSorted((left, right) => compareTexts(sortKey(left), sortKey(right)))[0];
  const hasUndated = planned.some(event => startOf(event.when) === null);
  const begins = next === undefined ? null : startOf(next);
  if (next === undefined || begins === null) {
    return hasUndated ? { kind: 'undated', next: null } : { kind: 'nothingPlanned' };
  }
  const isSoon = Temporal.PlainDate.compare(begins, today.add({ days: SOON_DAYS })) <= 0;
  if (isSoon) return { kind: 'soon', next };
  return { kind: hasUndated ? 'undated' : 'nothingUntil', next };
}
