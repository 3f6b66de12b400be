import { decideAccess } from '../../domain/access.ts';
import { type DeliverySubject, type SubjectRef, subjectName } from '../../domain/notices/delivery-subject.ts';
import { estimateEnd } from '../../domain/notices/estimate-end.ts';
import { ALLOWED_PER_SECOND } from '../../domain/notices/pace.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { DeliveriesStore, DeliveryCounts } from './deliveries-store.ts';

export interface OpenedSubject {
  subject: DeliverySubject;
  counts: DeliveryCounts;
  /** When the last waiting message will have left; null when none waits. */
  endsAt: Temporal.Instant | null;
  /** Messages nobody can tell the fate of and that can still be decided about. */
  toDecide: number;
}

const NOTHING: DeliveryCounts = { sent: 0, waiting: 0, uncertain: 0, failed: {} };

/** What became of the messages about one subject. Null: no right, or no such subject. */
export async function openSubject(
  ports: { deliveryReports: DeliveriesStore; clock: Clock },
  { viewer, ref }: { viewer: Viewer; ref: SubjectRef },
): Promise<OpenedSubject | null> {
  const store = ports.deliveryReports;
  const subject = await store.findSubject(ref);
  if (!subject) return null;
  const now = ports.clock.now();
  const access = decideAccess(
    actorOf(viewer),
    'deliveriesView',
    { territoryIds: [subject.territoryId] },
    todayOf(viewer, now),
  );
  if (!access.allowed) return null;
  const counts = (await store.countOfSubjects([ref])).get(subjectName(ref)) ?? NOTHING;
  const queue = counts.waiting > 0 ? await store.readQueue(ref, now) : [];
  const { total: toDecide } = await store.listUncertain(
    { authorId: viewer.personId, territoryIds: [subject.territoryId], ref, now },
    { skip: 0, take: 0 },
  );
  return { subject, counts, endsAt: estimateEnd(now, queue, ALLOWED_PER_SECOND), toDecide };
}
