import { allowedTerritories } from '../../domain/allowed-territories.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { SummaryStore, SummaryTerritory } from './summary-store.ts';

export interface ChosenTerritory {
  readonly territory: SummaryTerritory;
  /** All whose figures the viewer may see, this one included. */
  readonly territories: readonly SummaryTerritory[];
}

/**
 * The territory whose figures somebody wants, by the access policy of today; null: they may see none, or not this one.
 * @param wanted 0: the first of theirs.
 */
export async function chosenTerritory(
  {
    summaries,
    clock,
  }: { summaries: Pick<SummaryStore, 'readTerritories'>; clock: { now(): Temporal.Instant } },
  viewer: Viewer,
  wanted: number,
): Promise<ChosenTerritory | null> {
  const ids = allowedTerritories(actorOf(viewer), 'aggregatesView', todayOf(viewer, clock.now()));
  if (ids.length === 0) return null;
  const territories = await summaries.readTerritories(ids);
  const territory = wanted === 0 ? territories[0] : territories.find(({ id }) => id === wanted);
  return territory ? { territory, territories } : null;
}
