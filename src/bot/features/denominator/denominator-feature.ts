import { Composer } from 'grammy';
import { DENOMINATOR_BASES, parseStatedNumber } from '../../../domain/indicators/denominator.ts';
import {
  type ChooseOutcome,
  chooseDenominator,
  type DenominatorWish,
} from '../../../usecases/indicators/choose-denominator.ts';
import { listDenominators } from '../../../usecases/indicators/list-denominators.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { denominatorButton } from '../../shared-buttons.ts';
import { chooseDenominatorButton, ownDenominatorButton } from './buttons.ts';
import type { DenominatorPorts } from './ports.ts';
import { denominatorScreen, ownNumberScreen, territoriesScreen } from './screens.ts';

// locale-keys: denominator-outcome-chosen denominator-outcome-unchanged denominator-outcome-gone
// locale-keys: denominator-outcome-noSource denominator-outcome-denied

/** Methodologists choose what their territory's indicators are divided by. Every press asks the access policy anew. */
export function denominatorFeature(ports: DenominatorPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.callbackQuery(denominatorButton.pattern, async (ctx, next) => {
    const data = denominatorButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await dropFocus(ctx);
    await show(ctx, data.territory === 0 ? null : data.territory);
  });
  feature.callbackQuery(chooseDenominatorButton.pattern, async (ctx, next) => {
    const data = chooseDenominatorButton.parse(ctx.callbackQuery.data);
    const basis = DENOMINATOR_BASES.find(known => known === data?.basis);
    if (!data || !basis) return next();
    const { territory: territoryId, value } = data;
    const outcome = await choose(ctx, { territoryId, basis, value, note: null });
    await ctx.answer(ctx.t(`denominator-outcome-${outcome.kind}`));
    if (outcome.kind !== 'denied') await show(ctx, territoryId, false);
  });
  feature.callbackQuery(ownDenominatorButton.pattern, async (ctx, next) => {
    const data = ownDenominatorButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const listed = await listDenominators(ports, ctx.viewer, data.territory);
    if (listed.kind !== 'offers') return ctx.answer(ctx.t('denominator-outcome-denied'));
    const focus = { kind: 'denominator', subjectId: data.territory, detail: null } as const;
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    await ctx.answer();
    await ctx.show(ownNumberScreen(data.territory, ctx.t));
  });
  feature.on('message:text', async (ctx, next) => {
    if (ctx.message.text.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'denominator') return next();
    const stated = parseStatedNumber(ctx.message.text);
    if (stated === null) return void (await ctx.send({ text: ctx.t('denominator-no-number') }));
    const outcome = await choose(ctx, { territoryId: focus.subjectId, basis: 'stated', ...stated });
    if (outcome.kind === 'noSource')
      return void (await ctx.send({ text: ctx.t('denominator-outcome-noSource') }));
    await dropFocus(ctx);
    if (outcome.kind === 'denied')
      return void (await ctx.send({ text: ctx.t('denominator-outcome-denied') }));
    await show(ctx, focus.subjectId, false);
  });
  return composer;

  function choose(ctx: ViewerContext, wish: DenominatorWish): Promise<ChooseOutcome> {
    const { viewer } = ctx;
    return chooseDenominator(ports, { viewer, timezone: viewer.timezone, wish });
  }

  async function show(ctx: ViewerContext, territoryId: number | null, answers = true): Promise<void> {
    const listed = await listDenominators(ports, ctx.viewer, territoryId);
    if (answers) await ctx.answer(listed.kind === 'denied' ? ctx.t('denominator-outcome-denied') : undefined);
    if (listed.kind === 'offers') await ctx.show(denominatorScreen(listed, ctx.viewer, ctx.t));
    if (listed.kind === 'territories') await ctx.show(territoriesScreen(listed, ctx.viewer, ctx.t));
  }

  async function dropFocus(ctx: ViewerContext): Promise<void> {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind === 'denominator') await ports.focus.clearFocus(ctx.viewer.telegramId);
  }
}
