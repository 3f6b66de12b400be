import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';

/** Takes back offers of a place that have not left yet: they are answered, or over. The event's row is locked. */
export async function withdrawOffers(
  tx: Transaction,
  eventId: number,
  personId: number,
  now: Temporal.Instant,
): Promise<void> {
  const offers = { subject: `event:${eventId}`, personId, kind: 'placeOffered' };
  await tx.delivery.updateMany({
    where: { ...offers, nextTryAt: { not: null } },
    data: { state: 'cancelled', nextTryAt: null, settledAt: toDate(now), payload: {} },
  });
  await tx.delivery.updateMany({ where: { ...offers, state: 'sending' }, data: { withdrawn: true } });
}
