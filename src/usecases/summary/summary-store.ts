import type { EventDate } from '../../domain/event-date.ts';
import type { EventId, TerritoryId } from '../../lib/ids.ts';

/** A territory as reports name it. */
export interface SummaryTerritory {
  readonly id: TerritoryId;
  readonly title: string;
  /** Who answers for its data: whose paper a report is. */
  readonly operator: string;
  readonly timezone: string;
}

/** What goes on in a territory, in numbers of facts. */
export interface TerritoryFigures {
  /** Accepted at an organisation of the territory, nobody on long leave. */
  readonly people: number;
  /** Of them registered in the bot. */
  readonly inBot: number;
  /** Routes shown to the methodologist: drafts are nobody's business. */
  readonly routesWaiting: number;
  readonly routesRunning: number;
  readonly routesDone: number;
  readonly eventsThisMonth: number;
  readonly pairs: number;
  /** Internship groups that run on the day. */
  readonly groups: number;
}

/** A planned event of the territory, as gaps are found in the plan. */
export interface PlannedForGaps {
  readonly id: EventId;
  readonly title: string;
  readonly kind: string;
  readonly when: EventDate;
  /** `framework/competency` */
  readonly competencies: readonly string[];
  /** People who are interested, registered or waiting. */
  readonly wanted: number;
}

export interface SummaryStore {
  readTerritories(ids: readonly number[]): Promise<SummaryTerritory[]>;
  readFigures(territory: SummaryTerritory, now: Temporal.Instant): Promise<TerritoryFigures>;
  /** Not cancelled; those that are over may be among them. */
  listPlannedForGaps(territoryId: TerritoryId): Promise<PlannedForGaps[]>;
}
