import { Composer } from 'grammy';
import type { CampaignDraft } from '../../../domain/campaign/campaign-draft.ts';
import { asId, type CampaignId } from '../../../lib/ids.ts';
import type { Campaign } from '../../../usecases/campaign/campaign-store.ts';
import {
  changeCampaignDraft,
  dropCampaignDraft,
  repeatCampaign,
} from '../../../usecases/campaign/draft-campaign.ts';
import { readCampaign } from '../../../usecases/campaign/list-campaigns.ts';
import { previewCampaign, startCampaign } from '../../../usecases/campaign/start-campaign.ts';
import type { ViewerContext } from '../../context.ts';
import {
  AUDIENCE_FIELDS,
  actButton,
  dayButton,
  FIELDS,
  fieldButton,
  pickButton,
  startButton,
} from './buttons.ts';
import { proposedTitle } from './campaign-words.ts';
import { audienceChoices, switchChoice, switchQuestionnaire } from './choices.ts';
import { choicesScreen, dayScreen, problemText, titleScreen } from './draft-screens.ts';
import type { CampaignPorts } from './ports.ts';
import { previewScreen, sureScreen } from './preview-screens.ts';
import { setFocus, showAudience, showCampaign, showNothing, showRead } from './show-campaign.ts';
import { showList } from './show-list.ts';

