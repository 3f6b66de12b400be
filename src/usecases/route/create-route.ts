import { buildProfile } from '../../domain/profile/build-profile.ts';
import { defaultRoutePeriod } from '../../domain/route/default-route-period.ts';
import { type DeficitWords, deficitsOf } from '../../domain/route/route-deficit.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AttemptId } from '../../lib/ids.ts';
import { todayOf, type Viewer } from '../people/viewer.ts';
import type { ProfileHead, ProfileStore } from '../profile/profile-store.ts';
import type { RouteRecord, RouteStore } from './route-store.ts';

export type CreateRouteOutcome =
  /** Made now, or the open route there was: one at a time. */
  | { kind: 'open'; route: RouteRecord; created: boolean }
  /** Nothing was diagnosed yet. */
  | { kind: 'noProfile' }
  /** Several profiles: the person says from which. */
  | { kind: 'choose'; heads: readonly ProfileHead[] };

/** A route from the person's profile, for the school year one plans for (domain §3.2). Two taps make one route. */
export async function createRoute(
  ports: {
    profiles: Pick<ProfileStore, 'readProfiles'>;
    routes: Pick<RouteStore, 'createRoute' | 'loadRoute'>;
    clock: Clock;
  },
  { viewer, wanted, words }: { viewer: Viewer; wanted: AttemptId | null; words: DeficitWords },
): Promise<CreateRouteOutcome> {
  const { heads, head, record } = await ports.profiles.readProfiles(viewer.personId, wanted);
  if (head === null || record === null)
    return heads.length === 0 ? { kind: 'noProfile' } : { kind: 'choose', heads };
  const at = ports.clock.now();
  const period = defaultRoutePeriod(todayOf(viewer, at));
  const { iomId, created } = await ports.routes.createRoute({
    personId: viewer.personId,
    basisAttemptId: head.attemptId,
    ...period,
    deficits: deficitsOf(buildProfile(record), record.framework, words),
    at,
  });
  const route = await ports.routes.loadRoute(iomId);
  return route === null ? { kind: 'noProfile' } : { kind: 'open', route, created };
}
