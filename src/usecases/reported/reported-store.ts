import type { Role } from '../../domain/access.ts';
import type { Reported, TypedReport } from '../../domain/reported/parse-reported.ts';
import type { PersonId } from '../../lib/ids.ts';

export interface ReportedTerritory {
  readonly id: number;
  readonly title: string;
  readonly timezone: string;
}

export interface ReportedPlace {
  readonly territoryId: number;
  /** Null: the territory as a whole. */
  readonly organisationId: number | null;
}

/** Rows are only ever added: the newest one of a place and period counts, the others say what was said before. */
export interface ReportedStore {
  listReportedTerritories(ids: readonly number[]): Promise<readonly ReportedTerritory[]>;
  /** Organisations of a territory that are not closed, by title. */
  listReportedPlaces(territoryId: number): Promise<readonly { id: number; title: string }[]>;
  /** The newest report of a place; null: there is none. */
  latestReported(place: ReportedPlace, what: Reported): Promise<TypedReport | null>;
  addReported(
    row: ReportedPlace &
      TypedReport & { readonly what: Reported; readonly by: { id: PersonId; by: Role | 'anyone' } },
    at: Temporal.Instant,
  ): Promise<void>;
}
