import type { Middleware } from 'grammy';
import type { FocusStore } from '../../usecases/focus/focus-store.ts';
import type { BotContext } from '../context.ts';

const HELP = '/help';

/**
 * A command begins something else: what the person was asked to type before is not waited for any more, or a «спасибо»
 * after it would return a route or end a pair. An open question stays open under its card, and /help only tells.
 */
export function commandEndsTyping(ports: {
  focus: Pick<FocusStore, 'getFocus' | 'clearFocus'>;
}): Middleware<BotContext> {
  return async (ctx, next) => {
    const text = ctx.message?.text;
    if (ctx.chat?.type === 'private' && text?.startsWith('/') && !text.startsWith(HELP))
      await endTyping(ports, ctx.chat.id);
    await next();
  };
}

/** Nothing that was asked for is waited for any more, except the answer to a question. */
export async function endTyping(
  ports: { focus: Pick<FocusStore, 'getFocus' | 'clearFocus'> },
  chatId: number,
): Promise<void> {
  const focus = await ports.focus.getFocus(chatId);
  if (focus !== null && focus.kind !== 'attempt') await ports.focus.clearFocus(chatId);
}
