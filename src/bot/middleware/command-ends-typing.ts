import type { Middleware } from 'grammy';
import type { FocusStore } from '../../usecases/focus/focus-store.ts';
import type { BotContext } from '../context.ts';
import * as shared from '../shared-buttons.ts';

const HELP = '/help';

/** Buttons that open what a command opens. */
const LIKE_COMMANDS: ReadonlySet<string> = new Set(
  [
    shared.announceButton,
    shared.calendarButton,
    shared.campaignsButton,
    shared.deliveriesButton,
    shared.diagnoseButton,
    shared.eventPlanButton,
    shared.eventsButton,
    shared.exportButton,
    shared.figuresButton,
    shared.gapsButton,
    shared.groupsButton,
    shared.importButton,
    shared.inboxButton,
    shared.indicatorsButton,
    shared.journalButton,
    shared.mentorButton,
    shared.monitoringButton,
    shared.moreMenuButton,
    shared.ownMenuButton,
    shared.pairsButton,
    shared.peopleButton,
    shared.privacyButton,
    shared.profileButton,
    shared.programmeButton,
    shared.questionnairesButton,
    shared.routeButton,
    shared.routesInboxButton,
    shared.settingsButton,
    shared.statsButton,
  ].map(button => button.pack({})),
);

/**
 * A command begins something else, and so does its button: what the person was asked to type before is not waited for any
 * more, or a «спасибо» after it would return a route or end a pair. An open question stays open under its card, and /help
 * only tells.
 */
export function commandEndsTyping(ports: {
  focus: Pick<FocusStore, 'getFocus' | 'clearFocus'>;
}): Middleware<BotContext> {
  return async (ctx, next) => {
    if (ctx.chat?.type === 'private' && beginsElse(ctx)) await endTyping(ports, ctx.chat.id);
    await next();
  };
}

function beginsElse({ message, callbackQuery }: BotContext): boolean {
  if (callbackQuery) return LIKE_COMMANDS.has(callbackQuery.data ?? '');
  const text = message?.text ?? '';
  return text.startsWith('/') && !text.startsWith(HELP);
}

/** Nothing that was asked for is waited for any more, except the answer to a question. */
export async function endTyping(
  ports: { focus: Pick<FocusStore, 'getFocus' | 'clearFocus'> },
  chatId: number,
): Promise<void> {
  const focus = await ports.focus.getFocus(chatId);
  if (focus !== null && focus.kind !== 'attempt') await ports.focus.clearFocus(chatId);
}
