import { Composer } from 'grammy';
import { asId, type CampaignId, type TerritoryId } from '../../../lib/ids.ts';
import { CAMPAIGN_SCOPES } from '../../../usecases/campaign/campaign-store.ts';
import { beginCampaign } from '../../../usecases/campaign/draft-campaign.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { campaignButton, campaignsButton } from '../../shared-buttons.ts';
import { listButton, newButton } from './buttons.ts';
import { draftPresses } from './draft-presses.ts';
import { territoriesScreen } from './list-screen.ts';
import { ownCampaignPresses } from './own-presses.ts';
import type { CampaignPorts } from './ports.ts';
import { runningPresses } from './running-presses.ts';
import { showCampaign, showNothing } from './show-campaign.ts';
import { readList, showList } from './show-list.ts';
import { typedCampaign } from './typed-campaign.ts';

/**
 * Campaigns of diagnosis: for methodologists of a territory, who plan and watch them, and for the people they are for.
 * Every act asks again about that campaign, at its moment.
 */
export function campaignFeature(ports: CampaignPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('campaign', async (ctx, next) => {
    if (!(await showList(ctx, ports, { scope: 'running', page: 0 }))) return next();
  });
  feature.callbackQuery(campaignsButton.pattern, async ctx => {
    const shown = await showList(ctx, ports, { scope: 'running', page: 0 });
    await ctx.answer(shown ? undefined : ctx.t('campaign-denied'));
  });
  feature.callbackQuery(listButton.pattern, async (ctx, next) => {
    const data = listButton.parse(ctx.callbackQuery.data);
    const scope = CAMPAIGN_SCOPES.find(known => known === data?.scope);
    if (!data || !scope || data.page < 0) return next();
    const shown = await showList(ctx, ports, { scope, page: data.page });
    await ctx.answer(shown ? undefined : ctx.t('campaign-denied'));
  });
  feature.callbackQuery(campaignButton.pattern, async (ctx, next) => {
    const data = campaignButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    const newest = data.campaign === 0 ? await newestCampaign(ctx) : asId<CampaignId>(data.campaign);
    await (newest === null ? showNothing(ctx) : showCampaign(ctx, ports, newest));
  });
  feature.callbackQuery(newButton.pattern, async (ctx, next) => {
    const data = newButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const list = await readList(ctx, ports, { scope: 'running', page: 0 });
    if (list === null) return ctx.answer(ctx.t('campaign-denied'));
    await ctx.answer();
    const [only, other] = list.territories;
    if (data.territory === 0 && other) return void (await ctx.show(territoriesScreen(list, ctx.t)));
    const territoryId = data.territory === 0 ? only?.territoryId : asId<TerritoryId>(data.territory);
    const begun =
      territoryId === undefined ? null : await beginCampaign(ports, { viewer: ctx.viewer, territoryId });
    await (begun === null ? showNothing(ctx) : showCampaign(ctx, ports, begun));
  });

  feature.use(draftPresses(ports));
  feature.use(runningPresses(ports));
  feature.use(typedCampaign(ports));
  feature.use(ownCampaignPresses(ports));
  return composer;

  async function newestCampaign(ctx: ViewerContext): Promise<CampaignId | null> {
    for (const scope of ['running', 'ended', 'coming'] as const) {
      const list = await readList(ctx, ports, { scope, page: 0 });
      const [first] = list?.campaigns ?? [];
      if (first) return first.campaignId;
    }
    return null;
  }
}
