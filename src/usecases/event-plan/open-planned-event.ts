import { isInAudience } from '../../domain/audience.ts';
import type { EventContent } from '../../domain/event-plan/event-content.ts';
import { planAccess } from '../../domain/event-plan/plan-access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EventId, TerritoryId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { EventPlanStore, PlannedEvent } from './event-plan-store.ts';

/** How many people an event is for, and how many of them can be told. */
export interface Reach {
  readonly people: number;
  readonly inBot: number;
}

/** An event of a territory whose events the viewer plans; null for any other, and for one that is not there. */
export async function openPlannedEvent(
  ports: { eventPlans: Pick<EventPlanStore, 'readPlanned' | 'listMembers'>; clock: Clock },
  { viewer, eventId }: { viewer: Viewer; eventId: EventId },
): Promise<{ event: PlannedEvent; reach: Reach } | null> {
  const event = await ports.eventPlans.readPlanned(eventId);
  if (
    event === null ||
    !planAccess(actorOf(viewer), event.territory.territoryId, todayOf(viewer, ports.clock.now())).allowed
  )
    return null;
  return { event, reach: await countReach(ports, event.territory.territoryId, event.content.audience) };
}

/** Whom of the territory an event with that audience is for. */
export async function countReach(
  { eventPlans }: { eventPlans: Pick<EventPlanStore, 'listMembers'> },
  territoryId: TerritoryId,
  audience: EventContent['audience'],
): Promise<Reach> {
  const members = await eventPlans.listMembers(territoryId);
  const meant = members.filter(member => audience === null || isInAudience(audience, member));
  const ids = (wanted: typeof meant): number => new Set(wanted.map(({ personId }) => personId)).size;
  return { people: ids(meant), inBot: ids(meant.filter(({ inBot }) => inBot)) };
}
