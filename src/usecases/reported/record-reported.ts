import { decideAccess } from '../../domain/access.ts';
import { parseReported, type Reported, type TypedReport } from '../../domain/reported/parse-reported.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { ReportedPlace, ReportedStore } from './reported-store.ts';

export type RecordOutcome =
  | { readonly kind: 'denied' | 'unreadable' | 'notPart' | 'period' }
  | { readonly kind: 'recorded'; readonly report: TypedReport };

/** Adds two numbers for a place; what was said before stays known, and answers about past days stay as they were. */
export async function recordReported(
  { reported, clock }: { reported: ReportedStore; clock: Clock },
  wish: {
    readonly viewer: Viewer;
    readonly place: ReportedPlace;
    readonly what: Reported;
    readonly line: string;
  },
): Promise<RecordOutcome> {
  const { viewer, place, what, line } = wish;
  const now = clock.now();
  const today = todayOf(viewer, now);
  const { territoryId, organisationId } = place;
  const access = decideAccess(actorOf(viewer), 'indicatorManage', { territoryIds: [territoryId] }, today);
  if (!access.allowed) return { kind: 'denied' };
  if (organisationId !== null) {
    const places = await reported.listReportedPlaces(territoryId);
    if (!places.some(({ id }) => id === organisationId)) return { kind: 'denied' };
  }
  const reading = parseReported(line, today);
  if (!reading.ok) return { kind: reading.problem };
  const by = { id: viewer.personId, by: access.by };
  await reported.addReported({ ...place, ...reading.report, what, by }, now);
  return { kind: 'recorded', report: reading.report };
}
