import { cleanText } from '../../lib/text.ts';
import type { RouteActor, RouteItemState, RouteState } from './route.ts';

/** What can be done with one item of a route. */
export type ItemAction =
  | { readonly type: 'markDone' }
  | { readonly type: 'reopen' }
  | { readonly type: 'drop' }
  | { readonly type: 'accept' }
  | { readonly type: 'return'; readonly comment: string };
export type ItemActionType = ItemAction['type'];

/** Why an action on an item is refused. Locale texts `route-item-refused-<code in kebab-case>`. */
export const ITEM_REFUSALS = [
  'wrongState',
  /** The route is waiting for the methodologist or is closed. */
  'routeClosed',
  'notOwner',
  'notMethodologist',
  'ownRoute',
  'commentMissing',
] as const;
export type ItemRefusal = (typeof ITEM_REFUSALS)[number];

export type ItemTransition =
  | {
      readonly ok: true;
      readonly state: RouteItemState;
      /** The first item done in an approved route puts the route to work. */
      readonly startsRoute: boolean;
    }
  | { readonly ok: false; readonly refusal: ItemRefusal };

const RULES: Readonly<
  Record<
    ItemActionType,
    { from: readonly RouteItemState[]; by: 'owner' | 'methodologist'; to: RouteItemState }
  >
> = {
  markDone: { from: ['planned', 'returned'], by: 'owner', to: 'done' },
  reopen: { from: ['done', 'dropped'], by: 'owner', to: 'planned' },
  drop: { from: ['planned', 'returned'], by: 'owner', to: 'dropped' },
  accept: { from: ['done'], by: 'methodologist', to: 'accepted' },
  return: { from: ['done'], by: 'methodologist', to: 'returned' },
};

/**
 * While the methodologist reads a route and after it is done, its items stand still. A draft may be worked on: a teacher
 * who shows the route to nobody keeps it as a draft, and that must be of use too (design §7).
 */
const WORKABLE: Readonly<Record<'owner' | 'methodologist', readonly RouteState[]>> = {
  owner: ['draft', 'approved', 'inProgress', 'extended'],
  methodologist: ['approved', 'inProgress', 'extended'],
};

/** The item's state after the action, or why not. */
export function transitionItem(
  route: RouteState,
  item: RouteItemState,
  action: ItemAction,
  actor: RouteActor,
): ItemTransition {
  const rule = RULES[action.type];
  const refusal =
    actorRefusal(rule.by, actor) ??
    (WORKABLE[rule.by].includes(route) ? null : 'routeClosed') ??
    (rule.from.includes(item) ? null : 'wrongState') ??
    (action.type === 'return' && cleanText(action.comment) === '' ? 'commentMissing' : null);
  if (refusal !== null) return { ok: false, refusal };
  return { ok: true, state: rule.to, startsRoute: route === 'approved' && action.type === 'markDone' };
}

/** Whether evidence may be added: by the owner, as long as the item is worked on and was not accepted or dropped. */
export function canAddEvidence(route: RouteState, item: RouteItemState, actor: RouteActor): boolean {
  return actor.isOwner && WORKABLE.owner.includes(route) && item !== 'accepted' && item !== 'dropped';
}

function actorRefusal(by: 'owner' | 'methodologist', actor: RouteActor): ItemRefusal | null {
  if (by === 'owner') return actor.isOwner ? null : 'notOwner';
  if (!actor.isMethodologist) return 'notMethodologist';
  return actor.isOwner ? 'ownRoute' : null;
}
