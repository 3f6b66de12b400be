import { allowedTerritories } from '../../domain/allowed-territories.ts';
import { type DeliverySubject, subjectName } from '../../domain/notices/delivery-subject.ts';
import { estimateEnd } from '../../domain/notices/estimate-end.ts';
import { ALLOWED_PER_SECOND } from '../../domain/notices/pace.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { DeliveriesStore, DeliveryCounts } from './deliveries-store.ts';

const SHOWN_DAYS = 30;

export interface SubjectLine {
  subject: DeliverySubject;
  counts: DeliveryCounts;
  /** When the last waiting message will have left; null when none waits. */
  endsAt: Temporal.Instant | null;
}

export type DeliveriesOverview =
  | { kind: 'denied' }
  /** No methodologist, but messages of theirs wait for a decision. */
  | { kind: 'onlyOwn'; uncertain: number }
  | {
      kind: 'shown';
      total: number;
      lines: SubjectLine[];
      meetings: DeliveryCounts;
      agendas: DeliveryCounts;
      uncertain: number;
      unreachable: number;
    };

/** What was sent in the last 30 days about something of the viewer's territories, a page of it, newest first. */
export async function listDeliveries(
  ports: { deliveryReports: DeliveriesStore; clock: Clock },
  viewer: Viewer,
  page: { skip: number; take: number },
): Promise<DeliveriesOverview> {
  const store = ports.deliveryReports;
  const now = ports.clock.now();
  const today = todayOf(viewer, now);
  const territoryIds = allowedTerritories(actorOf(viewer), 'deliveriesView', today);
  const { total: uncertain } = await store.listUncertain(
    { authorId: viewer.personId, territoryIds, ref: null, now },
    { skip: 0, take: 0 },
  );
  if (territoryIds.length === 0) return uncertain > 0 ? { kind: 'onlyOwn', uncertain } : { kind: 'denied' };
  const of = { territoryIds, since: now.subtract({ hours: SHOWN_DAYS * 24 }), now };
  const { total, subjects } = await store.listSubjects(of, page);
  const counts = await store.countOfSubjects(subjects.map(({ ref }) => ref));
  const lines: SubjectLine[] = [];
  for (const subject of subjects) {
    const counted = counts.get(subjectName(subject.ref));
    if (!counted) continue;
    const queue = counted.waiting > 0 ? await store.readQueue(subject.ref, now) : [];
    lines.push({ subject, counts: counted, endsAt: estimateEnd(now, queue, ALLOWED_PER_SECOND) });
  }
  const organisations = await store.listUnreachableOrganisations(territoryIds);
  return {
    kind: 'shown',
    total,
    lines,
    meetings: await store.countOfMeetings(of),
    agendas: await store.countOfAgendas(of),
    uncertain,
    unreachable: organisations.reduce((sum, { notStarted, blocked }) => sum + notStarted + blocked, 0),
  };
}
