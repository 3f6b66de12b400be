import type { PersonId } from '../../lib/ids.ts';

/** What waits for a decision, by kind. */
export interface Waiting {
  /** Routes to approve. */
  readonly routes: number;
  /** Items of routes marked done with evidence to be accepted. */
  readonly evidence: number;
  /** Requests to join an organisation. */
  readonly requests: number;
  /** Pairs that a mentee asked for. */
  readonly pairs: number;
  /** Announcements of others that need a second approver. */
  readonly announcements: number;
  /** Imports looked through and not applied. */
  readonly imports: number;
  /** Messages into groups of which nobody can tell whether they arrived. */
  readonly uncertain: number;
}
export const WAITING_KINDS = [
  'routes',
  'evidence',
  'requests',
  'pairs',
  'announcements',
  'imports',
  'uncertain',
] as const satisfies readonly (keyof Waiting)[];

export interface InboxStore {
  /**
   * Counts what waits in these territories, and requests in these organisations too; the reader's own routes and
   * announcements are others' to decide.
   */
  countWaiting(place: {
    readonly territoryIds: readonly number[];
    readonly organisationIds: readonly number[];
    readonly readerId: PersonId;
  }): Promise<Waiting>;
}
