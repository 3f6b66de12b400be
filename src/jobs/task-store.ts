/** Long work that this process holds. */
export interface ClaimedTask {
  readonly id: number;
  readonly key: string;
  readonly kind: string;
  readonly payload: unknown;
  /** This one included, from 1. */
  readonly attempt: number;
}

/**
 * Rows of `Task`. A lease is counted by the clock of the database alone: the clocks of two machines differ, and the sandbox's
 * can be moved.
 */
export interface TaskStore {
  /** The oldest task of these kinds that nobody holds, or whose holder let its lease pass; null: there is none. */
  claimTask(owner: string, kinds: readonly string[], leaseMs: number): Promise<ClaimedTask | null>;
  /** False: somebody else has it, or it ended. */
  renewLease(id: number, owner: string, leaseMs: number): Promise<boolean>;
  finishTask(id: number, owner: string, at: Temporal.Instant): Promise<void>;
  /** It is tried again after so long; `afterMs` null: never, it failed. */
  giveBack(
    id: number,
    owner: string,
    outcome: { readonly error: string; readonly afterMs: number | null; readonly at: Temporal.Instant },
  ): Promise<void>;
  /** The program stops: the next one begins at once, and this was no attempt. */
  release(id: number, owner: string): Promise<void>;
}
