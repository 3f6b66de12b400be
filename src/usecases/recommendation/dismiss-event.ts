import type { DismissalReason } from '../../domain/recommendation/dismissal.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EventId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { RecommendationStore } from './recommendation-store.ts';

/**
 * «Не подходит» with its reason: later suggestions take it into account. `unknown`: the plan of this person has no such
 * event (any more); nothing was stored.
 */
export async function dismissEvent(
  ports: { recommendations: Pick<RecommendationStore, 'listPlan' | 'dismiss'>; clock: Clock },
  { viewer, eventId, reason }: { viewer: Viewer; eventId: EventId; reason: DismissalReason },
): Promise<'stored' | 'unknown'> {
  const plan = await ports.recommendations.listPlan(viewer.personId);
  if (!plan.some(event => event.eventId === eventId)) return 'unknown';
  const at = ports.clock.now();
  await ports.recommendations.dismiss({ personId: viewer.personId, eventId, reason, at });
  return 'stored';
}
