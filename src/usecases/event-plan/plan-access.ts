import { type AccessDecision, decideAccess } from '../../domain/access.ts';
import type { TerritoryId } from '../../lib/ids.ts';
import { actorOf, type Viewer } from '../people/viewer.ts';

/** Whether the viewer plans events of that territory on the day of `now` where they are. */
export function planAccess(viewer: Viewer, territoryId: TerritoryId, now: Temporal.Instant): AccessDecision {
  const today = now.toZonedDateTimeISO(viewer.timezone).toPlainDate();
  return decideAccess(actorOf(viewer), 'eventManage', { territoryIds: [territoryId] }, today);
}
