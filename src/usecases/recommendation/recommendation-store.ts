import type { EventDate } from '../../domain/event-date.ts';
import type { Dismissal, DismissalReason } from '../../domain/recommendation/dismissal.ts';
import type { RecommendableEvent } from '../../domain/recommendation/recommendable-event.ts';
import type { EventId, PersonId } from '../../lib/ids.ts';

/** An event of the plan: what the choice needs, and what a person reads about it. */
export interface PlannedEvent {
  readonly eventId: EventId;
  readonly title: string;
  /** Kind from the plan: `district_seminar`, `webinar`, … */
  readonly kind: string;
  readonly level: string;
  readonly organiser: string;
  readonly territory: string;
  readonly place: string | null;
  readonly online: boolean;
  readonly hours: number | null;
  readonly when: EventDate;
  readonly facts: RecommendableEvent;
}

export interface RecommendationStore {
  /**
   * The plan for a person, cancelled events, sessions of internships and events for other audiences left out: everything of
   * the territories they work in (of the first one, for somebody who works nowhere yet), and what others hold online for
   * more than their own district.
   */
  listPlan(personId: PersonId): Promise<readonly PlannedEvent[]>;
  /** Every «Не подходит» of the person, about the events as they were then. */
  listDismissals(personId: PersonId): Promise<readonly Dismissal[]>;
  /** Events in the person's open route, and those that a route of theirs says are done. */
  listOwnEvents(
    personId: PersonId,
  ): Promise<{ inRoute: ReadonlySet<EventId>; attended: ReadonlySet<EventId> }>;
  /** Keeps the reason and when the event was to be; the newest word about an event counts. */
  dismiss(dismissal: {
    personId: PersonId;
    eventId: EventId;
    reason: DismissalReason;
    at: Temporal.Instant;
  }): Promise<void>;
}
