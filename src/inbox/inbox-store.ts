import type { Update } from './update.ts';

/** How one update ended, as the journal keeps it. */
export type Settlement =
  | { updateId: number; outcome: 'done' }
  /** Given up after the last try; the payload stays for whoever looks into it, unless it is confidential. */
  | { updateId: number; outcome: 'parked'; error: string; forget?: boolean };

/** The journal of updates. Whatever rejects means that nothing of the call was stored. */
export interface InboxStore {
  /**
   * Stores the updates in one statement and resolves, once committed, with those that are not finished: the new ones,
   * and those stored before whose end is not (the answer to an earlier call may have been lost).
   */
  add(updates: readonly Update[]): Promise<Update[]>;
  settle(settlements: readonly Settlement[]): Promise<void>;
  /** What was accepted and not finished, oldest first. */
  pending(): Promise<Update[]>;
}
