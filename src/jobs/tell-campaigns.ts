import type { CampaignId } from '../lib/ids.ts';
import type { Log } from '../lib/log.ts';
import type { CampaignClockStore } from '../usecases/campaign/campaign-clock-store.ts';

interface Ports {
  campaigns: CampaignClockStore;
  log: Log;
}

/** Opens the campaigns whose time has come: everybody of them is invited, each once. */
export async function openCampaigns(ports: Ports, now: Temporal.Instant): Promise<void> {
  await tell(ports, await ports.campaigns.listCampaignsToOpen(now), now);
}

/**
 * Reminders and daily questions of the next day, invitations of those who joined, and whatever changed meanwhile. Safe to
 * repeat.
 */
export async function reconcileCampaigns(ports: Ports, now: Temporal.Instant): Promise<void> {
  await tell(ports, await ports.campaigns.listOpenCampaigns(now), now);
}

/** A campaign that fails is logged and holds up no other. */
async function tell(
  { campaigns, log }: Ports,
  ids: readonly CampaignId[],
  now: Temporal.Instant,
): Promise<void> {
  for (const campaignId of ids) {
    try {
      const notices = await campaigns.tellCampaign(campaignId, now);
      if (notices > 0) log.info({ campaignId, notices }, 'people of a campaign are told');
    } catch (error) {
      log.error({ campaignId, error }, 'the people of a campaign could not be told');
    }
  }
}
