/** Waiting lists of events, for the job that keeps them moving. */
export interface WaitingListStore {
  /** Events at which something may be due. */
  listDue(now: Temporal.Instant): Promise<readonly number[]>;
  /** Settles one list, under the lock of its event; safe to repeat. */
  promote(eventId: number, now: Temporal.Instant): Promise<void>;
}
