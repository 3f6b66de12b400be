import type { Attribute, Group } from '../../domain/suppression/group.ts';
import type { CampaignId, OrganisationId, TerritoryId } from '../../lib/ids.ts';

/** One released number of a closed campaign. What has no row is hidden: it was never stored. */
export interface ReleasedResult {
  readonly group: Group & { readonly organisationId: OrganisationId | null };
  /** `PASSED` or a framework's key. */
  readonly frameworkKey: string;
  readonly competencyKey: string;
  /** People counted: those with enough data. At least 5. */
  readonly count: number;
  /** Points of all of them together and the most they could have: mean mastery. 0 and 0 of `PASSED`. */
  readonly scoreSum: number;
  readonly scoreMax: number;
  /** People by level of deficit, by key of level; levels nobody has may be absent. */
  readonly levels: Readonly<Record<string, number>>;
  /** Against the campaign this one repeats; null: there is none, or it is hidden. */
  readonly growth: ReleasedGrowth | null;
}

/** What became of the people who took part in both campaigns. */
export interface ReleasedGrowth {
  /** People with the competency measured in both. At least 5. */
  readonly pairs: number;
  /** Only in the first campaign, only in the repeat; 0 or at least 5 each. */
  readonly lost: number;
  readonly added: number;
  /** Points of the pairs in the first campaign and in the repeat, and the most there could have been. */
  readonly beforeSum: number;
  readonly beforeMax: number;
  readonly afterSum: number;
  readonly afterMax: number;
  /** Sums over pairs of the difference of a person's mastery in percentage points, and of its square. */
  readonly differenceSum: number;
  readonly differenceSquares: number;
  /** Pairs whose level is without a heavy deficit (high, critical) before and after; of `PASSED`: who passed. */
  readonly passedBefore: number;
  readonly passedAfter: number;
  /** Pairs whose mastery rose by five points or more. */
  readonly raised: number;
}

export interface ResultsCampaign {
  readonly campaignId: CampaignId;
  readonly key: string;
  readonly territoryId: TerritoryId;
  readonly territory: string;
  /** Who answers for the data of the territory: whose paper a report is. */
  readonly operator: string;
  readonly title: string;
  readonly timezone: string;
  readonly opensAt: Temporal.Instant;
  /** With the last extension. */
  readonly closesAt: Temporal.Instant;
  /** Null: nothing is released yet. */
  readonly releasedAt: Temporal.Instant | null;
  readonly repeatOfId: CampaignId | null;
}

/** Everybody, or those with one value of one attribute. */
export type ResultFilter = { readonly attribute: Attribute; readonly value: string } | null;

/** A place whose results may be asked for. */
export interface ResultPlace {
  readonly organisationId: OrganisationId;
  readonly title: string;
}

/** Which of a campaign's released rows are wanted. */
export interface ResultQuestion {
  readonly campaignId: CampaignId;
  readonly filter: ResultFilter;
}

/** Results of diagnoses as everybody may read them: released rows only (docs/decisions/0012). */
export interface ResultStore {
  /** All released rows of a campaign; empty while it is not released, and where everything is hidden. */
  readReleased(campaignId: CampaignId): Promise<readonly ReleasedResult[]>;
  /** Campaigns of these territories that have begun, the newest first. */
  listCampaigns(territoryIds: readonly number[], now: Temporal.Instant): Promise<readonly ResultsCampaign[]>;
  findCampaign(key: string): Promise<ResultsCampaign | null>;
  /** The released rows of the territory and of these places, `PASSED` included. */
  readRows(
    question: ResultQuestion & { readonly organisationIds: readonly OrganisationId[] },
  ): Promise<readonly ReleasedResult[]>;
  /**
   * Rows of single organisations, those with the largest share of people with heavy deficits (`deficits`) or the least
   * mastery first. @param organisationIds null: of all.
   */
  readWeakest(
    question: ResultQuestion & {
      readonly organisationIds: readonly OrganisationId[] | null;
      readonly by: 'deficits' | 'mastery';
      readonly take: number;
    },
  ): Promise<readonly ReleasedResult[]>;
  /** Values of attributes with released rows of the territory. */
  listFilters(campaignId: CampaignId): Promise<readonly NonNullable<ResultFilter>[]>;
  /** Organisations of a territory by title, a page of them. @param organisationIds null: all. */
  listPlaces(
    territoryId: TerritoryId,
    organisationIds: readonly number[] | null,
    page: { readonly skip: number; readonly take: number },
  ): Promise<{ readonly total: number; readonly places: readonly ResultPlace[] }>;
  /** The territories of organisations. */
  territoriesOf(organisationIds: readonly number[]): Promise<readonly TerritoryId[]>;
  titlesOf(organisationIds: readonly OrganisationId[]): Promise<ReadonlyMap<OrganisationId, string>>;
}
