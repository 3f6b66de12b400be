import { routeActorOf } from '../../domain/route/route-access.ts';
import type { DeficitDraft } from '../../domain/route/route-deficit.ts';
import { type EditRefusal, hasRoomForDeficit, hasRoomForItem } from '../../domain/route/route-edit.ts';
import { canEdit } from '../../domain/route/transition.ts';
import type { Clock } from '../../lib/clock.ts';
import type { IomId, IomItemId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type {
  DeficitName,
  IomDeficitId,
  ItemDraft,
  RouteChange,
  RouteOutcome,
  RouteRecord,
  RouteStore,
} from './route-store.ts';

/** What the owner does to a draft. */
export type RouteEdit =
  | { type: 'period'; from: Temporal.PlainDate; to: Temporal.PlainDate }
  | { type: 'addAction'; item: ItemDraft; deficit: DeficitName | null; messageId: number | null }
  | { type: 'editItem'; itemId: IomItemId; fields: Partial<ItemDraft> }
  | { type: 'removeItem'; itemId: IomItemId }
  | { type: 'addDeficit'; deficit: DeficitDraft }
  | {
      type: 'editDeficit';
      deficitId: IomDeficitId;
      fields: Partial<Pick<DeficitDraft, 'difficulty' | 'goal'>>;
    }
  | { type: 'removeDeficit'; deficitId: IomDeficitId };

/**
 * Changes what a route consists of. Only its owner may, and only while it is a draft: what was shown or approved stands
 * as it was read. A repeated tap or message changes nothing more.
 */
export async function editRoute(
  ports: { routes: Pick<RouteStore, 'changeRoute'>; clock: Clock },
  { viewer, iomId, edit }: { viewer: Viewer; iomId: IomId; edit: RouteEdit },
): Promise<RouteOutcome<EditRefusal>> {
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const changed = await ports.routes.changeRoute<'done' | 'already' | 'unknown' | EditRefusal>(iomId, {
    actorId: viewer.personId,
    at,
    decide: route => {
      const actor = routeActorOf(actorOf(viewer), route.owner, route.state, today);
      if (!actor.isOwner) return { changes: [], result: 'unknown' };
      if (!canEdit(route.state, actor)) return { changes: [], result: 'notDraft' };
      const decided = changeOf(route, edit);
      return typeof decided === 'string'
        ? { changes: [], result: decided }
        : { changes: [decided], result: 'done' };
    },
  });
  if (changed === null || changed.result === 'unknown') return { kind: 'unknown' };
  const { result, route } = changed;
  if (result === 'done' || result === 'already') return { kind: result, route };
  return { kind: 'refused', refusal: result, route };
}

function changeOf(route: RouteRecord, edit: RouteEdit): RouteChange | EditRefusal | 'already' {
  switch (edit.type) {
    case 'period':
      return edit;
    case 'addAction':
      if (hasAction(route, edit)) return 'already';
      return hasRoomForItem(route.items) ? { ...edit, type: 'addItem', eventId: null } : 'tooManyItems';
    case 'editItem': {
      const item = route.items.find(({ itemId }) => itemId === edit.itemId);
      // When an event takes place and who holds it is not the teacher's to say.
      const isOwnAction = item !== undefined && item.event === null;
      const touchesEvent = ['title', 'when', 'organiser', 'kind', 'form'].some(field => field in edit.fields);
      return item === undefined || (touchesEvent && !isOwnAction) ? 'noSuchPart' : edit;
    }
    case 'removeItem':
      return route.items.some(({ itemId }) => itemId === edit.itemId) ? edit : 'already';
    case 'addDeficit':
      if (route.deficits.some(each => isSame(each, edit.deficit))) return 'already';
      return hasRoomForDeficit(route.deficits) ? edit : 'tooManyDeficits';
    case 'editDeficit':
      return route.deficits.some(({ deficitId }) => deficitId === edit.deficitId) ? edit : 'noSuchPart';
    case 'removeDeficit':
      return route.deficits.some(({ deficitId }) => deficitId === edit.deficitId) ? edit : 'already';
  }
}

/** The same action for the same deficit, added by a button before: buttons carry no message to know it by. */
function hasAction(route: RouteRecord, edit: Extract<RouteEdit, { type: 'addAction' }>): boolean {
  if (edit.messageId !== null) return false;
  const deficit = route.deficits.find(each => edit.deficit !== null && isSame(each, edit.deficit));
  return route.items.some(
    item =>
      item.kind === edit.item.kind &&
      item.title === edit.item.title &&
      item.deficitId === (deficit?.deficitId ?? null),
  );
}

function isSame(left: DeficitName, right: DeficitName): boolean {
  return left.frameworkKey === right.frameworkKey && left.competency === right.competency;
}
