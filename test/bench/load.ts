import { monotonicMs } from '../../src/lib/clock.ts';
import type { SandboxDriver } from '../../src/sandbox/driver.ts';
import type { MessageView } from '../../src/sandbox/views/message-view.ts';

export interface LoadOptions {
  /** How many press at the same time. */
  seats: number;
  /** Nobody presses any more after this time, or after so many presses. */
  ms: number;
  presses: number;
  /** `stay`: answer a card to its end, then take the next. `rotate`: one answer, then the next card. */
  order: 'stay' | 'rotate';
  /** How long everybody looks at a card before they press; nobody without it. */
  pauseMs?: number;
}

export interface LoadResult {
  /** How long each press took, until its callback was answered and the card edited, in the order of their ends. */
  latenciesMs: number[];
  /** From the first press to the last end. */
  elapsedMs: number;
  /** Somebody found no card to press: the figures are of fewer people than asked for. */
  ranOut: boolean;
}

interface Card {
  chatId: number;
  messageId: number;
  data: string;
}

interface Press {
  card: Card;
  sinceMs: number;
  isAnswered: boolean;
  /** The first answer of the edited card, null when it asks nothing; undefined until it is edited. */
  next: string | null | undefined;
}

const ANSWER = /^q:/u;

/** People who press the first answer of a card as soon as the card has moved. Lives beside the sandbox, in its process. */
export function createLoad(driver: SandboxDriver) {
  const cards: Card[] = [];

  return {
    /** Lets new people write this text; resolves when each of them has a card with an answer to press. */
    async prepare(ids: readonly number[], text: string): Promise<void> {
      for (const id of ids) {
        driver.createUser({ id, firstName: 'Анна', languageCode: 'ru' });
        driver.send({ chatId: id, fromId: id, text });
        const card = await driver.waitFor(id, messages => {
          for (const message of messages.toReversed()) {
            const data = message.from.isBot ? firstAnswer(message) : null;
            if (data !== null) return { chatId: id, messageId: message.id, data };
          }
          return undefined;
        });
        cards.push(card);
      }
    },

    run({ seats, ms, presses, order, pauseMs = 0 }: LoadOptions): Promise<LoadResult> {
      const result: LoadResult = { latenciesMs: [], elapsedMs: 0, ranOut: false };
      const running = new Map<number, Press>();
      const startedMs = monotonicMs();
      let begun = 0;
      let looking = 0;

      return new Promise(resolve => {
        const press = (card: Card | undefined): void => {
          if (begun >= presses || monotonicMs() - startedMs >= ms) {
            if (card) cards.unshift(card);
          } else if (!card) result.ranOut = true;
          else {
            begun += 1;
            running.set(card.chatId, { card, sinceMs: monotonicMs(), isAnswered: false, next: undefined });
            const { chatId, messageId, data } = card;
            driver.press({ chatId, fromId: chatId, messageId, data });
          }
        };
        const look = (card: Card | undefined, forMs: number): void => {
          if (pauseMs === 0) {
            press(card);
            return;
          }
          looking += 1;
          setTimeout(() => {
            looking -= 1;
            press(card);
            finish();
          }, forMs);
        };
        const finish = (): void => {
          if (running.size + looking > 0) return;
          unsubscribe();
          resolve(result);
        };
        const end = ({ card, sinceMs, next }: Press): void => {
          const nowMs = monotonicMs();
          result.latenciesMs.push(nowMs - sinceMs);
          result.elapsedMs = nowMs - startedMs;
          running.delete(card.chatId);
          const moved = typeof next === 'string' ? { ...card, data: next } : undefined;
          if (moved && order === 'stay') look(moved, pauseMs);
          else {
            if (moved) cards.push(moved);
            look(cards.shift(), pauseMs);
          }
          finish();
        };
        const unsubscribe = driver.subscribe(event => {
          if (event.type !== 'edit' && event.type !== 'callback-answer') return;
          const mine = running.get(event.chatId);
          if (!mine) return;
          if (event.type === 'edit') mine.next = firstAnswer(event.message);
          else mine.isAnswered = true;
          if (!mine.isAnswered || mine.next === undefined) return;
          // When the call itself has ended: the answer to the bot must not wait for the next press.
          setImmediate(() => running.get(event.chatId) === mine && end(mine));
        });
        // Not all at the same moment.
        for (let seat = 0; seat < seats; seat += 1) look(cards.shift(), (seat * pauseMs) / seats);
      });
    },
  };
}

function firstAnswer(message: MessageView): string | null {
  return message.buttons.flat().find(button => ANSWER.test(button.data ?? ''))?.data ?? null;
}
