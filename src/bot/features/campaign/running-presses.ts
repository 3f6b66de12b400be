import { Composer } from 'grammy';
import { lastDayOf } from '../../../domain/campaign/deadline.ts';
import { asId, type CampaignId, type OrganisationId, type PersonId } from '../../../lib/ids.ts';
import { readCampaign } from '../../../usecases/campaign/list-campaigns.ts';
import {
  extendCampaign,
  listCampaignPeople,
  previewReminder,
  remindCampaign,
  stopCampaign,
} from '../../../usecases/campaign/run-campaign.ts';
import { listCampaignUnreached } from '../../../usecases/campaign/start-campaign.ts';
import type { ViewerContext } from '../../context.ts';
import { formatDay } from '../../format-event-date.ts';
import { remindCampaignButton } from '../../shared-buttons.ts';
import {
  extendButton,
  extendDaysButton,
  extendPeopleButton,
  remindNowButton,
  stopButton,
  unreachedButton,
} from './buttons.ts';
import {
  extendDaysScreen,
  extendPeopleScreen,
  extendScreen,
  PEOPLE_ON_PAGE,
  remindScreen,
} from './extend-screens.ts';
import type { CampaignPorts } from './ports.ts';
import { UNREACHED_ON_PAGE, unreachedScreen } from './preview-screens.ts';
import { STOP_BECAUSE, setFocus, showCampaign, showNothing } from './show-campaign.ts';
import { stopScreen } from './stop-screens.ts';

