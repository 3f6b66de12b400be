import type { AttendanceState } from '../../domain/attendance/attendance-state.ts';
import type { EventId, Id, PersonId, TerritoryId } from '../../lib/ids.ts';

export type GuestId = Id<'EventGuest'>;
export type PartnerId = Id<'PartnerTerritory'>;

/** Somebody from outside, written down by name. */
export interface GuestRecord {
  readonly guestId: GuestId;
  readonly fullName: string;
  readonly organisation: string | null;
  /** A district that is not ours; null: the event's own. */
  readonly district: string | null;
  readonly state: AttendanceState;
}

export interface PartnerRecord {
  readonly partnerId: PartnerId;
  readonly title: string;
  /** `foldForSearch` of the title. */
  readonly searchText: string;
}

export interface GuestDraft {
  readonly fullName: string;
  readonly organisation: string | null;
  /** Null: of the event's own territory. */
  readonly partnerId: PartnerId | null;
}

export interface GuestStore {
  /** By name. */
  listGuests(eventId: EventId): Promise<readonly GuestRecord[]>;
  /** The event's own territory and the partner territories it knows, by title. */
  listPartners(territoryId: TerritoryId): Promise<{ own: string; partners: readonly PartnerRecord[] }>;
  /** A partner territory of that title, made when there is none. */
  ensurePartner(territoryId: TerritoryId, title: string): Promise<PartnerRecord>;
  /** Writes down those who are not written down yet, under the event's lock; how many that were. */
  addGuests(
    eventId: EventId,
    act: { guests: readonly GuestDraft[]; actorId: PersonId; at: Temporal.Instant },
  ): Promise<number>;
  /** False: there is no such guest of that event. */
  removeGuest(eventId: EventId, guestId: GuestId): Promise<boolean>;
}
