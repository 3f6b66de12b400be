import {
  type Counted,
  countParticipants,
  type Participants,
} from '../../domain/attendance/count-participants.ts';
import { decideMarkAccess } from '../../domain/attendance/mark-access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EventId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { AttendanceStore, DoorEvent, Participant } from './attendance-store.ts';
import type { GuestRecord, GuestStore } from './guest-store.ts';

/** What the organiser sees at the door. */
export interface Door {
  readonly event: DoorEvent;
  /** By name. */
  readonly people: readonly Participant[];
  /** By name. */
  readonly guests: readonly GuestRecord[];
  readonly counted: Participants;
}

/** The list at the door; null for whoever may not mark, and when there is no such event. */
export async function openDoor(
  ports: {
    attendance: Pick<AttendanceStore, 'findEvent' | 'listParticipants' | 'countForgotten'>;
    guests: Pick<GuestStore, 'listGuests'>;
    clock: Clock;
  },
  { viewer, eventId }: { viewer: Viewer; eventId: EventId },
): Promise<Door | null> {
  const event = await ports.attendance.findEvent(eventId);
  const today = todayOf(viewer, ports.clock.now());
  if (event === null || !decideMarkAccess(actorOf(viewer), event, today).allowed) return null;
  const people = await ports.attendance.listParticipants(eventId);
  const guests = await ports.guests.listGuests(eventId);
  const forgotten = await ports.attendance.countForgotten(eventId);
  const all: Counted[] = [
    ...people.flatMap(person =>
      person.mark ? [{ state: person.mark.state, guest: false, district: districtOf(person, event) }] : [],
    ),
    ...guests.map(({ state, district }) => ({ state, guest: true, district })),
    ...Array.from({ length: forgotten }, () => ({ state: 'present', guest: false, district: null }) as const),
  ];
  return { event, people, guests, counted: countParticipants(all) };
}

/** Of the event's own territory, unless every known place of work is elsewhere. */
function districtOf(person: Participant, event: DoorEvent): string | null {
  const [first] = person.works;
  if (!first || person.works.some(({ territoryId }) => territoryId === event.territoryId)) return null;
  return first.territory;
}
