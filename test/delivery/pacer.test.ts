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

/** Sends as the dispatcher does: waits for its turn, takes a chat that is not busy. Returns what left when. */
function sendAll(wishes: readonly { chatId: number; idleMs: number }[]): Sent[] {
  const clock = createMovableClock({ frozenAt: NOON });
  const pacer = createPacer(clock);
  const sent: Sent[] = [];
  for (const { chatId, idleMs } of wishes) {
    clock.advance(ms(idleMs));
    while (pacer.waitMs() > 0 || pacer.busyChats().includes(chatId))
      clock.advance(ms(pacer.waitMs() || pacer.chatWaitMs()));
    pacer.took(chatId);
    sent.push({ chatId, at: clock.now().epochMilliseconds });
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
