import { Composer } from 'grammy';
import { quickTimes } from '../../../domain/announce/send-time.ts';
import { type AnnouncementId, asId, type GroupChatId } from '../../../lib/ids.ts';
import { seeAnnouncement } from '../../../usecases/announce/announce-access.ts';
import type { AnnouncementRecord, DraftChange } from '../../../usecases/announce/announcement-store.ts';
import { changeDraft } from '../../../usecases/announce/compose.ts';
import type { ViewerContext } from '../../context.ts';
import { formatDateTime } from '../../format-date.ts';
import type { Screen } from '../../screen.ts';
import {
  audienceScreen,
  CHOSEN_BY,
  type ChosenBy,
  choicesOf,
  choicesScreen,
  placesScreen,
  toggled,
} from './audience-screens.ts';
import * as buttons from './buttons.ts';
import type { AnnouncePorts } from './ports.ts';
import { setAnnounceFocus, showAnnouncement } from './show-announcement.ts';
import { backToAnnouncement } from './words.ts';

/** To whom an announcement goes and when: each choice is kept at once. */
export function audiencePresses(ports: AnnouncePorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.audienceButton.pattern, async (ctx, next) => {
    const data = buttons.audienceButton.parse(ctx.callbackQuery.data);
    const draft = data && (await ownDraft(ctx, data.announcement));
    if (!draft) return next();
    await ctx.answer();
    await ctx.show(audienceScreen(draft, ctx.t));
  });
  composer.callbackQuery(buttons.wholeButton.pattern, async (ctx, next) => {
    const data = buttons.wholeButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const audience = data.whom === 'all' ? {} : null;
    if (!(await change(ctx, data.announcement, { audience }))) return next();
    await ctx.answer();
    await showAnnouncement(ctx, ports, asId<AnnouncementId>(data.announcement));
  });
  composer.callbackQuery(buttons.choicesButton.pattern, async (ctx, next) => {
    const data = buttons.choicesButton.parse(ctx.callbackQuery.data);
    const what = CHOSEN_BY.find(known => known === data?.what);
    if (!data || !what || data.page < 0 || !(await showChoices(ctx, data, what))) return next();
    await ctx.answer();
  });
  composer.callbackQuery(buttons.toggleButton.pattern, async (ctx, next) => {
    const data = buttons.toggleButton.parse(ctx.callbackQuery.data);
    const what = CHOSEN_BY.find(known => known === data?.what);
    const draft = data && (await ownDraft(ctx, data.announcement));
    if (!draft || !what || data.page < 0) return next();
    const lists = await ports.announcements.listChoices(draft.territory.id);
    const choice = choicesOf(what, lists, ctx.t).find(({ key }) => key === data.key);
    if (!choice) return next();
    const audience = toggled(draft.audience, what, choice.value);
    if (!(await change(ctx, draft.id, { audience }))) return next();
    await ctx.answer();
    await showChoices(ctx, data, what);
  });

  composer.callbackQuery(buttons.placesButton.pattern, async (ctx, next) => {
    const data = buttons.placesButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0 || !(await showPlaces(ctx, data))) return next();
    await ctx.answer();
  });
  composer.callbackQuery(buttons.placeButton.pattern, async (ctx, next) => {
    const data = buttons.placeButton.parse(ctx.callbackQuery.data);
    const draft = data && (await ownDraft(ctx, data.announcement));
    if (!draft || data.page < 0) return next();
    const place = asId<GroupChatId>(data.place);
    const places = draft.places.includes(place)
      ? draft.places.filter(each => each !== place)
      : [...draft.places, place];
    if (!(await change(ctx, draft.id, { places }))) return next();
    await ctx.answer();
    await showPlaces(ctx, data);
  });

  composer.callbackQuery(buttons.whenButton.pattern, async (ctx, next) => {
    const data = buttons.whenButton.parse(ctx.callbackQuery.data);
    const draft = data && (await ownDraft(ctx, data.announcement));
    if (!draft) return next();
    await ctx.answer();
    await setAnnounceFocus(ctx, ports, draft.id, 'when');
    await ctx.show(whenScreen(draft, ctx));
  });
  composer.callbackQuery(buttons.setWhenButton.pattern, async (ctx, next) => {
    const data = buttons.setWhenButton.parse(ctx.callbackQuery.data);
    const draft = data && (await ownDraft(ctx, data.announcement));
    if (!draft) return next();
    const quick = quickTimes(localNow(draft)).find(({ key }) => key === data.when);
    if (!quick && data.when !== 'now') return next();
    const scheduledAt = quick ? quick.at.toInstant() : null;
    if (!(await change(ctx, draft.id, { scheduledAt }))) return next();
    await ctx.answer();
    await showAnnouncement(ctx, ports, draft.id);
  });
  return composer;

  async function ownDraft(ctx: ViewerContext, announcement: number): Promise<AnnouncementRecord | null> {
    const id = asId<AnnouncementId>(announcement);
    const seen = await seeAnnouncement(ports, { viewer: ctx.viewer, id });
    return seen?.isAuthor && seen.announcement.state === 'draft' ? seen.announcement : null;
  }

  function change(ctx: ViewerContext, announcement: number, to: DraftChange): Promise<boolean> {
    const id = asId<AnnouncementId>(announcement);
    return changeDraft(ports, { viewer: ctx.viewer, id, change: to });
  }

  async function showChoices(
    ctx: ViewerContext,
    { announcement, page }: { announcement: number; page: number },
    what: ChosenBy,
  ): Promise<boolean> {
    const draft = await ownDraft(ctx, announcement);
    if (!draft) return false;
    const all = choicesOf(what, await ports.announcements.listChoices(draft.territory.id), ctx.t);
    await ctx.show(choicesScreen(draft, what, all, page, ctx.t));
    return true;
  }

  async function showPlaces(
    ctx: ViewerContext,
    { announcement, page }: { announcement: number; page: number },
  ): Promise<boolean> {
    const draft = await ownDraft(ctx, announcement);
    if (!draft) return false;
    const all = await ports.announcements.listPlaces(draft.territory.id);
    await ctx.show(placesScreen(draft, all, page, ctx.t));
    return true;
  }

  function localNow({ territory }: AnnouncementRecord): Temporal.ZonedDateTime {
    return ports.clock.now().toZonedDateTimeISO(territory.timezone);
  }

  // locale-keys: announce-quick-today announce-quick-tomorrow announce-quick-monday
  function whenScreen(draft: AnnouncementRecord, { t }: ViewerContext): Screen {
    const { timezone } = draft.territory;
    const of = { announcement: draft.id };
    const now = formatDateTime(ports.clock.now(), timezone, t).full;
    return {
      text: t('announce-when-question', { now }),
      buttons: [
        [{ text: t('announce-when-now'), data: buttons.setWhenButton.pack({ ...of, when: 'now' }) }],
        quickTimes(localNow(draft)).map(({ key, at }) => ({
          text: t(`announce-quick-${key}`, { time: at.toPlainTime().toString({ smallestUnit: 'minute' }) }),
          data: buttons.setWhenButton.pack({ ...of, when: key }),
        })),
        [backToAnnouncement(draft.id, t)],
      ],
    };
  }
}
