import { Composer } from 'grammy';
import { buildProfile } from '../../../domain/profile/build-profile.ts';
import { deficitOf } from '../../../domain/route/route-deficit.ts';
import { hasRoomForDeficit } from '../../../domain/route/route-edit.ts';
import { ROUTE_TEXTS } from '../../../domain/route/typed-text.ts';
import { competencyOrder } from '../../../domain/scoring/score-competencies.ts';
import { asId, type IomId } from '../../../lib/ids.ts';
import { editRoute, type RouteEdit } from '../../../usecases/route/edit-route.ts';
import { readOwnRoute } from '../../../usecases/route/read-own-route.ts';
import type { RouteDeficit, RouteRecord } from '../../../usecases/route/route-store.ts';
import type { ViewerContext } from '../../context.ts';
import { deficitWords } from '../../deficit-words.ts';
import { editRefusalText } from '../../route-refusals.ts';
import { loadFrameworks } from '../../route-view/load-frameworks.ts';
import { askText, DEFICIT_FIELDS } from './ask-text.ts';
import * as buttons from './buttons.ts';
import { addDeficitScreen, deficitScreen, goalsScreen } from './goal-screens.ts';
import type { RoutePorts } from './ports.ts';
import { leaveFocus } from './show-route.ts';

/** What the person works on: goals and difficulties in their own words, at most three deficits (domain §3.2 part 1). */
export function goalPresses(ports: RoutePorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.goalsButton.pattern, async (ctx, next) => {
    const route = await own(ctx, buttons.goalsButton.parse(ctx.callbackQuery.data)?.iom);
    if (!route) return next();
    await ctx.answer();
    await showGoals(ctx, route);
  });

  composer.callbackQuery(buttons.deficitButton.pattern, async (ctx, next) => {
    const data = buttons.deficitButton.parse(ctx.callbackQuery.data);
    const found = await ownDeficit(ctx, data);
    if (!found) return next();
    await ctx.answer();
    await leaveFocus(ctx, ports);
    await ctx.show(deficitScreen(found.route, found.deficit, ctx.t));
  });

  composer.callbackQuery(buttons.deficitFieldButton.pattern, async (ctx, next) => {
    const data = buttons.deficitFieldButton.parse(ctx.callbackQuery.data);
    const field = DEFICIT_FIELDS.find(known => known === data?.field);
    const found = await ownDeficit(ctx, data);
    if (!data || !field || !found) return next();
    if (found.route.state !== 'draft') return ctx.answer(editRefusalText('notDraft', ctx.t));
    await askText(ctx, ports, {
      subjectId: found.route.iomId,
      detail: `deficit ${field} ${found.deficit.deficitId}`,
      question: ctx.t(`route-ask-${field}`, { max: ROUTE_TEXTS[field].max }),
    });
  });

  // locale-keys: route-ask-goal route-ask-difficulty

  composer.callbackQuery(buttons.removeDeficitButton.pattern, async (ctx, next) => {
    const found = await ownDeficit(ctx, buttons.removeDeficitButton.parse(ctx.callbackQuery.data));
    if (!found) return next();
    await edit(ctx, found.route, { type: 'removeDeficit', deficitId: found.deficit.deficitId }, next);
  });

  composer.callbackQuery(buttons.addDeficitButton.pattern, async (ctx, next) => {
    const data = buttons.addDeficitButton.parse(ctx.callbackQuery.data);
    const route = await own(ctx, data?.iom);
    const wanted = route?.basis?.attemptId ?? null;
    const { record } = route
      ? await ports.profiles.readProfiles(ctx.viewer.personId, wanted)
      : { record: null };
    if (!data || !route || record === null) return next();
    if (route.state !== 'draft') return ctx.answer(editRefusalText('notDraft', ctx.t));
    if (!hasRoomForDeficit(route.deficits)) return ctx.answer(editRefusalText('tooManyDeficits', ctx.t));
    const key = competencyOrder(record.framework)[data.competency];
    if (key === undefined) {
      await ctx.answer();
      return void (await ctx.show(addDeficitScreen(route, record.framework, ctx.locale, ctx.t)));
    }
    const words = deficitWords(ctx.locale, ctx.t);
    const deficit = deficitOf(buildProfile(record), record.framework, key, words);
    if (deficit === null) return next();
    await edit(ctx, route, { type: 'addDeficit', deficit }, next);
  });
  return composer;

  async function own(ctx: ViewerContext, iom: number | undefined): Promise<RouteRecord | null> {
    if (iom === undefined) return null;
    const { route } = await readOwnRoute(ports, { viewer: ctx.viewer, wanted: asId<IomId>(iom) });
    return route?.iomId === iom ? route : null;
  }

  async function ownDeficit(
    ctx: ViewerContext,
    data: { iom: number; deficit: number } | null,
  ): Promise<{ route: RouteRecord; deficit: RouteDeficit } | null> {
    const route = await own(ctx, data?.iom);
    const deficit = route?.deficits.find(({ deficitId }) => deficitId === data?.deficit);
    return route && deficit ? { route, deficit } : null;
  }

  async function edit(
    ctx: ViewerContext,
    { iomId }: RouteRecord,
    change: RouteEdit,
    next: () => Promise<void>,
  ): Promise<void> {
    const outcome = await editRoute(ports, { viewer: ctx.viewer, iomId, edit: change });
    if (outcome.kind === 'unknown') return next();
    await ctx.answer(outcome.kind === 'refused' ? editRefusalText(outcome.refusal, ctx.t) : undefined);
    await showGoals(ctx, outcome.route);
  }

  async function showGoals(ctx: ViewerContext, route: RouteRecord): Promise<void> {
    await leaveFocus(ctx, ports);
    await ctx.show(goalsScreen(route, await loadFrameworks(ports, route), ctx.locale, ctx.t));
  }
}
