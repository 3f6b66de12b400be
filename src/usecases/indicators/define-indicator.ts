import { decideAccess } from '../../domain/access.ts';
import type { Indicator } from '../../domain/indicators/definition.ts';
import { indicatorSchema } from '../../domain/indicators/definition.ts';
import type { Clock } from '../../lib/clock.ts';
import { asId, type TerritoryId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { IndicatorDefinitionStore } from './indicator-store.ts';

/** So many fit on one screen. */
const MOST_OWN = 10;

/** `badTitle`: too short or too long; `full`: there are ten of one's own already. */
export type DefineOutcome = { readonly kind: 'defined' | 'badTitle' | 'full' | 'denied' };

/** Adds an indicator of the territory's own, made of the same parts as those of the documents. */
export async function defineIndicator(
  { indicators, clock }: { indicators: IndicatorDefinitionStore; clock: Clock },
  {
    viewer,
    territoryId,
    indicator,
  }: { viewer: Viewer; territoryId: number; indicator: Omit<Indicator, 'key'> },
): Promise<DefineOutcome> {
  const now = clock.now();
  const target = { territoryIds: [territoryId] };
  const access = decideAccess(actorOf(viewer), 'indicatorManage', target, todayOf(viewer, now));
  if (!access.allowed) return { kind: 'denied' };
  if (!indicatorSchema.omit({ key: true }).safeParse(indicator).success) return { kind: 'badTitle' };
  const place = asId<TerritoryId>(territoryId);
  const own = (await indicators.listIndicators(place)).filter(({ family }) => family === 'own');
  if (own.length >= MOST_OWN) return { kind: 'full' };
  const by = { id: viewer.personId, by: access.by };
  await indicators.addOwn({ territoryId: place, indicator, by }, now);
  return { kind: 'defined' };
}
