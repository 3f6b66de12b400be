import { Composer } from 'grammy';
import { journalSessions } from '../../../usecases/internship/own-enrolment.ts';
import { todayOf } from '../../../usecases/people/viewer.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { cardFile } from '../../internship-view/card-file.ts';
import type { MadeFile } from '../../internship-view/document-words.ts';
import { journalFile } from '../../internship-view/journal-file.ts';
import { loadCard } from '../../internship-view/load-card.ts';
import { sendDocument } from '../../send-file.ts';
import { journalButton, menuButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { cardPresses } from './card-presses.ts';
import { entryPresses } from './entry-presses.ts';
import { leaveFocus, ownInternship } from './own-internship.ts';
import type { JournalPorts } from './ports.ts';
import { entriesScreen, internshipScreen, internshipsScreen, type OwnInternship } from './screens.ts';

/** /journal: the person's own internships: hours, entries, the effectiveness card, both as files. */
export function journalFeature(ports: JournalPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('journal', showHome);
  feature.callbackQuery(journalButton.pattern, async ctx => {
    await ctx.answer();
    await showHome(ctx);
  });

  feature.callbackQuery(buttons.internshipButton.pattern, async (ctx, next) => {
    const data = buttons.internshipButton.parse(ctx.callbackQuery.data);
    const own = await ownInternship(ctx, ports, data?.enrolment);
    if (!own) return next();
    await ctx.answer();
    await leaveFocus(ctx, ports);
    const several = (await ports.internship.listEnrolments(ctx.viewer.personId)).length > 1;
    await ctx.show(internshipScreen(own, several, ctx.t));
  });

  feature.callbackQuery(buttons.entriesButton.pattern, async (ctx, next) => {
    const data = buttons.entriesButton.parse(ctx.callbackQuery.data);
    const own = await ownInternship(ctx, ports, data?.enrolment);
    if (!own || !data) return next();
    await ctx.answer();
    await leaveFocus(ctx, ports);
    await ctx.show(entriesScreen(own, data.page, ctx.t));
  });

  feature.callbackQuery(buttons.journalFileButton.pattern, async (ctx, next) => {
    const data = buttons.journalFileButton.parse(ctx.callbackQuery.data);
    const own = await ownInternship(ctx, ports, data?.enrolment);
    if (!own) return next();
    await ctx.answer(ctx.t('route-document-coming'));
    const sessions = journalSessions(own);
    await send(ctx, await journalFile({ ...own, sessions }, { ...setting(ctx, own), now: own.now }, ctx.t));
  });

  feature.callbackQuery(buttons.cardFileButton.pattern, async (ctx, next) => {
    const data = buttons.cardFileButton.parse(ctx.callbackQuery.data);
    const own = await ownInternship(ctx, ports, data?.enrolment);
    if (!own) return next();
    await ctx.answer(ctx.t('route-document-coming'));
    const lines = await loadCard(ports, own, ctx.locale);
    await send(ctx, await cardFile({ ...own, lines }, setting(ctx, own), ctx.t));
  });

  feature.use(entryPresses(ports));
  feature.use(cardPresses(ports));
  return composer;

  async function showHome(ctx: ViewerContext): Promise<void> {
    await leaveFocus(ctx, ports);
    const enrolments = await ports.internship.listEnrolments(ctx.viewer.personId);
    const all = await Promise.all(
      enrolments.map(({ enrolmentId }) => ownInternship(ctx, ports, enrolmentId)),
    );
    const own = all.filter(each => each !== null);
    const [only] = own;
    if (own.length > 1) return void (await ctx.show(internshipsScreen(own, ctx.t)));
    if (only) return void (await ctx.show(internshipScreen(only, false, ctx.t)));
    await ctx.show({
      text: ctx.t('journal-none'),
      buttons: [[{ text: ctx.t('menu-button'), data: menuButton.pack({}) }]],
    });
  }
}

function setting(ctx: ViewerContext, { now }: OwnInternship) {
  return { locale: ctx.locale, today: todayOf(ctx.viewer, now) };
}

async function send(ctx: ViewerContext, { content, fileName }: MadeFile): Promise<void> {
  if (!(await sendDocument(ctx, content, fileName, ctx.t('journal-file-caption'))))
    await ctx.send({ text: ctx.t('file-not-sent') });
}
