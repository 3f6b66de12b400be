import { decideAccess } from '../../domain/access.ts';
import type { MonitoringReport, ProjectFile } from '../../domain/monitoring/project-file.ts';
import type { Clock } from '../../lib/clock.ts';
import { asId, type TerritoryId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import { openMonitoring } from './due-item.ts';
import type { MonitoringItemId, MonitoringStore } from './monitoring-store.ts';

interface Ports {
  monitoring: MonitoringStore;
  clock: Clock;
}

export type MonitoringChange =
  /** This month's look was taken; taken back. */
  | { readonly type: 'done' | 'undone' | 'remove' }
  /** In or out of the months of every year. */
  | { readonly type: 'toggleMonth'; readonly month: number }
  | { readonly type: 'report'; readonly report: MonitoringReport };

/**
 * Changes one item of the calendar. `gone`: it is not there, or not theirs; `notNow`: it is not due this month, so there is
 * nothing to mark; `fixed`: its months are those of a programme and are not changed here.
 */
export async function changeMonitoring(
  ports: Ports,
  viewer: Viewer,
  id: MonitoringItemId,
  change: MonitoringChange,
): Promise<'changed' | 'gone' | 'notNow' | 'fixed'> {
  const due = await openMonitoring(ports, viewer, id);
  if (!due) return 'gone';
  const { monitoring, clock } = ports;
  switch (change.type) {
    case 'done':
    case 'undone': {
      if (!due.now || due.month === null) return 'notNow';
      const month = due.month.toString();
      if (change.type === 'undone') await monitoring.unmarkDone(id, month);
      else await monitoring.markDone({ itemId: id, month, byId: viewer.personId, at: clock.now() });
      return 'changed';
    }
    case 'remove':
      await monitoring.removeItem(id);
      return 'changed';
    case 'report':
      await monitoring.changeItem(id, { report: change.report });
      return 'changed';
    case 'toggleMonth': {
      const { rule } = due.item;
      if ('months' in rule) return 'fixed';
      const { month } = change;
      const without = rule.yearly.filter(own => own !== month);
      const yearly = without.length === rule.yearly.length ? [...rule.yearly, month] : without;
      await monitoring.changeItem(id, { rule: { yearly: yearly.toSorted((a, b) => a - b) } });
      return 'changed';
    }
  }
}

/** Adds an own item, due in no month until some are chosen; null: not their territory. */
export async function addMonitoring(
  ports: Ports,
  viewer: Viewer,
  item: { territoryId: number; title: string; messageId: number },
): Promise<MonitoringItemId | null> {
  if (!mayManage(ports, viewer, item.territoryId)) return null;
  return ports.monitoring.addItem({
    territoryId: asId<TerritoryId>(item.territoryId),
    key: `own-${viewer.personId}-${item.messageId}`,
    title: item.title,
    responsible: '',
  });
}

/** Takes a project, or a calendar, that comes with the program; null: not their territory. */
export async function takeProject(
  ports: Ports,
  viewer: Viewer,
  territoryId: number,
  file: ProjectFile,
): Promise<number | null> {
  if (!mayManage(ports, viewer, territoryId)) return null;
  return ports.monitoring.takeProject(asId<TerritoryId>(territoryId), file, ports.clock.now());
}

function mayManage({ clock }: Ports, viewer: Viewer, territoryId: number): boolean {
  const today = todayOf(viewer, clock.now());
  return decideAccess(actorOf(viewer), 'monitoringManage', { territoryIds: [territoryId] }, today).allowed;
}
