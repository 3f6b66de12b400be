import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPacer } from '../../src/delivery/pacer.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { NOON } from './support.ts';

const ms = (milliseconds: number) => Temporal.Duration.from({ milliseconds });

interface Sent {
  chatId: number;
  at: number;
}

/** A wish to send: an answer to somebody leaves at once, a notice when the pacer lets it. */
interface Wish {
  chatId: number;
  idleMs: number;
  isAnswer: boolean;
}

/** Sends as the dispatcher does: waits for its turn, takes a chat that is not busy. Returns what left when. */
function sendAll(wishes: readonly Wish[]): (Sent & { isAnswer: boolean })[] {
  const clock = createMovableClock({ frozenAt: NOON });
  const pacer = createPacer(clock);
  const sent: (Sent & { isAnswer: boolean })[] = [];
  for (const { chatId, idleMs, isAnswer } of wishes) {
    clock.advance(ms(idleMs));
    while (!isAnswer && (pacer.waitMs() > 0 || pacer.busyChats().includes(chatId)))
      clock.advance(ms(pacer.waitMs() || pacer.chatWaitMs()));
    if (isAnswer) pacer.passed(chatId);
    else pacer.took(chatId);
    sent.push({ chatId, at: clock.now().epochMilliseconds, isAnswer });
  }
  return sent;
}

function busiest(sent: readonly Sent[], windowMs: number): number {
  return Math.max(
    ...sent.map(({ at }) => sent.filter(other => other.at >= at && other.at < at + windowMs).length),
  );
}

const wish = fc.record({
  chatId: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: -3, max: -1 })),
  idleMs: fc.oneof(fc.constant(0), fc.nat(500)),
  isAnswer: fc.constant(false),
});

test('no second sees more than Telegram allows, and no chat more than its share', () => {
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 120 }), wishes => {
      const sent = sendAll(wishes);
      expect(busiest(sent, 1_000)).toBeLessThanOrEqual(28);
      for (const chatId of new Set(sent.map(each => each.chatId))) {
        const own = sent.filter(each => each.chatId === chatId);
        expect(busiest(own, chatId < 0 ? 60_000 : 1_000)).toBeLessThanOrEqual(chatId < 0 ? 18 : 1);
      }
    }),
    { numRuns: 200 },
  );
});

test('over time it is 25 a second, also when every timer is late', () => {
  const clock = createMovableClock({ frozenAt: NOON });
  const pacer = createPacer(clock);
  for (let n = 0; n < 1_000; n += 1) {
    if (pacer.waitMs() > 0) clock.advance(ms(pacer.waitMs() + 7));
    pacer.took(n);
  }
  const seconds = clock.now().since(NOON).total('seconds');
  expect(seconds).toBeGreaterThan(39.5);
  expect(seconds).toBeLessThan(40.5);
});

test('a clock that is put back makes nobody wait for it', () => {
  const clock = createMovableClock({ frozenAt: NOON });
  const pacer = createPacer(clock);
  pacer.took(1);
  pacer.took(-1);
  clock.advance(Temporal.Duration.from({ days: -1 }));
  expect(pacer.busyChats()).toEqual([]);
  expect(pacer.waitMs()).toBe(0);
});

test('a notice never comes within a second of an answer in its chat, and groups have their share of both', () => {
  const mixed = fc.record({
    chatId: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: -2, max: -1 })),
    idleMs: fc.oneof(fc.constant(0), fc.nat(3_000)),
    isAnswer: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(mixed, { minLength: 1, maxLength: 80 }), wishes => {
      const sent = sendAll(wishes);
      for (const [n, notice] of sent.entries()) {
        if (notice.isAnswer) continue;
        const before = sent.slice(0, n).filter(each => each.chatId === notice.chatId);
        const windowMs = notice.chatId < 0 ? 60_000 : 1_000;
        const near = before.filter(each => each.at > notice.at - windowMs).length;
        // Answers alone may have been too many already; a notice never adds to that.
        expect(near + 1).toBeLessThanOrEqual(notice.chatId < 0 ? 18 : 1);
      }
    }),
    { numRuns: 200 },
  );
});

test('answers take their share of the pace first; a crowd of them leaves notices one a second', () => {
  const clock = createMovableClock({ frozenAt: NOON });
  const pacer = createPacer(clock);
  pacer.took(1);
  let notices = 0;
  for (let tick = 0; tick < 10_000; tick += 20) {
    pacer.passed(tick + 10);
    clock.advance(ms(20));
    if (pacer.waitMs() === 0) {
      pacer.took(-tick - 1);
      notices += 1;
    }
  }
  // 50 answers a second for ten seconds.
  expect(notices).toBeGreaterThanOrEqual(9);
  expect(notices).toBeLessThanOrEqual(11);
});

test('a hundred thousand chats that were answered leave nothing behind', () => {
  const clock = createMovableClock({ frozenAt: NOON });
  const pacer = createPacer(clock);
  for (let chat = 1; chat <= 100_000; chat += 1) {
    pacer.passed(chat);
    clock.advance(ms(10));
  }
  expect(pacer.busyChats().length).toBeLessThanOrEqual(100);
  expect(pacer.chatWaitMs()).toBeLessThanOrEqual(10);
  clock.advance(ms(1_000));
  expect(pacer.busyChats()).toEqual([]);
});
