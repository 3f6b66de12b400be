import { type Action, decideAccess } from '../../domain/access.ts';
import { allowedTerritories } from '../../domain/allowed-territories.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { SummaryStore, SummaryTerritory } from '../summary/summary-store.ts';
import type { ExportKind, ExportStore } from './export-store.ts';

interface ExportPorts {
  readonly summaries: Pick<SummaryStore, 'readTerritories'>;
  readonly exports: Pick<ExportStore, 'recordExport'>;
  readonly clock: { now(): Temporal.Instant };
}

/** Lists of names are for whoever keeps the roster; the plan for whoever sees the territory's figures. */
const NEEDED: Readonly<Record<ExportKind, Action>> = {
  people: 'rosterManage',
  plan: 'aggregatesView',
  events: 'aggregatesView',
  attendance: 'rosterManage',
  routes: 'rosterManage',
};

/** The territories out of which the viewer may take lists today. */
export async function exportTerritories(ports: ExportPorts, viewer: Viewer): Promise<SummaryTerritory[]> {
  const ids = allowedTerritories(actorOf(viewer), 'rosterManage', todayOf(viewer, ports.clock.now()));
  return ids.length === 0 ? [] : ports.summaries.readTerritories(ids);
}

/**
 * Lets a list of a territory out: asks the access policy of this moment and writes the record of it. Null: not theirs to
 * take, and nothing is recorded.
 */
export async function openExport(
  ports: ExportPorts,
  { viewer, territory: wanted, kind }: { viewer: Viewer; territory: number; kind: ExportKind },
): Promise<SummaryTerritory | null> {
  const at = ports.clock.now();
  const target = { territoryIds: [wanted] };
  const decision = decideAccess(actorOf(viewer), NEEDED[kind], target, todayOf(viewer, at));
  if (!decision.allowed) return null;
  const [territory] = await ports.summaries.readTerritories([wanted]);
  if (!territory) return null;
  const record = { actorId: viewer.personId, by: decision.by, kind, territoryId: territory.id, at };
  await ports.exports.recordExport(record);
  return territory;
}