/** Describing a campaign by taps; each is stored at once, so that a restart loses nothing. */
export function draftPresses(ports: CampaignPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(fieldButton.pattern, async (ctx, next) => {
    const data = fieldButton.parse(ctx.callbackQuery.data);
    const field = FIELDS.find(known => known === data?.field);
    if (!data || !field || data.page < 0) return next();
    await ctx.answer();
    const campaign = await readCampaign(ports, { viewer: ctx.viewer, campaignId: asId(data.campaign) });
    if (campaign?.state !== 'draft') return showNothing(ctx);
    await showField(ctx, campaign, field, data.page);
  });

  composer.callbackQuery(pickButton.pattern, async (ctx, next) => {
    const data = pickButton.parse(ctx.callbackQuery.data);
    const field = FIELDS.find(known => known === data?.field);
    if (!data || !field || data.page < 0) return next();
    await ctx.answer();
    const campaignId = asId<CampaignId>(data.campaign);
    const before = await readCampaign(ports, { viewer: ctx.viewer, campaignId });
    if (before?.state !== 'draft') return showNothing(ctx);
    const pick = { value: data.value, on: data.on === 1 };
    const changed = await change(ctx, campaignId, await changeOf(before, field, pick));
    await (changed ? showField(ctx, changed, field, data.page) : showNothing(ctx));
  });

  composer.callbackQuery(dayButton.pattern, async (ctx, next) => {
    const data = dayButton.parse(ctx.callbackQuery.data);
    const day = data && readDay(data.day);
    if (!data || !day || (data.field !== 'first' && data.field !== 'last')) return next();
    await ctx.answer();
    const changed = await change(ctx, asId(data.campaign), withDay(data.field, day));
    await (changed ? showRead(ctx, ports, changed) : showNothing(ctx));
  });

  composer.callbackQuery(startButton.pattern, async (ctx, next) => {
    const data = startButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const { viewer, t } = ctx;
    const campaignId = asId<CampaignId>(data.campaign);
    const campaign = await readCampaign(ports, { viewer, campaignId });
    await ctx.answer();
    if (campaign === null) return showNothing(ctx);
    const title = proposedTitle(campaign, t);
    const outcome = await startCampaign(ports, { viewer, campaignId, title, sure: data.sure === 1 });
    switch (outcome.kind) {
      case 'started':
        return showCampaign(
          ctx,
          ports,
          campaignId,
          t(campaign.invites ? 'campaign-started' : 'campaign-started-silent'),
        );
      case 'problem':
        return showCampaign(ctx, ports, campaignId, problemText(outcome.problem, t));
      case 'askIfSure':
        return void (await ctx.show(sureScreen(campaign, outcome.people, t)));
      case 'unknown':
        // Started by another press, or dropped meanwhile.
        return showCampaign(ctx, ports, campaignId);
    }
  });

  composer.callbackQuery(actButton.pattern, async (ctx, next) => {
    const data = actButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const campaignId = asId<CampaignId>(data.campaign);
    const { viewer } = ctx;
    switch (data.act) {
      case 'inv0':
      case 'inv1':
        return switchFlag(ctx, campaignId, draft => ({ ...draft, invites: data.act === 'inv1' }));
      case 'drip0':
      case 'drip1':
        return switchFlag(ctx, campaignId, draft => ({ ...draft, drip: data.act === 'drip1' }));
      case 'preview': {
        await ctx.answer();
        const preview = await previewCampaign(ports, { viewer, campaignId });
        if (preview?.campaign.state !== 'draft') return showNothing(ctx);
        return void (await ctx.show(previewScreen(preview, viewer.timezone, ctx.t)));
      }
      case 'drop': {
        const dropped = await dropCampaignDraft(ports, { viewer, campaignId });
        await ctx.answer(dropped ? ctx.t('campaign-dropped') : undefined);
        if (!dropped || !(await showList(ctx, ports, { scope: 'running', page: 0 }))) await showNothing(ctx);
        return;
      }
      case 'repeat': {
        const copy = await repeatCampaign(ports, { viewer, campaignId });
        await ctx.answer();
        return copy === null ? showNothing(ctx) : showCampaign(ctx, ports, copy);
      }
      default:
        return next();
    }
  });
  return composer;

  async function switchFlag(
    ctx: ViewerContext,
    campaignId: CampaignId,
    flag: (draft: CampaignDraft) => CampaignDraft,
  ): Promise<void> {
    await ctx.answer();
    const changed = await change(ctx, campaignId, flag);
    await (changed ? showRead(ctx, ports, changed) : showNothing(ctx));
  }

  function change(
    ctx: ViewerContext,
    campaignId: CampaignId,
    how: (draft: CampaignDraft) => CampaignDraft,
  ): Promise<Campaign | null> {
    return changeCampaignDraft(ports, { viewer: ctx.viewer, campaignId, change: how });
  }

  async function changeOf(
    campaign: Campaign,
    field: (typeof FIELDS)[number],
    pick: { value: number; on: boolean },
  ): Promise<(draft: CampaignDraft) => CampaignDraft> {
    if (field === 'questionnaires') {
      const offered = await ports.campaigns.listQuestionnaires();
      return draft => switchQuestionnaire(draft, pick, offered);
    }
    const list = AUDIENCE_FIELDS.find(known => known === field);
    if (!list) return draft => draft;
    const options = await ports.campaigns.readAudienceOptions(campaign.territory.territoryId);
    return draft => ({ ...draft, audience: switchChoice(draft.audience, { field: list, ...pick }, options) });
  }

  async function showField(
    ctx: ViewerContext,
    campaign: Campaign,
    field: (typeof FIELDS)[number],
    page: number,
  ): Promise<void> {
    if (field === 'audience') return showAudience(ctx, ports, campaign);
    if (field === 'title' || field === 'first' || field === 'last') {
      await setFocus(ctx, ports, campaign.campaignId, field);
      const today = ports.clock.now().toZonedDateTimeISO(campaign.territory.timezone).toPlainDate();
      const screen =
        field === 'title' ? titleScreen(campaign, ctx.t) : dayScreen({ campaign, field, today }, ctx.t);
      return void (await ctx.show(screen));
    }
    const choices =
      field === 'questionnaires'
        ? (await ports.campaigns.listQuestionnaires()).map(({ id, title }) => ({
            value: id,
            label: title,
            chosen: campaign.questionnaires.some(chosen => chosen.id === id),
          }))
        : audienceChoices(
            campaign,
            field,
            await ports.campaigns.readAudienceOptions(campaign.territory.territoryId),
            ctx.t,
          );
    await ctx.show(choicesScreen({ campaign, field, choices, page }, ctx.t));
  }
}

/** The first day moved keeps the length of the campaign; the last one says how long it is. */
export function withDay(
  field: 'first' | 'last',
  day: Temporal.PlainDate,
): (draft: CampaignDraft) => CampaignDraft {
  return draft =>
    field === 'last'
      ? { ...draft, lastDay: day }
      : { ...draft, firstDay: day, lastDay: day.add({ days: draft.lastDay.since(draft.firstDay).days }) };
}

const DAY = /^20\d{2}-\d{2}-\d{2}$/u;

function readDay(text: string): Temporal.PlainDate | null {
  if (!DAY.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (error) {
    // Temporal says so of 2026-02-31.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
