import { allowedTerritories } from '../../domain/allowed-territories.ts';
import {
  type CurrentDenominator,
  type DenominatorOffer,
  denominatorOffers,
  denominatorsDiffer,
  denominatorValue,
} from '../../domain/indicators/denominator.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { ChoosingTerritory, DenominatorStore } from './denominator-store.ts';

export type ListedDenominators =
  | { readonly kind: 'denied' }
  /** Of several territories one is to be named first. */
  | { readonly kind: 'territories'; readonly territories: readonly ChoosingTerritory[] }
  | {
      readonly kind: 'offers';
      readonly territory: ChoosingTerritory;
      readonly offers: readonly DenominatorOffer[];
      readonly differ: boolean;
      readonly current: CurrentDenominator;
      /** What the current choice gives today. */
      readonly value: number;
    };

/** What a methodologist can choose to divide by, with the number each choice gives today. */
export async function listDenominators(
  { denominators, clock }: { denominators: DenominatorStore; clock: Clock },
  viewer: Viewer,
  territoryId: number | null,
): Promise<ListedDenominators> {
  const now = clock.now();
  const today = todayOf(viewer, now);
  const ids = allowedTerritories(actorOf(viewer), 'indicatorManage', today);
  const wanted = territoryId === null ? ids : ids.filter(id => id === territoryId);
  const territories = await denominators.readTerritories(wanted);
  const [territory] = territories;
  if (!territory) return { kind: 'denied' };
  if (territories.length > 1) return { kind: 'territories', territories };
  const [sources, current] = await Promise.all([
    denominators.readDenominatorSources(territory.id, today),
    denominators.currentDenominator(territory.id, now),
  ]);
  const offers = denominatorOffers(sources);
  return {
    kind: 'offers',
    territory,
    offers,
    differ: denominatorsDiffer(offers),
    current,
    value: denominatorValue(current, sources.roster),
  };
}
