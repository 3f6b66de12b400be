/** An event, or a meeting of a pair, that people are reminded of. */
export interface RemindedSubject {
  readonly kind: 'event' | 'meeting';
  readonly id: number;
}

export interface ReminderStore {
  /**
   * What begins within the time, as exactly as its day is known, and whatever else a notice before its beginning waits
   * for: that one may be left over.
   */
  listSubjects(from: Temporal.Instant, to: Temporal.Instant): Promise<readonly RemindedSubject[]>;
  /** Makes its reminders what they are to be, in a transaction of its own with its row locked. */
  refresh(subject: RemindedSubject, now: Temporal.Instant): Promise<void>;
  /**
   * Computes anew, from local time and zone, the instants of everything planned that has not begun; resolves with how many
   * have changed.
   */
  recomputeInstants(now: Temporal.Instant): Promise<number>;
}
