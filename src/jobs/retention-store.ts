/** Deletes what has served its time. Each resolves with the number of rows deleted. */
export interface RetentionStore {
  /** Updates handled before then. */
  deleteHandledUpdates(before: Temporal.Instant): Promise<number>;
  /** Updates that were given up, received before then: they still hold what the person wrote. */
  deleteParkedUpdates(before: Temporal.Instant): Promise<number>;
  deleteTickClaims(before: Temporal.Instant): Promise<number>;
  /**
   * What imports of before then keep of people: files, problems, what was there before. Such an import cannot be undone any
   * more, and one that nobody decided is discarded. Resolves with the number of imports.
   */
  forgetImports(before: Temporal.Instant): Promise<number>;
  /** Long work that ended before then. */
  deleteEndedTasks(before: Temporal.Instant): Promise<number>;
  /** Notices that ended before then. */
  deleteSettledDeliveries(before: Temporal.Instant): Promise<number>;
}
