import { tellsResults } from '../../../domain/audience.ts';
import type { CampaignId } from '../../../lib/ids.ts';
import type { Campaign } from '../../../usecases/campaign/campaign-store.ts';
import { coverageOf } from '../../../usecases/campaign/coverage.ts';
import { readCampaign } from '../../../usecases/campaign/list-campaigns.ts';
import type { ViewerContext } from '../../context.ts';
import { campaignsButton } from '../../shared-buttons.ts';
import { cardScreen } from './card-screen.ts';
import { audienceScreen, draftScreen } from './draft-screens.ts';
import type { CampaignPorts } from './ports.ts';

/** Shows a campaign of the viewer's territory, its draft or its card; of any other says that there is nothing. */
export async function showCampaign(
  ctx: ViewerContext,
  ports: CampaignPorts,
  campaignId: CampaignId,
  note?: string,
): Promise<void> {
  const campaign = await readCampaign(ports, { viewer: ctx.viewer, campaignId });
  if (campaign === null) {
    await dropFocus(ctx, ports);
    return showNothing(ctx);
  }
  await showRead(ctx, ports, campaign, note);
}

/** The same of one that was read just now. */
export async function showRead(
  ctx: ViewerContext,
  ports: CampaignPorts,
  campaign: Campaign,
  note?: string,
): Promise<void> {
  await dropFocus(ctx, ports);
  const { campaignId, territory, state } = campaign;
  const options = await ports.campaigns.readAudienceOptions(territory.territoryId);
  if (state === 'draft') return void (await ctx.show(draftScreen({ campaign, options, note }, ctx.t)));
  const coverage = await coverageOf(ports, { campaignId });
  await ctx.show(cardScreen({ campaign, options, coverage, now: ports.clock.now() }, ctx.t, note));
}

/** Whom it is for, and how many those are. */
export async function showAudience(
  ctx: ViewerContext,
  ports: CampaignPorts,
  campaign: Campaign,
): Promise<void> {
  const options = await ports.campaigns.readAudienceOptions(campaign.territory.territoryId);
  const people = tellsResults(campaign.audience)
    ? null
    : (await ports.campaigns.countReach(campaign, ports.clock.now())).people;
  await ctx.show(audienceScreen({ campaign, options, people }, ctx.t));
}

/** Not theirs, or not there any more: the same answer for both. */
export async function showNothing(ctx: ViewerContext): Promise<void> {
  await ctx.show({
    text: ctx.t('campaign-unknown'),
    buttons: [[{ text: ctx.t('campaign-back-list'), data: campaignsButton.pack({}) }]],
  });
}

/** Before a reason to stop that was typed and waits to be confirmed. */
export const STOP_BECAUSE = 'stopping ';

/** What the next text is about: a part of the draft, `stop`, a reason to stop, or `reason` and an extension. */
export async function setFocus(
  ctx: ViewerContext,
  ports: CampaignPorts,
  campaignId: CampaignId,
  detail: string,
): Promise<void> {
  const focus = { kind: 'campaign' as const, subjectId: campaignId, detail };
  await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
}

/** The next text is about no campaign any more. */
export async function dropFocus(ctx: ViewerContext, ports: CampaignPorts): Promise<void> {
  const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
  if (focus?.kind === 'campaign') await ports.focus.clearFocus(ctx.viewer.telegramId);
}
