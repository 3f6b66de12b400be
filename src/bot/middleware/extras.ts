import type { Middleware } from 'grammy';
import type { Clock } from '../../lib/clock.ts';
import { chooseLocale, type Locale, type Translate } from '../../lib/texts.ts';
import { classifyTelegramError } from '../../telegram/classify-error.ts';
import type { ViewerStore } from '../../usecases/people/viewer.ts';
import type { BotContext } from '../context.ts';
import type { Renderer } from '../renderer.ts';
import type { Screen } from '../screen.ts';

/** Puts the person, the language and the ways to answer on the context. Comes before every feature. */
export function extras(options: {
  viewers: ViewerStore;
  texts: (locale: Locale) => Translate;
  renderer: Renderer;
  clock: Clock;
  defaultLocale: Locale;
}): Middleware<BotContext> {
  return async (ctx, next) => {
    ctx.reloadViewer = async () => {
      const today = options.clock.now().toZonedDateTimeISO('UTC').toPlainDate();
      ctx.viewer = ctx.from ? await options.viewers.findViewer(ctx.from.id, today) : null;
      ctx.locale = ctx.viewer?.locale ?? chooseLocale(ctx.from?.language_code, options.defaultLocale);
      ctx.t = options.texts(ctx.locale);
    };
    await ctx.reloadViewer();
    addReplies(ctx, options.renderer);
    await next();
  };
}

/** The ways to answer that need no knowledge of the person. */
export function addReplies(ctx: BotContext, renderer: Renderer): void {
  ctx.send = (screen: Screen) => renderer.send(chatIdOf(ctx), screen);
  ctx.show = async (screen: Screen) => {
    const pressed = ctx.callbackQuery?.message;
    // A message so old that Telegram hides it (date 0) cannot be edited.
    if (!pressed || pressed.date === 0) return ctx.send(screen);
    return ctx.replace(pressed.message_id, screen);
  };
  ctx.replace = async (messageId, screen) => {
    const result = await renderer.edit(chatIdOf(ctx), messageId, screen);
    return result === 'gone' ? ctx.send(screen) : messageId;
  };
  ctx.retire = async messageId => {
    try {
      await ctx.api.editMessageReplyMarkup(chatIdOf(ctx), messageId);
    } catch (error) {
      if (!classifyTelegramError(error)) throw error;
    }
  };
  ctx.answer = async (notice?: string) => {
    try {
      await ctx.answerCallbackQuery(notice === undefined ? {} : { text: notice });
    } catch (error) {
      if (classifyTelegramError(error)?.kind !== 'queryTooOld') throw error;
    }
  };
}

function chatIdOf(ctx: BotContext): number {
  const id = ctx.chat?.id ?? ctx.from?.id;
  if (id === undefined) throw new TypeError('an update without a chat was given to a feature');
  return id;
}
