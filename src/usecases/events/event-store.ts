import type { AttendanceState } from '../../domain/attendance/attendance-state.ts';
import type { EventDate } from '../../domain/event-date.ts';
import type { RegistrationDecision, RegistrationFacts } from '../../domain/events/decide-registration.ts';
import type { RegistrationState } from '../../domain/events/registration.ts';
import type { SignUpPhase } from '../../domain/events/sign-up-phase.ts';
import type { CompetencyId } from '../../domain/ids.ts';
import type { EventId, PersonId } from '../../lib/ids.ts';
import type { Locale } from '../../lib/texts.ts';

/** An event in a list, with what its reader has to do with it. */
export interface EventLine {
  readonly eventId: EventId;
  readonly title: string;
  readonly when: EventDate;
  readonly timezone: string;
  readonly cancelled: boolean;
  readonly competencies: readonly CompetencyId[];
  /** Null: nothing, or nothing any more. */
  readonly own: Exclude<RegistrationState, 'cancelled'> | null;
  /** As the organiser marked it. */
  readonly attendance: AttendanceState | null;
}

/** Everything one person may read about an event. */
export interface EventCard extends EventLine {
  readonly kind: string;
  readonly level: string;
  readonly organiser: string;
  readonly territory: string;
  readonly place: string | null;
  readonly online: boolean;
  /** For those only who have a place. */
  readonly link: string | null;
  readonly description: string | null;
  readonly hours: number | null;
  /** Short names of the competencies. */
  readonly topics: readonly Readonly<Record<Locale, string>>[];
  readonly capacity: number | null;
  /** Places neither taken nor offered; null: as many as come. */
  readonly free: number | null;
  /** How many wait. */
  readonly waiting: number;
  /** The person's turn, from 1, while they wait. */
  readonly position: number | null;
  /** Until when the offered place is held. */
  readonly offeredUntil: Temporal.Instant | null;
  readonly phase: SignUpPhase;
  /** A session of an internship: its group says who comes. */
  readonly ofGroup: boolean;
  readonly mayCome: boolean;
  /** In an open route of the person. */
  readonly inRoute: boolean;
  /** Rises with every change of time, place or link. */
  readonly version: number;
  readonly cancelReason: string | null;
}

export type EventReading =
  | { readonly kind: 'card'; readonly card: EventCard }
  /** It is there, but for other people. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'unknown' };

export interface EventStore {
  /**
   * What the person can come to: events of the territories they work in (of the first one, for somebody who works nowhere
   * yet) and those for several regions, or regional and online, of all others, as far as they are in the audience. Neither cancelled ones nor
   * sessions of internships nor rows of the plan that are no events. In the order of their dates.
   */
  listEvents(personId: PersonId): Promise<readonly EventLine[]>;
  /** Everything they signed up for, wait for, are interested in, or were marked at; cancelled ones and sessions too. */
  listOwnEvents(personId: PersonId): Promise<readonly EventLine[]>;
  /** Competencies the person needs support in, by their newest profiles, own choice or open route. */
  listWishes(personId: PersonId): Promise<ReadonlySet<CompetencyId>>;
  readEvent(eventId: EventId, personId: PersonId, now: Temporal.Instant): Promise<EventReading>;
  /**
   * Locks the event, settles its waiting list, decides on what is there then, stores it, settles the list again and makes
   * reminders and notices what they are to be, in one transaction: of two who want the last place one gets it. `reading` is
   * how it is afterwards. Null: there is no such event.
   */
  changeRegistration(
    change: {
      eventId: EventId;
      personId: PersonId;
      at: Temporal.Instant;
    },
    decide: (facts: RegistrationFacts) => RegistrationDecision,
  ): Promise<{ decision: RegistrationDecision; reading: EventReading } | null>;
}
