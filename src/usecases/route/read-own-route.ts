import type { IomId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { RouteRecord, RouteStore } from './route-store.ts';

export interface OwnRoutes {
  /** The one asked for, else the one that is not done, else none. */
  readonly route: RouteRecord | null;
  /** Routes that are done, newest first. */
  readonly finished: Awaited<ReturnType<RouteStore['listRoutes']>>;
}

/** The person's own routes; somebody else's id gives the own open one. */
export async function readOwnRoute(
  ports: { routes: Pick<RouteStore, 'listRoutes' | 'loadRoute'> },
  { viewer, wanted }: { viewer: Viewer; wanted: IomId | null },
): Promise<OwnRoutes> {
  const all = await ports.routes.listRoutes(viewer.personId);
  const line = all.find(({ iomId }) => iomId === wanted) ?? all.find(({ state }) => state !== 'done');
  const finished = all.filter(({ state }) => state === 'done');
  return { route: line === undefined ? null : await ports.routes.loadRoute(line.iomId), finished };
}
