import { asId, type IomItemId } from '../../../lib/ids.ts';
import type { RouteItem, RouteRecord } from '../../../usecases/route/route-store.ts';
import type { ViewerContext } from '../../context.ts';
import type { RoutePorts } from './ports.ts';

/** An item of the person's own route; null for everybody else's and for none. */
export async function ownItem(
  ctx: ViewerContext,
  { routes }: Pick<RoutePorts, 'routes'>,
  id: number | undefined,
): Promise<{ route: RouteRecord; item: RouteItem } | null> {
  if (id === undefined) return null;
  const iomId = await routes.routeOfItem(asId<IomItemId>(id));
  const route = iomId === null ? null : await routes.loadRoute(iomId);
  if (route === null || route.owner.personId !== ctx.viewer.personId) return null;
  const item = route.items.find(({ itemId }) => itemId === id);
  return item ? { route, item } : null;
}
