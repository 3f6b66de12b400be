import { Composer } from 'grammy';
import type { IndicatorWish } from '../../../usecases/indicators/indicator-ports.ts';
import { retireIndicator } from '../../../usecases/indicators/retire-indicator.ts';
import type { ViewerContext } from '../../context.ts';
import { packWish, passportButton, readWish, retireButton } from './buttons.ts';
import type { IndicatorsPorts } from './ports.ts';

/** Takes an indicator of one's own out of the list; what it said before stays kept. Asks once more first. */
export function retireOwn(
  ports: IndicatorsPorts,
  show: (ctx: ViewerContext, wish: IndicatorWish) => Promise<void>,
): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();
  composer.callbackQuery(retireButton.pattern, async (ctx, next) => {
    const data = retireButton.parse(ctx.callbackQuery.data);
    const wish = data && readWish(data);
    if (!wish || wish.territoryId === null) return next();
    const view = packWish(wish);
    if (data.sure !== 1) {
      await ctx.answer();
      return void (await ctx.show({
        text: ctx.t('indicator-retire-ask'),
        buttons: [
          [{ text: ctx.t('indicator-retire'), data: retireButton.pack({ ...view, k: data.k, sure: 1 }) }],
          [{ text: ctx.t('indicator-back'), data: passportButton.pack({ ...view, k: data.k }) }],
        ],
      }));
    }
    const { viewer } = ctx;
    const outcome = await retireIndicator(ports, { viewer, territoryId: wish.territoryId, key: data.k });
    await ctx.answer(ctx.t(outcome === 'denied' ? 'indicator-denied' : 'indicator-retired'));
    if (outcome !== 'denied') await show(ctx, wish);
  });
  return composer;
}
