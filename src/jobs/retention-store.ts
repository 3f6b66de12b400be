/** Deletes what has served its time. Each resolves with the number of rows deleted. */
export interface RetentionStore {
  /** Updates handled before then. */
  deleteHandledUpdates(before: Temporal.Instant): Promise<number>;
  /** Updates that were given up, received before then: they still hold what the person wrote. */
  deleteParkedUpdates(before: Temporal.Instant): Promise<number>;
  deleteTickClaims(before: Temporal.Instant): Promise<number>;
  /** Notices that ended before then. */
  deleteSettledDeliveries(before: Temporal.Instant): Promise<number>;
}
