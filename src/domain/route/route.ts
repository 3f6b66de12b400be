/** draft → submitted → approved → inProgress → done | extended; returned and revised routes are drafts again (domain §3.2). */
export const ROUTE_STATES = ['draft', 'submitted', 'approved', 'inProgress', 'done', 'extended'] as const;
export type RouteState = (typeof ROUTE_STATES)[number];

/** At most this many deficits in one route (domain §3.1 rule 5). */
export const MAX_ROUTE_DEFICITS = 3;

/** What an item is. `event` comes from the plan; the others are actions agreed with somebody or done alone. */
export const ROUTE_ITEM_KINDS = [
  'event',
  'lessonVisit',
  'openLesson',
  'mentoring',
  'consultation',
  'internship',
  'course',
  'selfStudy',
  'practice',
  'contest',
  'publication',
  'other',
] as const;
export type RouteItemKind = (typeof ROUTE_ITEM_KINDS)[number];

/**
 * planned: to do; done: the teacher says so; accepted: the methodologist agrees; returned: sent back with a comment;
 * dropped: the teacher took it out of the plan, it stays on paper.
 */
export const ROUTE_ITEM_STATES = ['planned', 'done', 'accepted', 'returned', 'dropped'] as const;
export type RouteItemState = (typeof ROUTE_ITEM_STATES)[number];

/** What the rules need to know about a route. */
export interface RouteSnapshot {
  readonly state: RouteState;
  /** Last day, included. */
  readonly endsOn: Temporal.PlainDate;
  readonly deficits: number;
  readonly items: readonly { readonly state: RouteItemState }[];
}

/** Who acts, in relation to this route. Being the owner's methodologist is checked by the access policy before. */
export interface RouteActor {
  readonly isOwner: boolean;
  readonly isMethodologist: boolean;
}
