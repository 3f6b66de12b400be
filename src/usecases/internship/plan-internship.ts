import { decideAccess } from '../../domain/access.ts';
import { allowedTerritories } from '../../domain/allowed-territories.ts';
import type { Clock } from '../../lib/clock.ts';
import type { TerritoryId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { TerritoryRecord } from './internship-ports.ts';
import type { PlanChange, PlanOutcome, PlanStore } from './internship-store.ts';

/** Whether the person plans internships in that territory today. */
function mayPlan(viewer: Viewer, territoryId: number, now: Temporal.Instant): boolean {
  const today = todayOf(viewer, now);
  return decideAccess(actorOf(viewer), 'internshipManage', { territoryIds: [territoryId] }, today).allowed;
}

/** Territories in which the person plans internships today. */
export async function listPlannedTerritories(
  ports: { internship: Pick<PlanStore, 'listTerritories'>; clock: Clock },
  viewer: Viewer,
): ReturnType<PlanStore['listTerritories']> {
  const today = todayOf(viewer, ports.clock.now());
  const allowed = allowedTerritories(actorOf(viewer), 'internshipManage', today);
  return allowed.length === 0 ? [] : ports.internship.listTerritories(allowed);
}

/** What is planned in the territory; null for whoever may not plan there. */
export async function openTerritory(
  ports: { internship: Pick<PlanStore, 'readTerritory'>; clock: Clock },
  { viewer, territoryId }: { viewer: Viewer; territoryId: TerritoryId },
): Promise<TerritoryRecord | null> {
  return mayPlan(viewer, territoryId, ports.clock.now()) ? ports.internship.readTerritory(territoryId) : null;
}

/** Adds or changes a site, partners, a programme or a group. */
export async function planInternship(
  ports: { internship: Pick<PlanStore, 'changePlan'>; clock: Clock },
  { viewer, territoryId, change }: { viewer: Viewer; territoryId: TerritoryId; change: PlanChange },
): Promise<PlanOutcome | 'denied'> {
  const at = ports.clock.now();
  if (!mayPlan(viewer, territoryId, at)) return 'denied';
  return ports.internship.changePlan(territoryId, change, {
    actorId: viewer.personId,
    by: 'methodologist',
    at,
  });
}
