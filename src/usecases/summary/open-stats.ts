import { type Stage, type StageAt, stageAt } from '../../domain/monitoring/stage.ts';
import type { MonitoringStore } from '../monitoring/monitoring-store.ts';
import type { Viewer } from '../people/viewer.ts';
import { type ChosenTerritory, chosenTerritory } from './chosen-territory.ts';
import type { SummaryStore, TerritoryFigures } from './summary-store.ts';

export interface Stats extends ChosenTerritory {
  readonly figures: TerritoryFigures;
  readonly stages: readonly { readonly project: string; readonly at: StageAt<Stage> }[];
  readonly day: Temporal.PlainDate;
}

/** The summary of one territory for whoever may see its aggregates; null for others. @param wanted 0: the first one. */
export async function openStats(
  ports: {
    summaries: SummaryStore;
    monitoring: Pick<MonitoringStore, 'listProjects'>;
    clock: { now(): Temporal.Instant };
  },
  { viewer, wanted }: { viewer: Viewer; wanted: number },
): Promise<Stats | null> {
  const chosen = await chosenTerritory(ports, viewer, wanted);
  if (!chosen) return null;
  const { territory } = chosen;
  const now = ports.clock.now();
  const day = now.toZonedDateTimeISO(territory.timezone).toPlainDate();
  const projects = await ports.monitoring.listProjects([territory.id]);
  return {
    ...chosen,
    day,
    figures: await ports.summaries.readFigures(territory, now),
    stages: projects.map(({ title, stages }) => ({ project: title, at: stageAt(stages, day) })),
  };
}
