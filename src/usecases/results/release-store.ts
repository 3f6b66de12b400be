import type { CampaignId } from '../../lib/ids.ts';

export type ReleaseOutcome =
  /** Counted and stored; `rows` released numbers. */
  | { readonly kind: 'released'; readonly rows: number }
  /** It happened before; nothing was changed. */
  | { readonly kind: 'already' }
  /** It still takes answers: until `closesAt`, extensions included. */
  | { readonly kind: 'open'; readonly closesAt: Temporal.Instant }
  /** There is no such campaign, or it never began. */
  | { readonly kind: 'unknown' };

/** Counts the results of a campaign, once and for all. */
export interface ReleaseStore {
  /** Campaigns that are closed for good and not released, those that ended first before the others. */
  listUnreleased(now: Temporal.Instant): Promise<readonly CampaignId[]>;
  /**
   * Chooses what may be told, stores it and closes the campaign for ever, in one transaction, under a lock: two at once
   * release once. Its author is told. Takes minutes for a million people, without blocking the program.
   */
  release(campaignId: CampaignId, now: Temporal.Instant): Promise<ReleaseOutcome>;
}
