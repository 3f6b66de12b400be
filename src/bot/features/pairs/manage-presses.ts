import { Composer } from 'grammy';
import { asId, type PairId } from '../../../lib/ids.ts';
import { keepPair } from '../../../usecases/mentoring/end-pair.ts';
import { managePair } from '../../../usecases/mentoring/manage-pair.ts';
import type { ViewerContext } from '../../context.ts';
import * as buttons from './buttons.ts';
import { withdrawScreen } from './pair-screen.ts';
import type { PairsPorts } from './ports.ts';
import { askWords, managedPair, showPair } from './show-pair.ts';

/** A methodologist proposes a pair, takes it back, writes down its order, or asks for its end. */
export function managePresses(ports: PairsPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.proposePairButton.pattern, async (ctx, next) => {
    const data = buttons.proposePairButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const action = { type: 'propose' as const };
    const done = await managePair(ports, { viewer: ctx.viewer, pairId: asId(data.pair), action });
    if (done.kind === 'unknown') return next();
    // locale-keys: pairs-refused-wrongState pairs-refused-sideMissing
    await ctx.answer(
      done.kind === 'refused' ? ctx.t(`pairs-refused-${done.refusal}`) : ctx.t('pairs-proposed'),
    );
    await showPair(ctx, ports, done.pair.pairId);
  });

  composer.callbackQuery(buttons.withdrawPairButton.pattern, async (ctx, next) => {
    const data = buttons.withdrawPairButton.parse(ctx.callbackQuery.data);
    const pair = await managedPair(ctx, ports, data?.pair);
    if (!data || !pair) return next();
    if (data.sure !== 1) {
      await ctx.answer();
      return void (await ctx.show(withdrawScreen(pair, ctx.t)));
    }
    const action = { type: 'withdraw' as const };
    const done = await managePair(ports, { viewer: ctx.viewer, pairId: pair.pairId, action });
    await ctx.answer(done.kind === 'done' ? ctx.t('pairs-withdrawn') : ctx.t('pairs-refused-wrongState'));
    await showPair(ctx, ports, pair.pairId);
  });

  composer.callbackQuery(buttons.orderButton.pattern, async (ctx, next) => {
    const pair = await managedPair(ctx, ports, buttons.orderButton.parse(ctx.callbackQuery.data)?.pair);
    if (!pair) return next();
    await askWords(ctx, ports, pair.pairId, 'order', ctx.t('pairs-order-ask'));
  });

  composer.callbackQuery(buttons.endPairButton.pattern, async (ctx, next) => {
    const pair = await managedPair(ctx, ports, buttons.endPairButton.parse(ctx.callbackQuery.data)?.pair);
    if (pair?.state !== 'active') return next();
    await askWords(ctx, ports, pair.pairId, 'managerEnd', ctx.t('mentor-end-ask'));
  });

  composer.callbackQuery(buttons.keepPairButton.pattern, async (ctx, next) => {
    const data = buttons.keepPairButton.parse(ctx.callbackQuery.data);
    const pair = await managedPair(ctx, ports, data?.pair);
    if (!data || !pair) return next();
    const kept = await keepPair(ports, { viewer: ctx.viewer, pairId: asId<PairId>(data.pair) });
    await ctx.answer(kept.kind === 'done' ? ctx.t('mentor-kept') : ctx.t('mentor-keep-refused'));
    await showPair(ctx, ports, pair.pairId);
  });
  return composer;
}
