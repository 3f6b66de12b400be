import { decideMarkAccess } from '../../domain/attendance/mark-access.ts';
import { type GuestLineProblem, parseGuests, type TypedGuest } from '../../domain/attendance/parse-guests.ts';
import { findByName } from '../../domain/find-by-name.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EventId } from '../../lib/ids.ts';
import { foldForSearch } from '../../lib/text.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { AttendanceStore, DoorEvent } from './attendance-store.ts';
import type { GuestDraft, GuestStore, PartnerId, PartnerRecord } from './guest-store.ts';

const SIMILAR = 3;

export type AddGuestsOutcome =
  | {
      readonly kind: 'added';
      readonly event: DoorEvent;
      readonly count: number;
      /** Written down before. */
      readonly repeated: number;
      readonly wrong: readonly { readonly number: number; readonly problem: GuestLineProblem }[];
      readonly overLimit: boolean;
      /** A district that is not known, and whose guests were not written down yet: asked about one at a time. */
      readonly unknown: {
        readonly title: string;
        readonly similar: readonly PartnerRecord[];
        /** The lines that wait, to be given again with the answer. */
        readonly waiting: string;
      } | null;
    }
  | { readonly kind: 'denied' | 'cancelled' };

/** What is to become of the first district that is not known: a new one, or one that is there. */
export type DistrictAnswer = { readonly type: 'new' } | { readonly type: 'known'; readonly id: PartnerId };

/**
 * Writes down guests by name, from lines «Фамилия Имя, организация, район». Districts are found by name among the partner
 * territories; guests of one that is not known wait for an answer, given with the same lines.
 */
export async function addGuests(
  ports: { attendance: Pick<AttendanceStore, 'findEvent'>; guests: GuestStore; clock: Clock },
  {
    viewer,
    eventId,
    text,
    answer,
  }: { viewer: Viewer; eventId: EventId; text: string; answer: DistrictAnswer | null },
): Promise<AddGuestsOutcome> {
  const at = ports.clock.now();
  const event = await ports.attendance.findEvent(eventId);
  const today = todayOf(viewer, at);
  if (event === null || !decideMarkAccess(actorOf(viewer), event, today).allowed) return { kind: 'denied' };
  if (event.state === 'cancelled') return { kind: 'cancelled' };
  const typed = parseGuests(text);
  const { own, partners } = await ports.guests.listPartners(event.territoryId);
  const known = new Map<string, PartnerId | null>([
    ['', null],
    [foldForSearch(own), null],
    ...partners.map(({ searchText, partnerId }) => [searchText, partnerId] as const),
  ]);
  const keyOf = ({ district }: TypedGuest): string => foldForSearch(district ?? '');
  const firstUnknown = (): TypedGuest | undefined => typed.guests.find(guest => !known.has(keyOf(guest)));

  const asked = firstUnknown();
  if (asked?.district && answer) {
    const chosen =
      answer.type === 'known'
        ? partners.find(({ partnerId }) => partnerId === answer.id)
        : await ports.guests.ensurePartner(event.territoryId, asked.district);
    if (chosen) known.set(keyOf(asked), chosen.partnerId);
  }
  const drafts = typed.guests.flatMap((guest): GuestDraft[] => {
    const partnerId = known.get(keyOf(guest));
    const { fullName, organisation } = guest;
    return partnerId === undefined ? [] : [{ fullName, organisation, partnerId }];
  });
  const count =
    drafts.length === 0
      ? 0
      : await ports.guests.addGuests(eventId, { guests: drafts, actorId: viewer.personId, at });
  const next = firstUnknown();
  return {
    kind: 'added',
    event,
    count,
    repeated: drafts.length - count,
    wrong: typed.wrong,
    overLimit: typed.overLimit,
    unknown: next?.district
      ? {
          title: next.district,
          similar: findByName(foldForSearch(next.district), partners, SIMILAR).found,
          waiting: typed.guests
            .filter(guest => !known.has(keyOf(guest)))
            .map(toLine)
            .join('\n'),
        }
      : null,
  };
}

function toLine({ fullName, organisation, district }: TypedGuest): string {
  return [fullName, organisation ?? '', district ?? ''].join(', ');
}
