import { decideAccess } from '../../domain/access.ts';
import { nextDue } from '../../domain/monitoring/rule.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { MonitoringItem, MonitoringItemId, MonitoringStore } from './monitoring-store.ts';

/** An item and the month it is looked at next, this one included. */
export interface DueItem {
  readonly item: MonitoringItem;
  /** The running month when it is due in it; null: never again. */
  readonly month: Temporal.PlainYearMonth | null;
  /** Due this month. */
  readonly now: boolean;
  /** When this month's look was taken. */
  readonly doneAt: Temporal.Instant | null;
}

/** The item as of a day. */
export function dueOf(item: MonitoringItem, today: Temporal.PlainDate): DueItem {
  const running = today.toPlainYearMonth();
  const month = nextDue(item.rule, running);
  const now = month?.equals(running) ?? false;
  return { item, month, now, doneAt: now ? (item.done.get(running.toString()) ?? null) : null };
}

/** One item, if the person runs the monitoring of its territory. */
export async function openMonitoring(
  ports: { monitoring: MonitoringStore; clock: Clock },
  viewer: Viewer,
  id: MonitoringItemId,
): Promise<DueItem | null> {
  const today = todayOf(viewer, ports.clock.now());
  const item = await ports.monitoring.findItem(id);
  if (!item) return null;
  const target = { territoryIds: [item.territoryId] };
  return decideAccess(actorOf(viewer), 'monitoringManage', target, today).allowed ? dueOf(item, today) : null;
}
