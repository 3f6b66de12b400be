import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { RouteRecord } from '../../../usecases/route/route-store.ts';
import type { ViewerContext } from '../../context.ts';
import { loadFrameworks } from '../../route-view/load-frameworks.ts';
import type { RoutePorts } from './ports.ts';
import { routeCard } from './route-card.ts';

/** Shows the route's card; typed texts and files are for nothing of the route any more. */
export async function showRoute(
  ctx: ViewerContext,
  ports: Pick<RoutePorts, 'diagnoses' | 'focus'>,
  route: RouteRecord,
  page = 0,
): Promise<void> {
  await leaveFocus(ctx, ports);
  await ctx.show(routeCard(route, await loadFrameworks(ports, route), page, ctx.locale, ctx.t));
}

/** Ends a focus of the route's own; that of a questionnaire stays. */
export async function leaveFocus(
  ctx: ViewerContext,
  ports: { focus: Pick<FocusStore, 'getFocus' | 'clearFocus'> },
): Promise<void> {
  const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
  if (focus?.kind === 'iomItem' || focus?.kind === 'iomText')
    await ports.focus.clearFocus(ctx.viewer.telegramId);
}
