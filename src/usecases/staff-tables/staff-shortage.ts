import { decideAccess } from '../../domain/access.ts';
import { type StaffShortage, shortageOf } from '../../domain/staff-tables/staff-figures.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { StaffTableStore } from './staff-table-store.ts';

export type ShortageOutcome =
  | { readonly kind: 'denied' }
  /** No table of vacancies of that period: nobody said anything, which is not «nobody is missing». */
  | { readonly kind: 'noData' }
  | ({ readonly kind: 'known'; readonly period: string } & StaffShortage);

/** Who is missing in a territory, by subject with schools and sum; `period` null: by the newest table. */
export async function staffShortage(
  { staffTables, clock }: { staffTables: Pick<StaffTableStore, 'readStaffTable'>; clock: Clock },
  { viewer, territoryId, period }: { viewer: Viewer; territoryId: number; period: string | null },
): Promise<ShortageOutcome> {
  const today = todayOf(viewer, clock.now());
  const target = { territoryIds: [territoryId] };
  if (!decideAccess(actorOf(viewer), 'aggregatesView', target, today).allowed) return { kind: 'denied' };
  const table = await staffTables.readStaffTable(territoryId, 'vacancy', period);
  return table === null
    ? { kind: 'noData' }
    : { kind: 'known', period: table.period, ...shortageOf(table.figures) };
}
