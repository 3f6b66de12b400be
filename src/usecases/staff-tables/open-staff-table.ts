import { allowedTerritories } from '../../domain/allowed-territories.ts';
import { type CurrentDenominator, denominatorValue } from '../../domain/indicators/denominator.ts';
import type { StaffFigure, StaffTable } from '../../domain/staff-tables/staff-figures.ts';
import type { Clock } from '../../lib/clock.ts';
import type { DenominatorStore } from '../indicators/denominator-store.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { StaffTableStore, StaffTerritory } from './staff-table-store.ts';

export interface StaffTableView {
  readonly territory: StaffTerritory;
  readonly table: StaffTable;
  readonly period: string;
  readonly figures: readonly StaffFigure[];
  /** What the indicators are divided by: printed under every report. */
  readonly denominator: Pick<CurrentDenominator, 'basis' | 'note'> & { readonly value: number };
}

export type StaffTableOutcome =
  | { readonly kind: 'denied' }
  | { readonly kind: 'territories'; readonly territories: readonly StaffTerritory[] }
  | { readonly kind: 'noData'; readonly territory: StaffTerritory }
  | { readonly kind: 'shown'; readonly view: StaffTableView };

export interface StaffTablePorts {
  staffTables: StaffTableStore;
  denominators: DenominatorStore;
  clock: Clock;
}

/** The newest table of a kind that was brought in for a territory whose aggregates the person may see. */
export async function openStaffTable(
  { staffTables, denominators, clock }: StaffTablePorts,
  viewer: Viewer,
  { territoryId, table }: { readonly territoryId: number | null; readonly table: StaffTable },
): Promise<StaffTableOutcome> {
  const now = clock.now();
  const today = todayOf(viewer, now);
  const ids = allowedTerritories(actorOf(viewer), 'aggregatesView', today);
  const wanted = territoryId === null ? ids : ids.filter(id => id === territoryId);
  const territories = await staffTables.readTerritories(wanted);
  const [territory] = territories;
  if (!territory) return { kind: 'denied' };
  if (territories.length > 1) return { kind: 'territories', territories };
  const found = await staffTables.readStaffTable(territory.id, table, null);
  if (!found || found.figures.length === 0) return { kind: 'noData', territory };
  const { basis, note, value } = await denominators.currentDenominator(territory.id, now);
  const { roster } = await denominators.readDenominatorSources(territory.id, today);
  const denominator = { basis, note, value: denominatorValue({ basis, value }, roster) };
  return { kind: 'shown', view: { territory, table, ...found, denominator } };
}
