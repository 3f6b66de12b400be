import type { PersonId } from '../lib/ids.ts';

/** Rows destroyed, by table. */
export type RowCounts = Readonly<Record<string, number>>;

/** People who asked to be deleted: `Person.deletionAskedAt` is set, and a `DeletionAct` without `destroyedAt` waits. */
export interface DeletionStore {
  /** Those who asked up to then, or whose act has to be carried out by `latest`. */
  listDue(due: { askedBefore: Temporal.Instant; latest: Temporal.Instant }): Promise<PersonId[]>;
  /**
   * Destroys everything of the person and completes the act, in one transaction. Null, and nothing destroyed, when the
   * person is gone already or took the request back.
   */
  destroy(personId: PersonId, now: Temporal.Instant): Promise<RowCounts | null>;
}
