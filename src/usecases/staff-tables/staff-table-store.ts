import type { StaffFigure, StaffTable } from '../../domain/staff-tables/staff-figures.ts';

export interface StaffTerritory {
  readonly id: number;
  readonly title: string;
  readonly timezone: string;
  /** Who signs the reports. */
  readonly operator: string;
}

export interface StaffTableStore {
  readTerritories(ids: readonly number[]): Promise<readonly StaffTerritory[]>;
  /** The table of a period, the newest one for null; null when none was brought in. */
  readStaffTable(
    territoryId: number,
    table: StaffTable,
    period: string | null,
  ): Promise<{ readonly period: string; readonly figures: readonly StaffFigure[] } | null>;
}
