import type { WaitingListStore } from '../../jobs/waiting-list-store.ts';
import type { Prisma } from '../connect.ts';
import { lockEvent } from './lock-event.ts';
import { listEventsToPromote, promoteWaiting } from './waiting-list.ts';

export function createWaitingListStore(prisma: Prisma): WaitingListStore {
  return {
    listDue: now => listEventsToPromote(prisma, now),
    promote: (eventId, now) =>
      prisma.$transaction(async tx => {
        if (await lockEvent(tx, eventId)) await promoteWaiting(tx, eventId, now);
      }),
  };
}
