import { severityOf } from '../../domain/events/severity-of.ts';
import { type CompetencyId, competencyId } from '../../domain/ids.ts';
import { competencyOrder } from '../../domain/scoring/score-competencies.ts';
import type { AttemptId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { ProfileStore } from '../profile/profile-store.ts';

/** Where an event belongs in the person's route: a profile, and the place of the competency in its framework's order. */
export interface RoutePlace {
  readonly attemptId: AttemptId;
  /** Null: the event is about nothing the profile measures. */
  readonly competency: number | null;
}

/**
 * What the event is for, by the person's own profiles: the competency it carries, or else one it helps too, that calls for
 * support most. Null: there is no profile, so there can be no route.
 */
export async function findRoutePlace(
  ports: { profiles: Pick<ProfileStore, 'readProfiles'> },
  { viewer, competencies }: { viewer: Viewer; competencies: readonly CompetencyId[] },
): Promise<RoutePlace | null> {
  const { heads } = await ports.profiles.readProfiles(viewer.personId, null);
  const [newest] = heads;
  if (newest === undefined) return null;
  const found: { place: RoutePlace; direct: boolean; severity: number }[] = [];
  for (const { attemptId } of heads) {
    const { record } = await ports.profiles.readProfiles(viewer.personId, attemptId);
    if (record === null) continue;
    const order = competencyOrder(record.framework);
    for (const { key, related } of record.framework.competencies) {
      const direct = competencies.includes(competencyId(record.framework.key, key));
      const sum = record.latest.sums.find(({ competency }) => competency === key);
      if ((!direct && !related.some(id => competencies.includes(id))) || sum === undefined) continue;
      const place = { attemptId, competency: order.indexOf(key) };
      found.push({ place, direct, severity: severityOf(sum, record.framework) });
    }
  }
  const [best] = found.toSorted(
    (left, right) => Number(right.direct) - Number(left.direct) || right.severity - left.severity,
  );
  return best?.place ?? { attemptId: newest.attemptId, competency: null };
}
