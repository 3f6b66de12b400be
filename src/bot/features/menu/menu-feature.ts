import { Composer } from 'grammy';
import type { Clock } from '../../../lib/clock.ts';
import type { DiagnosisStore } from '../../../usecases/diagnosis/diagnosis-store.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { InboxStore } from '../../../usecases/inbox/inbox-store.ts';
import { readInbox } from '../../../usecases/inbox/read-inbox.ts';
import type { StandingStore } from '../../../usecases/people/standing-store.ts';
import { isCommandOfRoles } from '../../commands.ts';
import { forRegistered, type ViewerContext } from '../../context.ts';
import type { DialogueContext } from '../../dialogues.ts';
import { homeRow } from '../../home-row.ts';
import { endTyping } from '../../middleware/command-ends-typing.ts';
import { menuButton, moreMenuButton, ownMenuButton } from '../../shared-buttons.ts';
import { ownHelpButton, workHelpButton } from './buttons.ts';
import { helpScreen } from './help-screen.ts';
import { type MenuFacts, menuScreen, moreMenuScreen, ownMenuScreen } from './menu-screen.ts';

export interface MenuPorts {
  diagnoses: Pick<DiagnosisStore, 'listOpen'>;
  focus: Pick<FocusStore, 'getFocus' | 'clearFocus'>;
  standings: StandingStore;
  inbox: InboxStore;
  clock: Clock;
}

/** /menu, /help and /cancel. Before every other feature: these work in the middle of anything. */
export function menuFeature(ports: MenuPorts): Composer<DialogueContext> {
  const composer = new Composer<DialogueContext>();

  composer
    .chatType('private')
    .command('help', async ctx => void (await ctx.send(helpScreen(ctx.viewer, 'work', ctx.t))));

  composer.chatType('private').command('cancel', async ctx => {
    await ctx.conversation.exitAll();
    await ports.focus.clearFocus(ctx.chat.id);
    await ctx.send({ text: ctx.t('cancel-done'), buttons: [ctx.viewer ? homeRow(ctx.viewer, ctx.t) : []] });
  });

  const feature = forRegistered(composer);
  feature.command('menu', ctx => showMenu(ctx, ports));
  // With a payload it is a link that was followed: others know what it is for.
  feature.command('start', (ctx, next) => (ctx.match.trim() === '' ? showMenu(ctx, ports) : next()));
  feature.callbackQuery(menuButton.pattern, async ctx => {
    await ctx.answer();
    await endTyping(ports, ctx.viewer.telegramId);
    await showMenu(ctx, ports);
  });
  feature.callbackQuery(ownHelpButton.pattern, async ctx => {
    await ctx.answer();
    await ctx.show(helpScreen(ctx.viewer, 'own', ctx.t));
  });
  feature.callbackQuery(workHelpButton.pattern, async ctx => {
    await ctx.answer();
    await ctx.show(helpScreen(ctx.viewer, 'work', ctx.t));
  });
  feature.callbackQuery(ownMenuButton.pattern, async ctx => {
    await ctx.answer();
    await ctx.show(ownMenuScreen(ctx.viewer, await readFacts(ctx, ports), ctx.t));
  });
  feature.callbackQuery(moreMenuButton.pattern, async ctx => {
    await ctx.answer();
    await ctx.show(moreMenuScreen(ctx.t));
  });
  return composer;
}

async function showMenu(ctx: ViewerContext, ports: MenuPorts): Promise<void> {
  await ctx.show(menuScreen(ctx.viewer, await readFacts(ctx, ports), ctx.t));
}

async function readFacts({ viewer }: ViewerContext, ports: MenuPorts): Promise<MenuFacts> {
  return {
    open: await ports.diagnoses.listOpen(viewer.personId, ports.clock.now()),
    standing: await ports.standings.readStanding(viewer.personId),
    waiting: await readInbox(ports, viewer),
  };
}

/** The last feature: whatever nobody understood gets an answer that says what to do. Groups are left in peace. */
export function fallbackFeature(ports: { focus: Pick<FocusStore, 'getFocus'> }): Composer<DialogueContext> {
  const composer = new Composer<DialogueContext>();
  composer.on('callback_query', ctx => ctx.answer(ctx.t('button-outdated')));
  composer.chatType('private').on('message', async ctx => {
    const { viewer, t } = ctx;
    if (viewer === null) return void (await ctx.send({ text: t('unknown-stranger') }));
    // A photo or a sticker where words were asked for: what was asked still waits.
    const waits = ctx.message.text === undefined && (await ports.focus.getFocus(ctx.chat.id)) !== null;
    if (waits) return void (await ctx.send({ text: t('unknown-waits-for-words') }));
    await ctx.send({
      text: t(isCommandOfRoles(ctx.message.text) ? 'unknown-not-yours' : 'unknown-message'),
      buttons: [homeRow(viewer, t)],
    });
  });
  return composer;
}
