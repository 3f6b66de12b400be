import { decideAccess } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import { asId, type TerritoryId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { IndicatorDefinitionStore } from './indicator-store.ts';

/** Takes one of the territory's own indicators out of the list; its answers stay kept. Shipped ones stay. */
export async function retireIndicator(
  { indicators, clock }: { indicators: IndicatorDefinitionStore; clock: Clock },
  { viewer, territoryId, key }: { viewer: Viewer; territoryId: number; key: string },
): Promise<'retired' | 'gone' | 'denied'> {
  const now = clock.now();
  const target = { territoryIds: [territoryId] };
  const access = decideAccess(actorOf(viewer), 'indicatorManage', target, todayOf(viewer, now));
  if (!access.allowed) return 'denied';
  const by = { id: viewer.personId, by: access.by };
  const own = { territoryId: asId<TerritoryId>(territoryId), key, by };
  return (await indicators.retireOwn(own, now)) ? 'retired' : 'gone';
}
