import type { Clock } from '../../lib/clock.ts';
import type { Random } from '../../lib/random.ts';

/** What the bot answered to a press. */
export interface CallbackAnswer {
  text: string | undefined;
  showAlert: boolean;
  url: string | undefined;
}

export interface CallbackQuery {
  readonly id: string;
  readonly userId: number;
  readonly chatId: number;
  readonly messageId: number;
  readonly data: string;
  answer: CallbackAnswer | undefined;
}

export type AnswerOutcome = { outcome: 'answered'; query: CallbackQuery } | { outcome: 'too-old-or-unknown' };

export interface CallbackStore {
  create(press: Pick<CallbackQuery, 'userId' | 'chatId' | 'messageId' | 'data'>): CallbackQuery;
  /** A query can be answered once and within its lifetime. */
  answer(id: string, answer: CallbackAnswer): AnswerOutcome;
  find(id: string): CallbackQuery | undefined;
}

/** How long a press may be answered, and its update be delivered (Bot API server, seconds). */
const CALLBACK_LIFETIME_SECONDS = 150;

/** Answered and expired queries are remembered this long for whoever asks what the bot answered. */
const REMEMBERED = 20_000;

export function createCallbackStore(clock: Clock, random: Random): CallbackStore {
  const queries = new Map<string, { query: CallbackQuery; expiresAtMs: number }>();
  const prefix = String(random.int(1_000_000_000) + 1_000_000_000);
  let count = 0;

  return {
    create(press) {
      count += 1;
      const query: CallbackQuery = {
        ...press,
        id: `${prefix}${String(count).padStart(9, '0')}`,
        answer: undefined,
      };
      const expiresAtMs = clock.now().epochMilliseconds + CALLBACK_LIFETIME_SECONDS * 1000;
      queries.set(query.id, { query, expiresAtMs });
      if (queries.size > REMEMBERED)
        for (const oldest of queries.keys()) {
          queries.delete(oldest);
          break;
        }
      return query;
    },
    answer(id, answer) {
      const found = queries.get(id);
      if (!found || found.query.answer || found.expiresAtMs < clock.now().epochMilliseconds)
        return { outcome: 'too-old-or-unknown' };
      found.query.answer = answer;
      return { outcome: 'answered', query: found.query };
    },
    find: id => queries.get(id)?.query,
  };
}
