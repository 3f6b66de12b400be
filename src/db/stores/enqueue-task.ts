import type { Prisma as PrismaTypes } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';

/** Long work that is to be done once. */
export interface WantedTask {
  /** Names the work for good: asked for twice, it is done once. */
  readonly key: string;
  /** Which handler of `jobs/task-runner.ts` does it. */
  readonly kind: string;
  /** Ids only: what is to be done stands in rows of its own. */
  readonly payload: PrismaTypes.InputJsonObject;
  readonly at: Temporal.Instant;
}

/**
 * Puts long work on its way in the transaction of the change that asks for it. False: it was asked for already. Whoever is to
 * begin at once calls `wake` of the runner afterwards; otherwise its next look finds it.
 */
export async function enqueueTask(
  tx: Pick<Transaction, 'task'>,
  { key, kind, payload, at }: WantedTask,
): Promise<boolean> {
  const createdAt = new Date(at.epochMilliseconds);
  const { count } = await tx.task.createMany({
    data: [{ key, kind, payload, createdAt }],
    skipDuplicates: true,
  });
  return count === 1;
}
