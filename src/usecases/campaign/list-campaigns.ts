import type { CampaignId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Campaign, CampaignScope, CampaignTerritory } from './campaign-store.ts';
import { campaignTerritories, type ManagePorts, ownCampaign } from './own-campaign.ts';

export interface CampaignList {
  readonly territories: readonly CampaignTerritory[];
  readonly total: number;
  readonly campaigns: readonly Campaign[];
  readonly counts: Readonly<Record<CampaignScope, number>>;
}

/** A page of the campaigns of the territories where the viewer plans them; null: they plan none. */
export async function listCampaigns(
  { campaigns, clock }: ManagePorts,
  { viewer, scope, skip, take }: { viewer: Viewer; scope: CampaignScope; skip: number; take: number },
): Promise<CampaignList | null> {
  const now = clock.now();
  const territoryIds = campaignTerritories(viewer, now);
  if (territoryIds.length === 0) return null;
  const [territories, page, counts] = await Promise.all([
    campaigns.listTerritories(territoryIds),
    campaigns.listCampaigns({ territoryIds, scope, now }, { skip, take }),
    campaigns.countScopes(territoryIds, now),
  ]);
  return { territories, ...page, counts };
}

/** A campaign of a territory where the viewer plans campaigns; null for any other. */
export async function readCampaign(
  ports: ManagePorts,
  of: { viewer: Viewer; campaignId: CampaignId },
): Promise<Campaign | null> {
  return (await ownCampaign(ports, of))?.campaign ?? null;
}
