import { Composer } from 'grammy';
import { type AnnouncementId, asId, type TerritoryId } from '../../../lib/ids.ts';
import { announceTerritories, seeAnnouncement } from '../../../usecases/announce/announce-access.ts';
import { beginAnnouncement, dropDraft, takeBack } from '../../../usecases/announce/compose.ts';
import { type BotContext, forKnown, forRegistered, type ViewerContext } from '../../context.ts';
import { announceButton, announcementButton, privacyButton, whyMailingButton } from '../../shared-buttons.ts';
import { audiencePresses } from './audience-presses.ts';
import * as buttons from './buttons.ts';
import { confirmScreen } from './card-screens.ts';
import { ANNOUNCEMENTS_ON_PAGE, listScreen, territoriesScreen } from './list-screen.ts';
import type { AnnouncePorts } from './ports.ts';
import { sendPresses } from './send-presses.ts';
import { dropAnnounceFocus, setAnnounceFocus, showAnnouncement } from './show-announcement.ts';
import { typedAnnouncement } from './typed-announcement.ts';
import { backToAnnouncement, backToList } from './words.ts';

/**
 * /announce: methodologists write to people and into chats of their territory. Whoever may not falls through; every press
 * asks again, about this very announcement. That somebody may know why they got one is for everybody.
 */
export function announceFeature(ports: AnnouncePorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  forKnown(composer).callbackQuery(whyMailingButton.pattern, async ctx => {
    await ctx.answer();
    // Below the announcement, which stays as it is.
    await ctx.send({
      text: ctx.t('announce-why'),
      buttons: [[{ text: ctx.t('privacy-button'), data: privacyButton.pack({}) }]],
    });
  });
  const feature = forRegistered(composer);

  feature.command('announce', async (ctx, next) => {
    if (!(await showList(ctx, 0))) return next();
  });
  feature.callbackQuery(announceButton.pattern, async (ctx, next) => {
    if (!(await showList(ctx, 0))) return next();
    await ctx.answer();
  });
  feature.callbackQuery(buttons.listButton.pattern, async (ctx, next) => {
    const data = buttons.listButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0 || !(await showList(ctx, data.page))) return next();
    await ctx.answer();
  });

  feature.callbackQuery(buttons.newButton.pattern, async (ctx, next) => {
    const data = buttons.newButton.parse(ctx.callbackQuery.data);
    const allowed = announceTerritories(ctx.viewer, ports.clock.now());
    if (!data || allowed.length === 0) return next();
    if (data.territory === 0 && allowed.length > 1) {
      await ctx.answer();
      const territories = await ports.announcements.listTerritories(allowed);
      return void (await ctx.show(territoriesScreen(territories, ctx.t)));
    }
    const territoryId = asId<TerritoryId>(data.territory === 0 ? (allowed[0] ?? 0) : data.territory);
    const id = await beginAnnouncement(ports, { viewer: ctx.viewer, territoryId });
    if (id === null) return next();
    await ctx.answer();
    await askContent(ctx, id);
  });

  feature.callbackQuery(announcementButton.pattern, async (ctx, next) => {
    const data = announcementButton.parse(ctx.callbackQuery.data);
    if (!data || !(await showAnnouncement(ctx, ports, asId<AnnouncementId>(data.announcement))))
      return next();
    await ctx.answer();
  });
  feature.callbackQuery(buttons.contentButton.pattern, async (ctx, next) => {
    const data = buttons.contentButton.parse(ctx.callbackQuery.data);
    const id = asId<AnnouncementId>(data?.announcement ?? 0);
    if (!data || !(await showAnnouncement(ctx, ports, id))) return next();
    await ctx.answer();
    await askContent(ctx, id);
  });

  feature.callbackQuery(buttons.dropButton.pattern, async (ctx, next) => {
    const data = buttons.dropButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const id = asId<AnnouncementId>(data.announcement);
    if (data.sure !== 1) {
      const seen = await seeAnnouncement(ports, { viewer: ctx.viewer, id });
      if (!seen?.isAuthor || seen.announcement.state !== 'draft') return next();
      await ctx.answer();
      return void (await ctx.show(confirmScreen(id, 'drop', ctx.t)));
    }
    if (!(await dropDraft(ports, { viewer: ctx.viewer, id }))) return next();
    await ctx.answer(ctx.t('announce-dropped'));
    await showList(ctx, 0);
  });
  feature.callbackQuery(buttons.takeBackButton.pattern, async (ctx, next) => {
    const data = buttons.takeBackButton.parse(ctx.callbackQuery.data);
    const id = asId<AnnouncementId>(data?.announcement ?? 0);
    if (!data) return next();
    const taken = await takeBack(ports, { viewer: ctx.viewer, id });
    await ctx.answer(taken ? undefined : ctx.t('announce-too-late'));
    await showAnnouncement(ctx, ports, id);
  });

  feature.use(audiencePresses(ports));
  feature.use(sendPresses(ports));
  feature.use(typedAnnouncement(ports));
  return composer;

  async function askContent(ctx: ViewerContext, id: AnnouncementId): Promise<void> {
    await setAnnounceFocus(ctx, ports, id, 'content');
    await ctx.show({
      text: ctx.t('announce-ask-content'),
      buttons: [[backToAnnouncement(id, ctx.t)], [backToList(ctx.t)]],
    });
  }

  /** False, and nothing was shown, for whoever may write to nobody. */
  async function showList(ctx: ViewerContext, page: number): Promise<boolean> {
    const territoryIds = announceTerritories(ctx.viewer, ports.clock.now());
    if (territoryIds.length === 0) return false;
    await dropAnnounceFocus(ctx, ports);
    const of = { territoryIds, authorId: ctx.viewer.personId };
    const cut = { skip: page * ANNOUNCEMENTS_ON_PAGE, take: ANNOUNCEMENTS_ON_PAGE };
    const found = await ports.announcements.listAnnouncements(of, cut);
    await ctx.show(listScreen({ ...found, page }, ctx.viewer, ctx.t));
    return true;
  }
}
