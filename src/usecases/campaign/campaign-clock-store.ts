import type { CampaignId } from '../../lib/ids.ts';

/** What the calendar does to campaigns. */
export interface CampaignClockStore {
  /** Campaigns whose time has come and whose people were not told yet. */
  listCampaignsToOpen(now: Temporal.Instant): Promise<CampaignId[]>;
  /** Campaigns that are open for somebody. */
  listOpenCampaigns(now: Temporal.Instant): Promise<CampaignId[]>;
  /** Puts on their way what their people are to be told within a day; answers how many notices that were. */
  tellCampaign(campaignId: CampaignId, now: Temporal.Instant): Promise<number>;
}
