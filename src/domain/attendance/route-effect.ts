import { transitionItem } from '../route/item-transition.ts';
import type { RouteItemState, RouteState } from '../route/route.ts';
import type { AttendanceMark } from './attendance-state.ts';

/** The item of somebody's route that is about the event. */
export interface AttendedItem {
  readonly itemId: number;
  readonly routeState: RouteState;
  readonly state: RouteItemState;
  readonly hours: number | null;
  readonly comment: string | null;
}

/** What a mark does to an item of a route. */
export type RouteEffect =
  /** `hours`: to be written into the item, which has none. */
  | { readonly type: 'close'; readonly startsRoute: boolean; readonly hours: number | null }
  /** Was there for a part of the time: only said beside the item. */
  | { readonly type: 'comment' }
  | { readonly type: 'reopen' }
  | { readonly type: 'uncomment' }
  | { readonly type: 'none' };

const OWNER = { isOwner: true, isMethodologist: false } as const;
const NONE: RouteEffect = { type: 'none' };

/**
 * What becomes of the item when a mark is set, as if its owner had marked it done: `present` closes it, `partial` only
 * leaves a word. An item that is done, accepted or dropped, or whose route stands still, is left alone.
 */
export function effectOfMark(
  item: AttendedItem,
  mark: Pick<AttendanceMark, 'state' | 'hours'>,
  eventHours: number | null,
): RouteEffect {
  if (mark.state === 'partial') return item.comment === null && isOpen(item) ? { type: 'comment' } : NONE;
  if (mark.state !== 'present') return NONE;
  const moved = transitionItem(item.routeState, item.state, { type: 'markDone' }, OWNER);
  if (!moved.ok) return NONE;
  const hours = item.hours === null ? (mark.hours ?? eventHours) : null;
  return { type: 'close', startsRoute: moved.startsRoute, hours };
}

/**
 * What becomes of the item when a mark that had changed it is taken back or replaced. One that the methodologist has
 * accepted or sent back meanwhile stays as it is.
 */
export function effectOfWithdrawal(item: AttendedItem, earlier: Pick<AttendanceMark, 'state'>): RouteEffect {
  if (earlier.state === 'partial') return item.comment === null ? NONE : { type: 'uncomment' };
  if (item.state !== 'done') return NONE;
  const moved = transitionItem(item.routeState, item.state, { type: 'reopen' }, OWNER);
  return moved.ok ? { type: 'reopen' } : NONE;
}

function isOpen(item: AttendedItem): boolean {
  return transitionItem(item.routeState, item.state, { type: 'markDone' }, OWNER).ok;
}
