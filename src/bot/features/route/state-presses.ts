import { Composer } from 'grammy';
import { defaultRoutePeriod } from '../../../domain/route/default-route-period.ts';
import type { RouteAction } from '../../../domain/route/transition.ts';
import { asId, type IomId } from '../../../lib/ids.ts';
import { todayOf } from '../../../usecases/people/viewer.ts';
import { changeRouteState } from '../../../usecases/route/change-route-state.ts';
import { editRoute } from '../../../usecases/route/edit-route.ts';
import { readOwnRoute } from '../../../usecases/route/read-own-route.ts';
import type { RouteRecord } from '../../../usecases/route/route-store.ts';
import type { ViewerContext } from '../../context.ts';
import { editRefusalText, routeRefusalText } from '../../route-refusals.ts';
import * as buttons from './buttons.ts';
import type { RoutePorts } from './ports.ts';
import { showRoute } from './show-route.ts';
import { confirmScreen, extendScreen, periodScreen } from './state-screens.ts';

/** What the owner does without a word more; extending and deciding need more, or are not theirs. */
const ACTS = ['submit', 'recall', 'start', 'revise', 'finish'] as const;

/** Asked first: others will read it, or it cannot be taken back with one tap. */
const ASKED: readonly string[] = ['submit', 'revise', 'finish'];

/** The owner moves the route from state to state, and sets its period. */
export function statePresses(ports: RoutePorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.actButton.pattern, async (ctx, next) => {
    const data = buttons.actButton.parse(ctx.callbackQuery.data);
    const act = ACTS.find(known => known === data?.act);
    if (!data || !act) return next();
    if (data.sure === 0 && ASKED.includes(act)) {
      const route = await own(ctx, data.iom);
      if (!route) return next();
      await ctx.answer();
      return void (await ctx.show(confirmScreen(route, act, ctx.t)));
    }
    await move(ctx, data.iom, { type: act }, next);
  });

  composer.callbackQuery(buttons.extendButton.pattern, async (ctx, next) => {
    const data = buttons.extendButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    if (data.until === 'ask') {
      const route = await own(ctx, data.iom);
      if (!route) return next();
      await ctx.answer();
      return void (await ctx.show(extendScreen(route, ctx.t)));
    }
    const until = parseDay(data.until);
    if (until === null) return next();
    await move(ctx, data.iom, { type: 'extend', until }, next);
  });

  composer.callbackQuery(buttons.periodButton.pattern, async (ctx, next) => {
    const data = buttons.periodButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const today = todayOf(ctx.viewer, ports.clock.now());
    const months = Number(data.choice);
    if (data.choice === 'ask') {
      const route = await own(ctx, data.iom);
      if (!route) return next();
      await ctx.answer();
      return void (await ctx.show(periodScreen(route, today, ctx.t)));
    }
    if (data.choice !== 'year' && ![12, 18].includes(months)) return next();
    const period =
      data.choice === 'year'
        ? defaultRoutePeriod(today)
        : { from: today, to: today.add({ months }).subtract({ days: 1 }) };
    const outcome = await editRoute(ports, {
      viewer: ctx.viewer,
      iomId: asId<IomId>(data.iom),
      edit: { type: 'period', ...period },
    });
    if (outcome.kind === 'unknown') return next();
    await ctx.answer(outcome.kind === 'refused' ? editRefusalText(outcome.refusal, ctx.t) : undefined);
    await showRoute(ctx, ports, outcome.route);
  });
  return composer;

  async function move(
    ctx: ViewerContext,
    iom: number,
    action: RouteAction,
    next: () => Promise<void>,
  ): Promise<void> {
    const outcome = await changeRouteState(ports, { viewer: ctx.viewer, iomId: asId<IomId>(iom), action });
    if (outcome.kind === 'unknown') return next();
    const unseen = action.type === 'submit' && outcome.route.owner.territoryIds.length === 0;
    await ctx.answer(
      outcome.kind === 'refused'
        ? routeRefusalText(outcome.refusal, ctx.t)
        : unseen
          ? ctx.t('route-submitted-unseen')
          : undefined,
    );
    await showRoute(ctx, ports, outcome.route);
  }

  async function own(ctx: ViewerContext, iom: number): Promise<RouteRecord | null> {
    const { route } = await readOwnRoute(ports, { viewer: ctx.viewer, wanted: asId<IomId>(iom) });
    return route?.iomId === iom ? route : null;
  }
}

function parseDay(raw: string): Temporal.PlainDate | null {
  if (!/^20\d{2}-\d{2}-\d{2}$/u.test(raw)) return null;
  try {
    return Temporal.PlainDate.from(raw, { overflow: 'reject' });
  } catch (error) {
    // A forged button may name a day that does not exist.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
