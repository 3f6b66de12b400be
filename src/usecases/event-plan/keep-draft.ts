import { allowedTerritories } from '../../domain/allowed-territories.ts';
import {
  type ContentPatch,
  EMPTY_DRAFT,
  type EventDraft,
  withPatch,
} from '../../domain/event-plan/event-content.ts';
import { planAccess } from '../../domain/event-plan/plan-access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { TerritoryId } from '../../lib/ids.ts';
import type { Random } from '../../lib/random.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { EventPlanStore, PlanTerritory, StoredDraft } from './event-plan-store.ts';

type DraftPorts = {
  eventPlans: Pick<EventPlanStore, 'readDraft' | 'saveDraft' | 'listTerritories'>;
  clock: Clock;
};

/** The territories the viewer may make events in today. */
export async function draftTerritories(ports: DraftPorts, viewer: Viewer): Promise<readonly PlanTerritory[]> {
  const today = todayOf(viewer, ports.clock.now());
  const ids = allowedTerritories(actorOf(viewer), 'eventManage', today);
  return ids.length === 0 ? [] : ports.eventPlans.listTerritories(ids);
}

/**
 * Begins an event in a territory: whatever the person was describing before is given up for it. Null: they do not plan
 * events there.
 */
export async function beginDraft(
  ports: DraftPorts & { random: Random },
  { viewer, territoryId }: { viewer: Viewer; territoryId: TerritoryId },
): Promise<StoredDraft | null> {
  const at = ports.clock.now();
  if (!planAccess(actorOf(viewer), territoryId, todayOf(viewer, at)).allowed) return null;
  const eventKey = `plan-${ports.random.token(9)}`;
  await ports.eventPlans.saveDraft(viewer.personId, { territoryId, eventKey, draft: EMPTY_DRAFT, at });
  return ports.eventPlans.readDraft(viewer.personId);
}

/** The viewer's draft, as long as they plan events of its territory. */
export async function openDraft(ports: DraftPorts, viewer: Viewer): Promise<StoredDraft | null> {
  const stored = await ports.eventPlans.readDraft(viewer.personId);
  if (
    stored === null ||
    !planAccess(actorOf(viewer), stored.territory.territoryId, todayOf(viewer, ports.clock.now())).allowed
  )
    return null;
  return stored;
}

/** Keeps what was said about the draft; null when there is none to say it about. */
export async function changeDraft(
  ports: DraftPorts,
  { viewer, change }: { viewer: Viewer; change: (draft: EventDraft) => EventDraft },
): Promise<StoredDraft | null> {
  const stored = await openDraft(ports, viewer);
  if (stored === null) return null;
  const draft = change(stored.draft);
  const { eventKey, territory } = stored;
  const at = ports.clock.now();
  await ports.eventPlans.saveDraft(viewer.personId, {
    territoryId: territory.territoryId,
    eventKey,
    draft,
    at,
  });
  return { ...stored, draft };
}

/** The draft with these fields; a date somebody chose is not an assumed one. */
export function patchedDraft(draft: EventDraft, patch: ContentPatch, yearAssumed: boolean): EventDraft {
  const changed = withPatch<EventDraft>(draft, patch);
  return patch.when === undefined ? changed : { ...changed, yearAssumed };
}
