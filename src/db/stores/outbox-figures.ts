import type { Transaction } from '../transaction.ts';
import { readEarliest } from './delivery-claim.ts';

/** What an installation's keeper looks at: whether messages leave. */
export interface OutboxFigures {
  /** Rows that have not ended, by state. */
  readonly waiting: Readonly<Record<string, number>>;
  /** How long the notice that waits longest could have been sent already, in seconds; 0 when nothing is due. */
  readonly oldestDueSeconds: number;
}

const OPEN_STATES = ['pending', 'retryAt', 'sending', 'uncertain'] as const;

export async function readOutbox(
  db: Pick<Transaction, '$queryRaw'>,
  now: Temporal.Instant,
): Promise<OutboxFigures> {
  const counts = await db.$queryRaw<{ state: string; count: number }[]>`
    SELECT state, count(*)::int AS count FROM "Delivery"
     WHERE state = ANY (${[...OPEN_STATES]}::text[]) AND "settledAt" IS NULL GROUP BY state`;
  const earliest = await readEarliest(db);
  const found = new Map(counts.map(({ state, count }) => [state, count]));
  return {
    waiting: Object.fromEntries(OPEN_STATES.map(state => [state, found.get(state) ?? 0])),
    oldestDueSeconds: earliest ? Math.max(0, now.since(earliest).total('seconds')) : 0,
  };
}
