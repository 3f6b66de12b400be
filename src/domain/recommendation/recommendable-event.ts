import { z } from 'zod';
import type { EventDate } from '../event-date.ts';
import type { CompetencyId } from '../ids.ts';

const eventKeySchema = z.string().min(1).max(64).brand<'EventKey'>();
/** Names one event that takes place (an occurrence of a plan's row): whatever is equal for equal events, and nothing else. */
export type EventKey = z.infer<typeof eventKeySchema>;

/** The key of an event; throws when it is empty or too long. */
export function eventKey(raw: string): EventKey {
  return eventKeySchema.parse(raw);
}

export const EVENT_FORMATS = ['inPerson', 'online', 'hybrid'] as const;
export type EventFormat = (typeof EVENT_FORMATS)[number];

/** What the choice of suggestions needs to know about an event. */
export interface RecommendableEvent {
  readonly id: EventKey;
  /** Kind from the plan (`districtSeminar`, `diagnostics`, …); what is no event is never suggested. */
  readonly kind: string;
  readonly competencies: readonly CompetencyId[];
  readonly when: EventDate;
  readonly format: EventFormat;
  /** From the person's school, if known. */
  readonly distanceKm: number | null;
  /** Where it takes place, in any form that is equal for equal places; null online or unknown. */
  readonly place: string | null;
  readonly hours: number | null;
  /** Equal for repeated runs of one topic: known content stays known in the next run. */
  readonly theme: string | null;
  /** Number in the plan: the order among events of the same date. */
  readonly order: number;
}

/**
 * Rows of a plan that measure, decide, document, or go on in every school all year, and carry a direction without
 * being something one can go to: in 004 each direction has a yearly diagnosis, self-education, ИОМ and КПК beside its
 * seminars. Only the seminars answer «что предложить» (S-004: nothing on `digital` until August 2023).
 */
const NO_EVENT: ReadonlySet<string> = new Set(
  [
    'diagnostics',
    'monitoring',
    'working_group',
    'programme_approval',
    'regulations',
    'indicator_analysis',
    'council',
    'consulting',
    'iom',
    'deficit_elimination',
    'self_education',
    'in_school_model',
    'courses_kpk',
    'rmo_support',
    'peer_exchange_lesson_visits',
    'mentoring',
    'contests',
    'dissemination',
  ].map(plainKind),
);

/** Whether a row of this kind is an event one can go to. Kinds are those of the plan, in snake or camel case. */
export function isEventKind(kind: string): boolean {
  return !NO_EVENT.has(plainKind(kind));
}

function plainKind(kind: string): string {
  return kind.replaceAll('_', '').toLowerCase();
}
