import { cleanText } from '../../lib/text.ts';
import {
  MAX_ROUTE_DEFICITS,
  type RouteActor,
  type RouteItemState,
  type RouteSnapshot,
  type RouteState,
} from './route.ts';

/** What can be done with a route. `until`: the new last day. */
export type RouteAction =
  | { readonly type: 'submit' }
  | { readonly type: 'recall' }
  | { readonly type: 'approve'; readonly comment?: string }
  | { readonly type: 'return'; readonly comment: string }
  | { readonly type: 'start' }
  | { readonly type: 'revise' }
  | { readonly type: 'finish' }
  | { readonly type: 'extend'; readonly until: Temporal.PlainDate };
export type RouteActionType = RouteAction['type'];

/** Why an action is refused. Locale texts `route-refused-<code in kebab-case>`. */
export const ROUTE_REFUSALS = [
  /** The route's state has moved on: a stale button. */
  'wrongState',
  'notOwner',
  'notMethodologist',
  /** A methodologist does not decide about a route of their own. */
  'ownRoute',
  'noItems',
  'tooManyDeficits',
  'commentMissing',
  'itemsOpen',
  'notLater',
] as const;
export type RouteRefusal = (typeof ROUTE_REFUSALS)[number];

export type RouteTransition =
  | { readonly ok: true; readonly state: RouteState; readonly endsOn: Temporal.PlainDate }
  | { readonly ok: false; readonly refusal: RouteRefusal };

/** From which states, by whom, to which state. */
const RULES: Readonly<
  Record<RouteActionType, { from: readonly RouteState[]; by: 'owner' | 'methodologist'; to: RouteState }>
> = {
  submit: { from: ['draft'], by: 'owner', to: 'submitted' },
  recall: { from: ['submitted'], by: 'owner', to: 'draft' },
  approve: { from: ['submitted'], by: 'methodologist', to: 'approved' },
  return: { from: ['submitted'], by: 'methodologist', to: 'draft' },
  start: { from: ['approved'], by: 'owner', to: 'inProgress' },
  revise: { from: ['approved', 'inProgress', 'extended'], by: 'owner', to: 'draft' },
  finish: { from: ['inProgress', 'extended'], by: 'owner', to: 'done' },
  extend: { from: ['inProgress', 'extended'], by: 'owner', to: 'extended' },
};

/**
 * The state after the action, or why not. Who may act is told before what is wrong, and what is wrong before details.
 * The teacher owns the route: a methodologist approves or returns, with a comment, and changes nothing else (domain §3.2).
 */
export function transition(route: RouteSnapshot, action: RouteAction, actor: RouteActor): RouteTransition {
  const rule = RULES[action.type];
  const refusal =
    actorRefusal(rule.by, actor) ??
    (rule.from.includes(route.state) ? null : 'wrongState') ??
    contentRefusal(route, action);
  if (refusal !== null) return { ok: false, refusal };
  return { ok: true, state: rule.to, endsOn: action.type === 'extend' ? action.until : route.endsOn };
}

/** The actions this person could take now, for the buttons; each may still be refused for what the route contains. */
export function possibleActions(state: RouteState, actor: RouteActor): readonly RouteActionType[] {
  const types: readonly RouteActionType[] = [
    'submit',
    'recall',
    'approve',
    'return',
    'start',
    'finish',
    'extend',
    'revise',
  ];
  return types.filter(
    type => RULES[type].from.includes(state) && actorRefusal(RULES[type].by, actor) === null,
  );
}

/** Whether the person may change deficits, items and the period: the owner, while it is a draft. */
export function canEdit(state: RouteState, actor: RouteActor): boolean {
  return actor.isOwner && state === 'draft';
}

/** Whether the person may comment on the route and its items: a methodologist who is not its owner, once it was shown. */
export function canComment(state: RouteState, actor: RouteActor): boolean {
  return actor.isMethodologist && !actor.isOwner && state !== 'draft';
}

function actorRefusal(by: 'owner' | 'methodologist', actor: RouteActor): RouteRefusal | null {
  if (by === 'owner') return actor.isOwner ? null : 'notOwner';
  if (!actor.isMethodologist) return 'notMethodologist';
  return actor.isOwner ? 'ownRoute' : null;
}

function contentRefusal(route: RouteSnapshot, action: RouteAction): RouteRefusal | null {
  switch (action.type) {
    case 'submit':
      if (route.deficits > MAX_ROUTE_DEFICITS) return 'tooManyDeficits';
      return route.items.some(({ state }) => state !== 'dropped') ? null : 'noItems';
    case 'return':
      return cleanText(action.comment) === '' ? 'commentMissing' : null;
    case 'finish':
      return route.items.some(({ state }) => isOpen(state)) ? 'itemsOpen' : null;
    case 'extend':
      return Temporal.PlainDate.compare(action.until, route.endsOn) > 0 ? null : 'notLater';
    default:
      return null;
  }
}

/** Whether somebody still has to do something about the item. */
const isOpen = (state: RouteItemState): boolean => state === 'planned' || state === 'returned';
