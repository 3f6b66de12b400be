import { isSameGuest } from '../../domain/attendance/parse-guests.ts';
import { asId } from '../../lib/ids.ts';
import { foldForSearch } from '../../lib/text.ts';
import type { GuestDraft, GuestStore } from '../../usecases/attendance/guest-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { attendanceState } from './attendance-records.ts';
import { lockEvent } from './lock-event.ts';

export function createGuestStore(prisma: Prisma): GuestStore {
  return {
    async listGuests(eventId) {
      const rows = await prisma.eventGuest.findMany({
        where: { eventId },
        orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
        include: { partner: { select: { title: true } } },
      });
      return rows.map(row => ({
        guestId: asId(row.id),
        fullName: row.fullName,
        organisation: row.organisation,
        district: row.partner?.title ?? null,
        state: attendanceState(row.state),
      }));
    },

    async listPartners(territoryId) {
      const territory = await prisma.territory.findUniqueOrThrow({
        where: { id: territoryId },
        include: { partners: { orderBy: { title: 'asc' } } },
      });
      return {
        own: territory.title,
        partners: territory.partners.map(({ id, title, searchText }) => ({
          partnerId: asId(id),
          title,
          searchText,
        })),
      };
    },

    async ensurePartner(territoryId, title) {
      const key = { territoryId_title: { territoryId, title } };
      const { id, searchText } = await prisma.partnerTerritory.upsert({
        where: key,
        create: { territoryId, title, searchText: foldForSearch(title) },
        update: {},
      });
      return { partnerId: asId(id), title, searchText };
    },

    addGuests: (eventId, { guests, actorId, at }) =>
      prisma.$transaction(async tx => {
        if (!(await lockEvent(tx, eventId))) return 0;
        const there = await tx.eventGuest.findMany({ where: { eventId } });
        const isThere = (guest: GuestDraft, others: readonly GuestDraft[]): boolean =>
          others.some(other => other.partnerId === guest.partnerId && isSameGuest(other, guest));
        const known: GuestDraft[] = there.map(row => ({
          fullName: row.fullName,
          organisation: row.organisation,
          partnerId: row.partnerId === null ? null : asId(row.partnerId),
        }));
        const fresh = guests.filter(
          (guest, index) => !isThere(guest, known) && !isThere(guest, guests.slice(0, index)),
        );
        await tx.eventGuest.createMany({
          data: fresh.map(guest => ({ ...guest, eventId, addedById: actorId, addedAt: toDate(at) })),
        });
        return fresh.length;
      }),

    async removeGuest(eventId, guestId) {
      const { count } = await prisma.eventGuest.deleteMany({ where: { id: guestId, eventId } });
      return count === 1;
    },
  };
}
