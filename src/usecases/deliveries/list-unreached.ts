import { decideAccess } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EventId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { DeliveriesStore, DeliverySubject, Unreached } from './deliveries-store.ts';

/**
 * Whom messages about an event did not reach, by organisation, a page of it; the look is written down. Null: no right,
 * or no such event.
 */
export async function listUnreached(
  ports: { deliveryReports: DeliveriesStore; clock: Clock },
  { viewer, eventId, skip, take }: { viewer: Viewer; eventId: EventId; skip: number; take: number },
): Promise<{ subject: DeliverySubject; total: number; unreached: Unreached[] } | null> {
  const store = ports.deliveryReports;
  const subject = await store.findSubject(eventId);
  if (!subject) return null;
  const at = ports.clock.now();
  const access = decideAccess(
    actorOf(viewer),
    'deliveriesView',
    { territoryIds: [subject.territoryId] },
    todayOf(viewer, at),
  );
  if (!access.allowed) return null;
  const all = await store.listUnreached(subject);
  const object = `event:${eventId}`;
  await store.recordLook({
    actorId: viewer.personId,
    by: access.by,
    action: 'deliveriesView',
    object,
    at,
  });
  return { subject, total: all.length, unreached: all.slice(skip, skip + take) };
}
