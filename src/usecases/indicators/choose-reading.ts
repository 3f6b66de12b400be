import { decideAccess } from '../../domain/access.ts';
import { READINGS } from '../../domain/indicators/answer.ts';
import type { Clock } from '../../lib/clock.ts';
import { asId, type TerritoryId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { IndicatorWish } from './indicator-ports.ts';
import type { IndicatorDefinitionStore } from './indicator-store.ts';

/**
 * Decides for a territory how an ambiguous target is read. Both readings go on being counted and printed; who decided is
 * printed with them. Denied too: a reading or an indicator there is not.
 */
export async function chooseReading(
  { indicators, clock }: { indicators: IndicatorDefinitionStore; clock: Clock },
  choice: {
    readonly viewer: Viewer;
    readonly key: string;
    readonly reading: string;
    readonly wish: IndicatorWish;
  },
): Promise<'chosen' | 'denied'> {
  const { viewer, key, wish } = choice;
  const reading = READINGS.find(known => known === choice.reading);
  if (!reading || wish.territoryId === null) return 'denied';
  const now = clock.now();
  const target = { territoryIds: [wish.territoryId] };
  const access = decideAccess(actorOf(viewer), 'indicatorManage', target, todayOf(viewer, now));
  if (!access.allowed) return 'denied';
  const territoryId = asId<TerritoryId>(wish.territoryId);
  const records = await indicators.listIndicators(territoryId);
  const isAmbiguous = records.some(
    ({ indicator }) => indicator.key === key && indicator.target.kind === 'growth',
  );
  if (!isAmbiguous) return 'denied';
  const by = { id: viewer.personId, by: access.by };
  await indicators.chooseReading({ territoryId, key, reading, by }, now);
  return 'chosen';
}
