import type { CampaignDraft } from '../../domain/campaign/campaign-draft.ts';
import type { CampaignId, TerritoryId } from '../../lib/ids.ts';
import type { Random } from '../../lib/random.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Campaign, CampaignTerritory } from './campaign-store.ts';
import { campaignTerritories, draftOf, type ManagePorts, ownCampaign } from './own-campaign.ts';

/** Two weeks: long enough for everybody, short enough to be remembered. */
const USUAL_DAYS = 14;

/** Begins a campaign in a territory; null: the viewer plans none there. It is kept from the first tap on. */
export async function beginCampaign(
  ports: ManagePorts & { random: Random },
  { viewer, territoryId }: { viewer: Viewer; territoryId: TerritoryId },
): Promise<CampaignId | null> {
  const territory = await plannedTerritory(ports, viewer, territoryId);
  if (territory === null) return null;
  const firstDay = tomorrow(ports, territory);
  const draft: CampaignDraft = {
    title: '',
    questionnaireIds: [],
    audience: {},
    firstDay,
    lastDay: firstDay.add({ days: USUAL_DAYS - 1 }),
    invites: true,
    drip: true,
  };
  return create(ports, viewer, { territory, draft, repeatOfId: null });
}

/** Describes an earlier campaign once more, as long as it was, so that both can be compared; null: not the viewer's. */
export async function repeatCampaign(
  ports: ManagePorts & { random: Random },
  { viewer, campaignId }: { viewer: Viewer; campaignId: CampaignId },
): Promise<CampaignId | null> {
  const own = await ownCampaign(ports, { viewer, campaignId });
  if (own === null || own.campaign.state === 'draft') return null;
  const earlier = draftOf(own.campaign);
  const { territory } = own.campaign;
  const firstDay = tomorrow(ports, territory);
  const days = Math.max(1, earlier.lastDay.since(earlier.firstDay).days);
  const draft = { ...earlier, firstDay, lastDay: firstDay.add({ days }) };
  return create(ports, viewer, { territory, draft, repeatOfId: campaignId });
}

/** Changes a draft of the viewer's territory under its lock; null when it is none (any more). */
export async function changeCampaignDraft(
  ports: ManagePorts,
  {
    viewer,
    campaignId,
    change,
  }: { viewer: Viewer; campaignId: CampaignId; change: (draft: CampaignDraft) => CampaignDraft },
): Promise<Campaign | null> {
  const own = await ownCampaign(ports, { viewer, campaignId });
  return own && ports.campaigns.changeDraft(campaignId, change);
}

/** Forgets a draft; false when it is not the viewer's, or was started. */
export async function dropCampaignDraft(
  ports: ManagePorts,
  of: { viewer: Viewer; campaignId: CampaignId },
): Promise<boolean> {
  const own = await ownCampaign(ports, of);
  return own !== null && ports.campaigns.dropDraft(of.campaignId);
}

async function plannedTerritory(
  { campaigns, clock }: ManagePorts,
  viewer: Viewer,
  territoryId: TerritoryId,
): Promise<CampaignTerritory | null> {
  if (!campaignTerritories(viewer, clock.now()).includes(territoryId)) return null;
  return (await campaigns.listTerritories([territoryId]))[0] ?? null;
}

function tomorrow({ clock }: ManagePorts, { timezone }: CampaignTerritory): Temporal.PlainDate {
  return clock.now().toZonedDateTimeISO(timezone).toPlainDate().add({ days: 1 });
}

async function create(
  { campaigns, random }: ManagePorts & { random: Random },
  viewer: Viewer,
  wanted: { territory: CampaignTerritory; draft: CampaignDraft; repeatOfId: CampaignId | null },
): Promise<CampaignId> {
  const { territory, draft, repeatOfId } = wanted;
  return campaigns.createDraft({
    key: `campaign-${random.token(9)}`,
    territoryId: territory.territoryId,
    createdById: viewer.personId,
    draft,
    repeatOfId,
  });
}
