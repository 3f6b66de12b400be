import { Composer } from 'grammy';
import { decideAccess } from '../../../domain/access.ts';
import {
  buildOwnIndicator,
  isReportedPart,
  OWN_DENOMINATORS,
  OWN_NUMERATORS,
  OWN_PERIODS,
  OWN_TARGETS,
  type OwnChoice,
} from '../../../domain/indicators/own-indicator.ts';
import { defineIndicator } from '../../../usecases/indicators/define-indicator.ts';
import type { IndicatorWish } from '../../../usecases/indicators/indicator-ports.ts';
import { actorOf, todayOf } from '../../../usecases/people/viewer.ts';
import type { ViewerContext } from '../../context.ts';
import { builtButton, newIndicatorButton, numeratorsButton } from './build-buttons.ts';
import {
  type Built,
  nextScreen,
  numeratorsScreen,
  partWords,
  targetText,
  titleScreen,
} from './build-screens.ts';
import type { IndicatorsPorts } from './ports.ts';

// locale-keys: indicator-defined indicator-badTitle indicator-full

/** «Свой показатель»: above, below, period and target by taps, then a title. Nothing is kept before the title. */
export function buildIndicators(
  ports: IndicatorsPorts,
  show: (ctx: ViewerContext, wish: IndicatorWish) => Promise<void>,
): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();
  composer.callbackQuery(newIndicatorButton.pattern, async (ctx, next) => {
    const data = newIndicatorButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    if (await mayNot(ctx, data.territory)) return;
    await ctx.show(numeratorsScreen(data.territory, 0, ctx.t));
  });
  composer.callbackQuery(numeratorsButton.pattern, async (ctx, next) => {
    const data = numeratorsButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    if (await mayNot(ctx, data.territory)) return;
    await ctx.show(numeratorsScreen(data.territory, data.page, ctx.t));
  });
  composer.callbackQuery(builtButton.pattern, async (ctx, next) => {
    const built = builtButton.parse(ctx.callbackQuery.data);
    if (!built) return next();
    if (await mayNot(ctx, built.territory)) return;
    const screen = nextScreen(built, ctx.t);
    if (screen) return void (await ctx.show(screen));
    const focus = {
      kind: 'indicatorTitle',
      subjectId: built.territory,
      detail: builtButton.pack(built),
    } as const;
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    await ctx.show(titleScreen(built, ctx.t));
  });
  composer.on('message:text', async (ctx, next) => {
    if (ctx.message.text.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'indicatorTitle') return next();
    const built = builtButton.parse(focus.detail ?? '');
    const choice = built && choiceOf(built);
    if (!built || !choice) return next();
    const title = ctx.message.text.trim().replaceAll(/\s+/gu, ' ');
    const parts = partWords(built, ctx.t);
    const indicator = buildOwnIndicator(choice, title, {
      numerator: parts.above,
      denominator: parts.below,
      target: targetText(choice.target, ctx.t),
      period: ctx.t(`indicator-rule-${choice.period}`),
      note: '',
    });
    const territoryId = built.territory;
    const { kind } = await defineIndicator(ports, { viewer: ctx.viewer, territoryId, indicator });
    if (kind === 'badTitle') return void (await ctx.send({ text: ctx.t('indicator-badTitle') }));
    await ports.focus.clearFocus(ctx.viewer.telegramId);
    if (kind === 'denied') return void (await ctx.send({ text: ctx.t('indicator-denied') }));
    if (kind === 'full') return void (await ctx.send({ text: ctx.t('indicator-full') }));
    await show(ctx, { territoryId, family: 'own', asOf: null, narrowing: null });
  });
  return composer;

  /** Answers the press; true when the person may not add indicators there. */
  async function mayNot(ctx: ViewerContext, territory: number): Promise<boolean> {
    const today = todayOf(ctx.viewer, ports.clock.now());
    const target = { territoryIds: [territory] };
    const { allowed } = decideAccess(actorOf(ctx.viewer), 'indicatorManage', target, today);
    await ctx.answer(allowed ? undefined : ctx.t('indicator-denied'));
    return !allowed;
  }
}

/** Null: the press was forged. */
function choiceOf({ above, below, period, target }: Built): OwnChoice | null {
  const numerator = OWN_NUMERATORS[above];
  const [rule, percent] = [OWN_PERIODS[period], OWN_TARGETS[target]];
  if (!numerator || !rule || percent === undefined) return null;
  const reported = isReportedPart(numerator);
  const denominator = reported ? null : (OWN_DENOMINATORS[below] ?? null);
  if (!reported && (denominator === null || denominator === numerator)) return null;
  return { numerator, denominator, period: rule, target: percent };
}
