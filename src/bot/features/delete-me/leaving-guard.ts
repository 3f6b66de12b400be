import { Composer } from 'grammy';
import type { Clock } from '../../../lib/clock.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { LeavingStore } from '../../../usecases/people/leaving-store.ts';
import type { BotContext } from '../../context.ts';
import { waitScreen } from './screens.ts';

/**
 * Whoever asked to be deleted gets one answer to everything, and nothing of theirs is touched, until the data are
 * destroyed; after that they are a stranger and may begin anew. Comes before every other feature.
 */
export function leavingGuard(
  ports: { leaving: Pick<LeavingStore, 'findLeaving'>; clock: Clock },
  options: { texts: (locale: Locale) => Translate; timezone: string },
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer
    .filter(ctx => ctx.chat?.type === 'private' && ctx.viewer === null)
    .use(async (ctx, next) => {
      const leaving = ctx.from ? await ports.leaving.findLeaving(ctx.from.id) : null;
      if (!leaving) return next();
      if (!ctx.message && !ctx.callbackQuery) return;
      if (ctx.callbackQuery) await ctx.answer();
      const { timezone } = options;
      const now = ports.clock.now();
      await ctx.send(waitScreen({ ...leaving, now, timezone }, options.texts(leaving.locale)));
    });
  return composer;
}
