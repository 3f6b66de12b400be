import type { RouteItemState } from './route.ts';

/** How much of a route is done; dropped items are counted apart. Hours are whole. */
export interface RouteProgress {
  readonly done: number;
  readonly total: number;
  readonly dropped: number;
  readonly hoursDone: number;
  readonly hoursTotal: number;
  /** Done by the teacher's word, waiting for the methodologist. */
  readonly awaitingReview: number;
}

/** Sums over the items: `done` counts both what the teacher marked and what was accepted. */
export function routeProgress(
  items: readonly { readonly state: RouteItemState; readonly hours: number | null }[],
): RouteProgress {
  const kept = items.filter(({ state }) => state !== 'dropped');
  const done = kept.filter(({ state }) => state === 'done' || state === 'accepted');
  return {
    done: done.length,
    total: kept.length,
    dropped: items.length - kept.length,
    hoursDone: hoursOf(done),
    hoursTotal: hoursOf(kept),
    awaitingReview: kept.filter(({ state }) => state === 'done').length,
  };
}

const hoursOf = (items: readonly { readonly hours: number | null }[]): number =>
  items.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
