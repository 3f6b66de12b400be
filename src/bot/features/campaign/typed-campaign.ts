import { Composer } from 'grammy';
import { TITLE_LIMIT } from '../../../domain/campaign/campaign-draft.ts';
import { parseTerm } from '../../../domain/route/parse-term.ts';
import { asId, type CampaignId } from '../../../lib/ids.ts';
import { cleanLine, truncate } from '../../../lib/text.ts';
import { changeCampaignDraft } from '../../../usecases/campaign/draft-campaign.ts';
import { readCampaign } from '../../../usecases/campaign/list-campaigns.ts';
import { explainExtension } from '../../../usecases/campaign/run-campaign.ts';
import type { ViewerContext } from '../../context.ts';
import { withDay } from './draft-presses.ts';
import type { CampaignPorts } from './ports.ts';
import { extendUntil } from './running-presses.ts';
import { dropFocus, STOP_BECAUSE, setFocus, showCampaign, showNothing, showRead } from './show-campaign.ts';
import { stopBecauseScreen } from './stop-screens.ts';

const UNTIL = /^until (\d+) (\d+)$/u;
const REASON = /^reason (\d+)$/u;
const REASON_LIMIT = 200;

/** Typed words about a campaign: its title, a day, why somebody has more time, why it was stopped. */
export function typedCampaign(ports: CampaignPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.on('message:text', async (ctx, next) => {
    if (ctx.message.text.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    const text = cleanLine(ctx.message.text);
    if (focus?.kind !== 'campaign' || focus.detail === null || text === '') return next();
    const campaignId = asId<CampaignId>(focus.subjectId);
    const { detail } = focus;
    if (detail === 'title') return takeTitle(ctx, campaignId, text);
    if (detail === 'first' || detail === 'last') return takeDay(ctx, campaignId, detail, text);
    if (detail === 'stop' || detail.startsWith(STOP_BECAUSE)) return takeStop(ctx, campaignId, text);
    const [, organisation, person] = UNTIL.exec(detail) ?? [];
    if (organisation !== undefined)
      return takeUntil(ctx, campaignId, { organisation: Number(organisation), person: Number(person) }, text);
    const extensionId = Number(REASON.exec(detail)?.[1]);
    if (!Number.isSafeInteger(extensionId)) return next();
    const reason = truncate(text, REASON_LIMIT);
    await explainExtension(ports, { viewer: ctx.viewer, campaignId, extensionId, reason });
    await showCampaign(ctx, ports, campaignId, ctx.t('campaign-reason-kept'));
  });
  return composer;

  async function takeTitle(ctx: ViewerContext, campaignId: CampaignId, text: string): Promise<void> {
    const title = truncate(text, TITLE_LIMIT);
    const changed = await changeCampaignDraft(ports, {
      viewer: ctx.viewer,
      campaignId,
      change: draft => ({ ...draft, title }),
    });
    if (changed) await showRead(ctx, ports, changed);
    else await showCampaign(ctx, ports, campaignId);
  }

  async function takeDay(
    ctx: ViewerContext,
    campaignId: CampaignId,
    field: 'first' | 'last',
    text: string,
  ): Promise<void> {
    const day = await dayOf(ctx, text);
    if (day === null) return;
    const changed = await changeCampaignDraft(ports, {
      viewer: ctx.viewer,
      campaignId,
      change: withDay(field, day),
    });
    if (changed) await showRead(ctx, ports, changed);
    else await showCampaign(ctx, ports, campaignId);
  }

  async function takeUntil(
    ctx: ViewerContext,
    campaignId: CampaignId,
    whom: { organisation: number; person: number },
    text: string,
  ): Promise<void> {
    const lastDay = await dayOf(ctx, text);
    if (lastDay !== null) await extendUntil(ctx, ports, { campaignId, ...whom, lastDay });
  }

  /** Kept until it is confirmed: a message that went astray stops nothing. */
  async function takeStop(ctx: ViewerContext, campaignId: CampaignId, text: string): Promise<void> {
    const campaign = await readCampaign(ports, { viewer: ctx.viewer, campaignId });
    if (campaign?.state !== 'running') {
      await dropFocus(ctx, ports);
      return showNothing(ctx);
    }
    const reason = truncate(text, REASON_LIMIT);
    await setFocus(ctx, ports, campaignId, `${STOP_BECAUSE}${reason}`);
    await ctx.show(stopBecauseScreen(campaign, reason, ctx.t));
  }
}

/** The day somebody typed; null after saying that it is none. */
async function dayOf(ctx: ViewerContext, text: string): Promise<Temporal.PlainDate | null> {
  const term = parseTerm(text, ctx.locale);
  if (term?.precision === 'day') return term.day;
  await ctx.send({ text: ctx.t('campaign-type-day') });
  return null;
}
