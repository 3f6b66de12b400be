import { allowedTerritories } from '../../domain/allowed-territories.ts';
import { type StageAt, stageAt } from '../../domain/monitoring/stage.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import { type DueItem, dueOf } from './due-item.ts';
import type { MonitoredTerritory, MonitoringStore, ProjectStages } from './monitoring-store.ts';

export interface ProjectNow {
  readonly project: ProjectStages;
  readonly at: StageAt<ProjectStages['stages'][number]>;
}

export interface MonitoringOverview {
  readonly territories: readonly MonitoredTerritory[];
  readonly today: Temporal.PlainDate;
  /** What is due soonest first; what is never due again last. */
  readonly items: readonly DueItem[];
  readonly projects: readonly ProjectNow[];
}

interface Ports {
  monitoring: MonitoringStore;
  clock: Clock;
}

/** The calendar of the territories whose monitoring the person runs; null: there are none. */
export async function listMonitoring(ports: Ports, viewer: Viewer): Promise<MonitoringOverview | null> {
  const today = todayOf(viewer, ports.clock.now());
  const ids = allowedTerritories(actorOf(viewer), 'monitoringManage', today);
  if (ids.length === 0) return null;
  const [territories, items, projects] = await Promise.all([
    ports.monitoring.readTerritories(ids),
    ports.monitoring.listItems(ids),
    ports.monitoring.listProjects(ids),
  ]);
  return {
    territories,
    today,
    items: items.map(item => dueOf(item, today)).toSorted(bySoonest),
    projects: projects.map(project => ({ project, at: stageAt(project.stages, today) })),
  };
}

function bySoonest(left: DueItem, right: DueItem): number {
  const [a, b] = [left.month?.toString() ?? '9999', right.month?.toString() ?? '9999'];
  return a === b ? left.item.title.localeCompare(right.item.title, 'ru') : a < b ? -1 : 1;
}
