import { Composer } from 'grammy';
import { endOf } from '../../../domain/event-date.ts';
import { parseTerm } from '../../../domain/route/parse-term.ts';
import type { IndicatorWish } from '../../../usecases/indicators/indicator-ports.ts';
import type { ViewerContext } from '../../context.ts';
import { readWish, viewButton } from './buttons.ts';
import type { IndicatorsPorts } from './ports.ts';

/** A day that is typed: «1 ноября 2024», «ноябрь 2024» is the last day of it. */
export function typedDays(
  ports: Pick<IndicatorsPorts, 'focus'>,
  show: (ctx: ViewerContext, wish: IndicatorWish) => Promise<void>,
): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();
  composer.on('message:text', async (ctx, next) => {
    if (ctx.message.text.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'indicatorDay') return next();
    const data = viewButton.parse(focus.detail ?? '');
    const wish = data && readWish(data);
    const day = parseTerm(ctx.message.text, ctx.locale);
    const asOf = day && endOf(day);
    if (!wish || !asOf) return void (await ctx.send({ text: ctx.t('indicator-day-unclear') }));
    await dropDayFocus(ctx, ports);
    await show(ctx, { ...wish, asOf });
  });
  return composer;
}

export async function dropDayFocus(
  ctx: ViewerContext,
  { focus }: Pick<IndicatorsPorts, 'focus'>,
): Promise<void> {
  const current = await focus.getFocus(ctx.viewer.telegramId);
  if (current?.kind === 'indicatorDay') await focus.clearFocus(ctx.viewer.telegramId);
}
