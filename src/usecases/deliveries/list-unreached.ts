import { decideAccess } from '../../domain/access.ts';
import { type DeliverySubject, type SubjectRef, subjectName } from '../../domain/notices/delivery-subject.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { DeliveriesStore, Unreached } from './deliveries-store.ts';

/**
 * Whom messages about a subject did not reach, by organisation, a page of it; the look is written down. Null: no right,
 * or no such subject.
 */
export async function listUnreached(
  ports: { deliveryReports: DeliveriesStore; clock: Clock },
  { viewer, ref, skip, take }: { viewer: Viewer; ref: SubjectRef; skip: number; take: number },
): Promise<{ subject: DeliverySubject; total: number; unreached: Unreached[] } | null> {
  const store = ports.deliveryReports;
  const subject = await store.findSubject(ref);
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
  const object = subjectName(ref);
  await store.recordLook({
    actorId: viewer.personId,
    by: access.by,
    action: 'deliveriesView',
    object,
    at,
  });
  return { subject, total: all.length, unreached: all.slice(skip, skip + take) };
}
