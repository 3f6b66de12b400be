import type { Transaction } from '../transaction.ts';
import { readEarliest } from './delivery-claim.ts';

/** What an installation's keeper looks at: whether messages leave. */
export interface OutboxFigures {
  /** Rows that somebody still has to act on, by state; counted up to 100,000: more are as many. */
  readonly waiting: Readonly<Record<string, number>>;
  /** How long the notice that waits longest could have been sent already, in seconds; 0 when nothing is due. */
  readonly oldestDueSeconds: number;
}

/** What is asked every few seconds must not read all of a mailing. */
const COUNTED_AT_MOST = 100_000;
const OPEN_STATES = ['pending', 'retryAt', 'sending', 'uncertain'] as const;

export async function readOutbox(
  db: Pick<Transaction, '$queryRaw'>,
  now: Temporal.Instant,
): Promise<OutboxFigures> {
  const counts = await db.$queryRaw<{ state: string; count: number }[]>`
    SELECT opened.state, (
      SELECT count(*)::int FROM (
        SELECT 1 FROM "Delivery" AS delivery WHERE delivery.state = opened.state LIMIT ${COUNTED_AT_MOST}
      ) AS counted
    ) AS count
    FROM unnest(${[...OPEN_STATES]}::text[]) AS opened(state)`;
  const earliest = await readEarliest(db);
  const found = new Map(counts.map(({ state, count }) => [state, count]));
  return {
    waiting: Object.fromEntries(OPEN_STATES.map(state => [state, found.get(state) ?? 0])),
    oldestDueSeconds: earliest ? Math.max(0, now.since(earliest).total('seconds')) : 0,
  };
}
