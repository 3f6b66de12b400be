import type { MonitoringReport, ProjectFile } from '../../domain/monitoring/project-file.ts';
import type { MonitoringRule } from '../../domain/monitoring/rule.ts';
import type { Stage } from '../../domain/monitoring/stage.ts';
import type { Id, PersonId, TerritoryId } from '../../lib/ids.ts';

export type MonitoringItemId = Id<'MonitoringItem'>;

export interface MonitoringItem {
  readonly id: MonitoringItemId;
  readonly territoryId: TerritoryId;
  readonly title: string;
  readonly rule: MonitoringRule;
  readonly responsible: string;
  readonly report: MonitoringReport;
  /** Months in which it was done, `2023-07`, and when. */
  readonly done: ReadonlyMap<string, Temporal.Instant>;
}

export interface ProjectStages {
  readonly title: string;
  readonly fromMonth: string;
  readonly toMonth: string;
  readonly stages: readonly (Stage & { readonly content: string | null })[];
}

export interface MonitoredTerritory {
  readonly id: TerritoryId;
  readonly title: string;
  readonly timezone: string;
}

/** The calendar of monitoring and the projects of territories. */
export interface MonitoringStore {
  readTerritories(ids: readonly number[]): Promise<readonly MonitoredTerritory[]>;
  listItems(territoryIds: readonly number[]): Promise<readonly MonitoringItem[]>;
  findItem(id: MonitoringItemId): Promise<MonitoringItem | null>;
  listProjects(territoryIds: readonly number[]): Promise<readonly ProjectStages[]>;
  /** Adds an item that is due in no month yet. The same message adds one item. */
  addItem(item: {
    territoryId: TerritoryId;
    key: string;
    title: string;
    responsible: string;
  }): Promise<MonitoringItemId>;
  changeItem(
    id: MonitoringItemId,
    change: { rule: MonitoringRule } | { report: MonitoringReport },
  ): Promise<void>;
  /** What was done of it is forgotten with it. */
  removeItem(id: MonitoringItemId): Promise<void>;
  /** Once a month; false: it was marked already. */
  markDone(mark: {
    itemId: MonitoringItemId;
    month: string;
    byId: PersonId;
    at: Temporal.Instant;
  }): Promise<boolean>;
  unmarkDone(itemId: MonitoringItemId, month: string): Promise<void>;
  /** Stores what is not there yet of a project: nothing is overwritten. Returns how many rows were made. */
  takeProject(territoryId: TerritoryId, file: ProjectFile, at: Temporal.Instant): Promise<number>;
  /** Reminds methodologists of what is due that month in one message; each key once. Returns how many messages. */
  remind(
    reminders: readonly {
      territoryId: TerritoryId;
      items: readonly MonitoringItem[];
      month: Temporal.PlainYearMonth;
      key: string;
      dueAt: Temporal.Instant;
    }[],
  ): Promise<number>;
}
