import { competencyId } from '../../domain/ids.ts';
import { buildProfile } from '../../domain/profile/build-profile.ts';
import { defaultRoutePeriod } from '../../domain/route/default-route-period.ts';
import { routeActorOf } from '../../domain/route/route-access.ts';
import {
  type DeficitDraft,
  type DeficitWords,
  deficitOf,
  deficitsOf,
} from '../../domain/route/route-deficit.ts';
import { type EditRefusal, hasRoomForDeficit, hasRoomForItem } from '../../domain/route/route-edit.ts';
import { canEdit } from '../../domain/route/transition.ts';
import { competencyOrder } from '../../domain/scoring/score-competencies.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AttemptId, EventId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { ProfileStore } from '../profile/profile-store.ts';
import type { RecommendationStore } from '../recommendation/recommendation-store.ts';
import type { ItemDraft, RouteChange, RouteOutcome, RouteRecord, RouteStore } from './route-store.ts';

/** What is put into the route: an event of the plan, or an action offered beside it. */
export type Wanted = { eventId: EventId } | { action: ItemDraft };

export interface AddToRoutePorts {
  profiles: Pick<ProfileStore, 'readProfiles'>;
  recommendations: Pick<RecommendationStore, 'listPlan'>;
  routes: Pick<RouteStore, 'createRoute' | 'changeRoute'>;
  clock: Clock;
}

/**
 * Puts a suggestion into the person's open route; where there is none, a draft is made from the profile first. The
 * competency it is for becomes a deficit of the route when there is room for it. `already`: it is in the route.
 * @param add `competency` is the place in the order of the profile's framework, as buttons name it; null: it is for none.
 */
export async function addToRoute(
  ports: AddToRoutePorts,
  add: {
    viewer: Viewer;
    attemptId: AttemptId;
    competency: number | null;
    wanted: Wanted;
    words: DeficitWords;
  },
): Promise<RouteOutcome<EditRefusal>> {
  const { viewer, attemptId, wanted, words } = add;
  const { head, record } = await ports.profiles.readProfiles(viewer.personId, attemptId);
  if (head === null || record === null) return { kind: 'unknown' };
  const key = add.competency === null ? null : competencyOrder(record.framework)[add.competency];
  if (key === undefined) return { kind: 'unknown' };
  const item = await itemOf(ports, viewer, wanted);
  const profile = buildProfile(record);
  const deficit = key === null ? null : deficitOf(profile, record.framework, key, words);
  if (item === null || (key !== null && deficit === null)) return { kind: 'unknown' };
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const { iomId } = await ports.routes.createRoute({
    personId: viewer.personId,
    basisAttemptId: head.attemptId,
    ...defaultRoutePeriod(today),
    deficits: deficitsOf(profile, record.framework, words),
    at,
  });
  const changed = await ports.routes.changeRoute<'done' | 'already' | 'unknown' | EditRefusal>(iomId, {
    actorId: viewer.personId,
    at,
    decide: route => {
      const actor = routeActorOf(actorOf(viewer), route.owner, route.state, today);
      if (!actor.isOwner) return { changes: [], result: 'unknown' };
      if (isThere(route, item)) return { changes: [], result: 'already' };
      if (!canEdit(route.state, actor)) return { changes: [], result: 'notDraft' };
      if (!hasRoomForItem(route.items)) return { changes: [], result: 'tooManyItems' };
      return { changes: changesFor(route, deficit, item), result: 'done' };
    },
  });
  if (changed === null || changed.result === 'unknown') return { kind: 'unknown' };
  const { result, route } = changed;
  if (result === 'done' || result === 'already') return { kind: result, route };
  return { kind: 'refused', refusal: result, route };
}

interface NewItem {
  readonly draft: ItemDraft;
  readonly eventId: EventId | null;
}

async function itemOf(ports: AddToRoutePorts, viewer: Viewer, wanted: Wanted): Promise<NewItem | null> {
  if ('action' in wanted) return { draft: wanted.action, eventId: null };
  const plan = await ports.recommendations.listPlan(viewer.personId);
  const event = plan.find(({ eventId }) => eventId === wanted.eventId);
  if (event === undefined) return null;
  const { title, kind, organiser, when, hours, eventId } = event;
  return {
    eventId,
    draft: { kind: 'event', title, form: kind, organiser, when, hours, expectedResult: null },
  };
}

function isThere(route: RouteRecord, { draft, eventId }: NewItem): boolean {
  return route.items.some(item =>
    eventId === null
      ? item.event === null && item.kind === draft.kind && item.title === draft.title
      : item.event?.eventId === eventId,
  );
}

function changesFor(
  route: RouteRecord,
  deficit: DeficitDraft | null,
  { draft, eventId }: NewItem,
): RouteChange[] {
  if (deficit === null) return [{ type: 'addItem', item: draft, deficit, eventId, messageId: null }];
  const id = competencyId(deficit.frameworkKey, deficit.competency);
  const known = route.deficits.some(each => competencyId(each.frameworkKey, each.competency) === id);
  const fits = known || hasRoomForDeficit(route.deficits);
  return [
    ...(known || !fits ? [] : [{ type: 'addDeficit', deficit } as const]),
    { type: 'addItem', item: draft, deficit: fits ? deficit : null, eventId, messageId: null },
  ];
}
