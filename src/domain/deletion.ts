/** For a day a mistake can be undone: nothing is destroyed before. */
export const UNDO_HOURS = 24;
/** The law gives 30 days (152-FZ, order 179 of 28.10.2022; domain §4); the act names the last one. */
const DESTROY_WITHIN_DAYS = 30;

/** What a request to be deleted brings, by the moment it was made. */
export interface DeletionTerms {
  /** Until then whoever runs the service can give everything back. */
  readonly undoUntil: Temporal.Instant;
  /** The last moment at which anything of the person may still exist. */
  readonly destroyBy: Temporal.Instant;
}

/** The terms of a request made at that moment; in whole hours, so that no zone moves them. */
export function deletionTerms(askedAt: Temporal.Instant): DeletionTerms {
  return {
    undoUntil: askedAt.add({ hours: UNDO_HOURS }),
    destroyBy: askedAt.add({ hours: DESTROY_WITHIN_DAYS * 24 }),
  };
}
