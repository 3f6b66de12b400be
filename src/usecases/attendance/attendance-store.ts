import type { AttendanceMark } from '../../domain/attendance/attendance-state.ts';
import type { ReportedCount } from '../../domain/attendance/count-participants.ts';
import type { MarkedEvent } from '../../domain/attendance/mark-access.ts';
import type { AttendedItem } from '../../domain/attendance/route-effect.ts';
import type { Audience, AudienceMember } from '../../domain/audience.ts';
import type { EventDate } from '../../domain/event-date.ts';
import type { EventId, IomId, IomItemId, PersonId, TerritoryId } from '../../lib/ids.ts';
import type { RouteChange } from '../route/route-store.ts';

/** An event as its door needs it. */
export interface DoorEvent extends MarkedEvent {
  readonly eventId: EventId;
  readonly territoryId: TerritoryId;
  readonly title: string;
  readonly kind: string;
  readonly when: EventDate;
  /** IANA zone. */
  readonly zone: string;
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly audience: Audience | null;
  readonly guestsWelcome: boolean;
  readonly hours: number | null;
  readonly code: string | null;
  readonly token: string | null;
  readonly reported: ReportedCount | null;
  readonly surveyState: string;
}

export interface WorkPlace extends AudienceMember {
  readonly territoryId: number;
  readonly territory: string;
}

/** Somebody with an account who signed up, came, or stands at the door. */
export interface Participant {
  readonly personId: PersonId;
  readonly fullName: string;
  /** Signed up and has a place; interest and the waiting list are not that. */
  readonly registered: boolean;
  readonly mark: (AttendanceMark & { readonly itemId: IomItemId | null }) | null;
  /** Places that accepted the person. */
  readonly works: readonly WorkPlace[];
}

/** The same with the item of the person's route that is about the event, as it stands under its lock. */
export interface MarkedParticipant extends Participant {
  readonly item: (AttendedItem & { readonly iomId: IomId; readonly routeEndsOn: Temporal.PlainDate }) | null;
}

/** One thing to store, decided by a use case on what was read under the event's lock. */
export type AttendanceChange =
  /** Null: nothing is said of the person any more. `itemId`: the item of a route that changes with it. */
  | {
      readonly type: 'mark';
      readonly personId: PersonId;
      readonly mark: AttendanceMark | null;
      readonly itemId: IomItemId | null;
    }
  | {
      readonly type: 'route';
      readonly iomId: IomId;
      readonly ownerId: PersonId;
      readonly change: RouteChange;
    }
  /** Whoever is not there any more is not asked about it. */
  | { readonly type: 'withdrawAsk'; readonly personId: PersonId }
  | { readonly type: 'held' };

export interface AttendanceStore {
  findEvent(eventId: EventId): Promise<DoorEvent | null>;
  findByToken(token: string): Promise<DoorEvent | null>;
  /** Events with this code, the latest first: it is not unique over the years. */
  findByCode(code: string): Promise<readonly DoorEvent[]>;
  /** Gives the event its code and token unless it has them; what it has afterwards. Null: no such event. */
  ensureCodes(
    eventId: EventId,
    fresh: { code: string; token: string },
  ): Promise<{ code: string; token: string } | null>;
  /** Everybody who signed up or of whom something is said, by name. */
  listParticipants(eventId: EventId): Promise<readonly Participant[]>;
  /** People who were there and have deleted their account since. */
  countForgotten(eventId: EventId): Promise<number>;
  /**
   * Locks the event (and the routes that have it), reads it and the people, asks what to change, and changes that, in one
   * transaction. People: those named, or everybody listed. Null: no such event.
   */
  changeAttendance<Result>(
    eventId: EventId,
    act: {
      actorId: PersonId;
      at: Temporal.Instant;
      people: readonly PersonId[] | 'listed';
      decide: (
        event: DoorEvent,
        people: readonly MarkedParticipant[],
      ) => { changes: readonly AttendanceChange[]; result: Result };
    },
  ): Promise<Result | null>;
}
