import { Composer } from 'grammy';
import { asId, type CampaignId } from '../../../lib/ids.ts';
import { choosePace, type PaceChange } from '../../../usecases/campaign/choose-pace.ts';
import type { ViewerContext } from '../../context.ts';
import type { Button } from '../../screen.ts';
import { campaignPaceButton, campaignSilentButton, goOnCampaignButton } from '../../shared-buttons.ts';
import type { CampaignPorts } from './ports.ts';

/** What people of a campaign choose under its messages: some questions a day, no reminders. */
export function ownCampaignPresses(ports: CampaignPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(campaignPaceButton.pattern, async (ctx, next) => {
    const data = campaignPaceButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const perDay = data.perDay === 0 ? null : data.perDay;
    if (!(await choose(ctx, data.campaign, { perDay }))) return;
    const text =
      perDay === null ? ctx.t('campaign-daily-unset') : ctx.t('campaign-daily-set', { count: perDay });
    await ctx.send({ text, buttons: [[begin(ctx, data.campaign)]] });
  });

  composer.callbackQuery(campaignSilentButton.pattern, async (ctx, next) => {
    const data = campaignSilentButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const silent = data.silent === 1;
    if (!(await choose(ctx, data.campaign, { silent }))) return;
    const undo: Button = {
      text: ctx.t('campaign-silence-undo'),
      data: campaignSilentButton.pack({ campaign: data.campaign, silent: 0 }),
    };
    await ctx.send({
      text: ctx.t(silent ? 'campaign-silenced' : 'campaign-not-silent'),
      buttons: [[begin(ctx, data.campaign)], silent ? [undo] : []],
    });
  });
  return composer;

  /** Answers the press; false when the campaign is not open for whoever pressed. */
  async function choose(ctx: ViewerContext, campaign: number, change: PaceChange): Promise<boolean> {
    const { personId } = ctx.viewer;
    const chosen = await choosePace(ports, { personId, campaignId: asId<CampaignId>(campaign), change });
    await ctx.answer(chosen ? undefined : ctx.t('campaign-gone'));
    return chosen;
  }
}

function begin(ctx: ViewerContext, campaign: number): Button {
  return {
    text: ctx.t('attempt-continue'),
    data: goOnCampaignButton.pack({ campaign }),
    style: 'primary',
  };
}
