import { asId, type IomItemId } from '../../../lib/ids.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { readShownRoute } from '../../../usecases/route/read-shown-route.ts';
import type { RouteItem } from '../../../usecases/route/route-store.ts';
import type { ApprovalPorts } from './ports.ts';
import type { SeenRoute } from './screens.ts';

/** An item of a route that is shown to the viewer now; the look stands in the audit. */
export async function seenItem(
  ports: Pick<ApprovalPorts, 'routes' | 'clock'>,
  viewer: Viewer,
  id: number,
): Promise<{ seen: SeenRoute; item: RouteItem } | null> {
  const iomId = await ports.routes.routeOfItem(asId<IomItemId>(id));
  const seen = iomId === null ? null : await readShownRoute(ports, { viewer, iomId });
  if (seen?.kind !== 'shown') return null;
  const item = seen.route.items.find(({ itemId }) => itemId === id);
  return item ? { seen, item } : null;
}