/** What is done to a campaign that was started: reminding, more time, the end before its time. */
export function runningPresses(ports: CampaignPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(unreachedButton.pattern, async (ctx, next) => {
    const data = unreachedButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    await ctx.answer();
    const page = { skip: data.page * UNREACHED_ON_PAGE, take: UNREACHED_ON_PAGE };
    const listed = await listCampaignUnreached(ports, {
      viewer: ctx.viewer,
      campaignId: asId(data.campaign),
      page,
    });
    if (listed === null) return showNothing(ctx);
    await ctx.show(unreachedScreen({ campaign: data.campaign, page: data.page, ...listed }, ctx.t));
  });

  composer.callbackQuery(remindCampaignButton.pattern, async (ctx, next) => {
    const data = remindCampaignButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    const found = await previewReminder(ports, { viewer: ctx.viewer, campaignId: asId(data.campaign) });
    if (found === null) return showNothing(ctx);
    await ctx.show(remindScreen(found.campaign, found.preview, ctx.t));
  });

  composer.callbackQuery(remindNowButton.pattern, async (ctx, next) => {
    const data = remindNowButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const campaignId = asId<CampaignId>(data.campaign);
    const before = await previewReminder(ports, { viewer: ctx.viewer, campaignId });
    const done = await remindCampaign(ports, { viewer: ctx.viewer, campaignId });
    await ctx.answer();
    if (done === null) return showNothing(ctx);
    const note =
      before?.preview === 'hidden'
        ? ctx.t('campaign-reminded-hidden')
        : ctx.t('campaign-reminded', { count: done.told });
    await showCampaign(ctx, ports, campaignId, note);
  });

  composer.callbackQuery(extendButton.pattern, async (ctx, next) => {
    const data = extendButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    await ctx.answer();
    const found = await campaignWithPlaces(ctx, data.campaign);
    if (found === null) return showNothing(ctx);
    await ctx.show(extendScreen(found.campaign, found.organisations, data.page, ctx.t));
  });

  composer.callbackQuery(extendPeopleButton.pattern, async (ctx, next) => {
    const data = extendPeopleButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    await ctx.answer();
    const found = await campaignWithPlaces(ctx, data.campaign);
    const organisation = found?.organisations.find(({ id }) => id === data.organisation);
    if (!found || !organisation) return showNothing(ctx);
    const listed = await listCampaignPeople(ports, {
      viewer: ctx.viewer,
      campaignId: found.campaign.campaignId,
      organisationId: asId<OrganisationId>(organisation.id),
      page: { skip: data.page * PEOPLE_ON_PAGE, take: PEOPLE_ON_PAGE },
    });
    const people = listed?.people ?? null;
    const about = {
      campaign: found.campaign,
      organisation,
      people,
      total: listed?.total ?? 0,
      page: data.page,
    };
    await ctx.show(extendPeopleScreen(about, ctx.t));
  });

  composer.callbackQuery(extendDaysButton.pattern, async (ctx, next) => {
    const data = extendDaysButton.parse(ctx.callbackQuery.data);
    if (!data || data.days < 0) return next();
    await ctx.answer();
    const campaignId = asId<CampaignId>(data.campaign);
    const campaign = await readCampaign(ports, { viewer: ctx.viewer, campaignId });
    if (campaign?.state !== 'running') return showNothing(ctx);
    const { organisation, person, days } = data;
    if (days === 0) {
      await setFocus(ctx, ports, campaignId, `until ${organisation} ${person}`);
      return void (await ctx.show(extendDaysScreen({ campaign, organisation, person }, ctx.t)));
    }
    const today = ports.clock.now().toZonedDateTimeISO(campaign.territory.timezone).toPlainDate();
    const last = lastDayOf(campaign.closesAt, campaign.territory);
    const from = Temporal.PlainDate.compare(last, today) > 0 ? last : today;
    await extendUntil(ctx, ports, { campaignId, organisation, person, lastDay: from.add({ days }) });
  });

  composer.callbackQuery(stopButton.pattern, async (ctx, next) => {
    const data = stopButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const campaignId = asId<CampaignId>(data.campaign);
    await ctx.answer();
    const campaign = await readCampaign(ports, { viewer: ctx.viewer, campaignId });
    if (campaign?.state !== 'running') return showNothing(ctx);
    if (data.sure === 0) {
      await setFocus(ctx, ports, campaignId, 'stop');
      return void (await ctx.show(stopScreen(campaign, ctx.t)));
    }
    const reason = await typedReason(ctx, campaignId);
    await stopCampaign(ports, { viewer: ctx.viewer, campaignId, reason });
    await showCampaign(ctx, ports, campaignId, ctx.t('campaign-stopped-now'));
  });
  return composer;

  async function typedReason(ctx: ViewerContext, campaignId: CampaignId): Promise<string | null> {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    const mine = focus?.kind === 'campaign' && focus.subjectId === campaignId;
    return mine && focus.detail?.startsWith(STOP_BECAUSE) ? focus.detail.slice(STOP_BECAUSE.length) : null;
  }

  async function campaignWithPlaces(ctx: ViewerContext, campaign: number) {
    const found = await readCampaign(ports, { viewer: ctx.viewer, campaignId: asId(campaign) });
    if (found?.state !== 'running') return null;
    const { organisations } = await ports.campaigns.readAudienceOptions(found.territory.territoryId);
    const wanted = found.audience.organisations;
    return {
      campaign: found,
      organisations: organisations.filter(({ key }) => !wanted || wanted.includes(key)),
    };
  }
}

/** Gives more time and asks why; a day that cannot be is said. */
export async function extendUntil(
  ctx: ViewerContext,
  ports: CampaignPorts,
  {
    campaignId,
    organisation,
    person,
    lastDay,
  }: { campaignId: CampaignId; organisation: number; person: number; lastDay: Temporal.PlainDate },
): Promise<void> {
  const organisationId = asId<OrganisationId>(organisation);
  const target = person === 0 ? { organisationId } : { organisationId, personId: asId<PersonId>(person) };
  const outcome = await extendCampaign(ports, { viewer: ctx.viewer, campaignId, target, lastDay });
  switch (outcome.kind) {
    case 'unknown':
      return showNothing(ctx);
    case 'wrongDay':
      return void (await ctx.send({ text: ctx.t('campaign-wrong-day') }));
    case 'extended': {
      const note = ctx.t('campaign-extended', { day: formatDay(lastDay, ctx.t) });
      await showCampaign(ctx, ports, campaignId, note);
      await setFocus(ctx, ports, campaignId, `reason ${outcome.extensionId}`);
    }
  }
}
