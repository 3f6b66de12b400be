import type { Standing } from '../../domain/coverage/tell-coverage.ts';
import type { CampaignId, OrganisationId, TerritoryId } from '../../lib/ids.ts';

/** What the people of a campaign are told apart by. */
export const COVERAGE_DIVISIONS = ['organisation', 'subject', 'service', 'category'] as const;
export type CoverageDivision = (typeof COVERAGE_DIVISIONS)[number];

/** A campaign whose participation may be counted: begun, and not for people of earlier deficits. */
export interface CoverageCampaign {
  readonly id: CampaignId;
  readonly title: string;
  readonly territoryId: TerritoryId;
  readonly territory: string;
  /** Who answers for the data of the territory: whose paper a report is. */
  readonly operator: string;
  readonly timezone: string;
  readonly opensAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
  readonly running: boolean;
}

export interface CoverageGroup extends Standing {
  /** Of an organisation its id; else the value itself, empty where it is not known. */
  readonly key: string;
  readonly organisationId: OrganisationId | null;
  /** Null: the value's name is a text of the locale. */
  readonly title: string | null;
}

export interface CoverageReportStore {
  /** Those of the territories and of the organisations' territories, running ones first, then the newest. */
  listCoverageCampaigns(
    of: { territoryIds: readonly number[]; organisationIds: readonly number[] },
    now: Temporal.Instant,
  ): Promise<CoverageCampaign[]>;
  /** Every person of the campaign in exactly one group. Null: nothing may be shown of it. */
  countCoverageBy(
    campaignId: CampaignId,
    division: CoverageDivision,
    now: Temporal.Instant,
  ): Promise<CoverageGroup[] | null>;
}
