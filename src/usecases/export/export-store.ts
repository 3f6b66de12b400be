import type { Role } from '../../domain/access.ts';
import type { PersonId, TerritoryId } from '../../lib/ids.ts';

/** What can be taken out of a territory as a list of rows. */
export const EXPORT_KINDS = ['people', 'plan', 'events', 'attendance', 'routes'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** Somebody of the roster at one place of work; days as ISO. */
export interface ExportedPerson {
  readonly fullName: string;
  readonly organisation: string;
  readonly position: string | null;
  readonly subjects: readonly string[];
  readonly serviceYears: number | null;
  readonly category: string | null;
  readonly leaveSince: string | null;
  /** The newest role of the place that is in force: mentor or coordinator. */
  readonly role: string | null;
  readonly roleFrom: string | null;
  readonly roleTo: string | null;
  readonly roleBasis: string | null;
}

export interface ExportedActivity {
  readonly section: string;
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly dateText: string;
  readonly responsible: string | null;
}

export interface ExportedEvent {
  readonly title: string;
  readonly kind: string;
  readonly level: string;
  readonly organiser: string;
  readonly place: string | null;
  readonly hours: number | null;
  readonly state: string;
  readonly datePrecision: string;
  readonly date: string;
  readonly timezone: string;
  /** People with a place, and people who were there. */
  readonly registered: number;
  readonly present: number;
}

export interface ExportedAttendance {
  readonly event: string;
  readonly datePrecision: string;
  readonly date: string;
  readonly timezone: string;
  readonly fullName: string;
  readonly organisation: string;
  readonly state: string;
  readonly hours: number | null;
}

/** A route shown to the methodologist: its state, never what is in it. */
export interface ExportedRoute {
  readonly fullName: string;
  readonly organisation: string;
  readonly state: string;
  readonly from: string;
  readonly to: string;
}

type Batches<Row> = AsyncIterable<readonly Row[]>;

/** The lists of a territory, in batches that are read one after another: no length fills the memory. */
export interface ExportStore {
  listPeople(territoryId: TerritoryId, now: Temporal.Instant): Batches<ExportedPerson>;
  listPlan(territoryId: TerritoryId): Batches<ExportedActivity>;
  listEvents(territoryId: TerritoryId): Batches<ExportedEvent>;
  /** @param months `2026-09`, both included; events without a date by the month of the mark. */
  listAttendance(
    territoryId: TerritoryId,
    months: { readonly from: string; readonly to: string },
  ): Batches<ExportedAttendance>;
  listRoutes(territoryId: TerritoryId, now: Temporal.Instant): Batches<ExportedRoute>;
  /** That somebody took the list out, before they have it. */
  recordExport(record: {
    readonly actorId: PersonId;
    readonly by: Role | 'anyone';
    readonly kind: ExportKind;
    readonly territoryId: TerritoryId;
    readonly at: Temporal.Instant;
  }): Promise<void>;
}
