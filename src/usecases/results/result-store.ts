import type { Group } from '../../domain/suppression/group.ts';
import type { CampaignId, OrganisationId, TerritoryId } from '../../lib/ids.ts';

/**
 * In place of framework and competency: «успешно прошли», over all competencies of the campaign. Its levels are
 * `{passed, notPassed}`. Passed: at least one competency was measured and none of them is a deficit of level high or
 * critical; medium is passed. People without any measured competency are not counted.
 */
export const PASSED = '*';

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
  readonly title: string;
  readonly timezone: string;
  readonly opensAt: Temporal.Instant;
  /** With the last extension. */
  readonly closesAt: Temporal.Instant;
  /** Null: nothing is released yet. */
  readonly releasedAt: Temporal.Instant | null;
  readonly repeatOfId: CampaignId | null;
}

/** Results of diagnoses as everybody may read them: released rows only (docs/decisions/0012). */
export interface ResultStore {
  /** All released rows of a campaign; empty while it is not released, and where everything is hidden. */
  readReleased(campaignId: CampaignId): Promise<readonly ReleasedResult[]>;
}
