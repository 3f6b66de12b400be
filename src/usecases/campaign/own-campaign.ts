import { decideAccess, type Role } from '../../domain/access.ts';
import { allowedTerritories } from '../../domain/allowed-territories.ts';
import type { CampaignDraft } from '../../domain/campaign/campaign-draft.ts';
import { lastDayOf } from '../../domain/campaign/deadline.ts';
import type { Clock } from '../../lib/clock.ts';
import type { CampaignId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { Campaign, CampaignAct, CampaignStore } from './campaign-store.ts';

export interface ManagePorts {
  readonly campaigns: CampaignStore;
  readonly clock: Clock;
}

/** The territories whose campaigns the viewer plans today. */
export function campaignTerritories(viewer: Viewer, now: Temporal.Instant): number[] {
  return allowedTerritories(actorOf(viewer), 'campaignManage', todayOf(viewer, now));
}

/** A campaign that the viewer plans; null for any other, and for one that is not there. */
export async function ownCampaign(
  { campaigns, clock }: ManagePorts,
  { viewer, campaignId }: { viewer: Viewer; campaignId: CampaignId },
): Promise<{ campaign: Campaign; by: Role | 'anyone' } | null> {
  const campaign = await campaigns.findCampaign(campaignId);
  if (campaign === null) return null;
  const access = decideAccess(
    actorOf(viewer),
    'campaignManage',
    { territoryIds: [campaign.territory.territoryId] },
    todayOf(viewer, clock.now()),
  );
  return access.allowed ? { campaign, by: access.by } : null;
}

/** What is written down of an act on it. */
export function actOn(
  { campaign, by }: { campaign: Campaign; by: Role | 'anyone' },
  viewer: Viewer,
  at: Temporal.Instant,
): CampaignAct {
  return { campaignId: campaign.campaignId, actorId: viewer.personId, by, at };
}

/** A campaign as its draft was, or is. */
export function draftOf(campaign: Campaign): CampaignDraft {
  const { title, audience, invites, drip, territory } = campaign;
  return {
    title,
    audience,
    invites,
    drip,
    questionnaireIds: campaign.questionnaires.map(({ id }) => id),
    firstDay: campaign.opensAt.toZonedDateTimeISO(territory.timezone).toPlainDate(),
    lastDay: lastDayOf(campaign.closesAt, territory),
  };
}
