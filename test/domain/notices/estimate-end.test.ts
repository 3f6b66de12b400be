import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Batch, estimateEnd } from '../../../src/domain/notices/estimate-end.ts';

const NOW = Temporal.Instant.from('2026-09-15T10:00:00Z');
const at = (seconds: number): Temporal.Instant => NOW.add({ seconds });
const seconds = (end: Temporal.Instant | null): number =>
  end ? end.since(NOW).total('seconds') : Number.NaN;

const batches = fc.array(
  fc.record({ dueAt: fc.integer({ min: -600, max: 600 }).map(at), count: fc.nat(400) }),
  { maxLength: 8 },
);
const total = (all: readonly Batch[]): number => all.reduce((sum, { count }) => sum + count, 0);

it('nothing waits: there is no end', () => {
  expect(estimateEnd(NOW, [], 25)).toBeNull();
  expect(estimateEnd(NOW, [{ dueAt: NOW, count: 0 }], 25)).toBeNull();
});

it('what is due leaves at once, 25 a second; what is due later not before', () => {
  expect(seconds(estimateEnd(NOW, [{ dueAt: at(-60), count: 10_000 }], 25))).toBe(400);
  expect(seconds(estimateEnd(NOW, [{ dueAt: at(3_600), count: 25 }], 25))).toBe(3_601);
  // The first are gone before the second are due; the third have to wait for the second.
  const three = [
    { dueAt: at(0), count: 250 },
    { dueAt: at(100), count: 250 },
    { dueAt: at(105), count: 250 },
  ];
  expect(seconds(estimateEnd(NOW, three, 25))).toBe(120);
});

it('is never before the last one is due, nor before so many can have left, nor later than all of them after that', () => {
  fc.assert(
    fc.property(batches, fc.integer({ min: 1, max: 30 }), (all, perSecond) => {
      const end = estimateEnd(NOW, all, perSecond);
      const waiting = all.filter(({ count }) => count > 0);
      if (waiting.length === 0) {
        expect(end).toBeNull();
        return;
      }
      const latest = Math.max(0, ...waiting.map(({ dueAt }) => seconds(dueAt)));
      const sending = total(all) / perSecond;
      expect(seconds(end)).toBeGreaterThanOrEqual(Math.max(latest, sending));
      expect(seconds(end)).toBeLessThanOrEqual(latest + sending + 0.002);
    }),
  );
});

it('is when the last message leaves if each leaves as soon as it is due and the one before is gone', () => {
  fc.assert(
    fc.property(batches, all => {
      const due = all.flatMap(({ dueAt, count }) => Array.from({ length: count }, () => seconds(dueAt)));
      let free = 0;
      for (const each of due.toSorted((a, b) => a - b)) free = Math.max(free, each) + 1 / 25;
      if (due.length > 0) expect(seconds(estimateEnd(NOW, all, 25))).toBeCloseTo(free, 2);
    }),
  );
});

it('depends neither on the order nor on how messages are put together, and more messages never end earlier', () => {
  fc.assert(
    fc.property(batches, fc.nat(400), fc.integer({ min: -600, max: 600 }), (all, count, due) => {
      const end = estimateEnd(NOW, all, 25);
      const halves = all.flatMap(batch => [
        { ...batch, count: Math.floor(batch.count / 2) },
        { ...batch, count: Math.ceil(batch.count / 2) },
      ]);
      expect(estimateEnd(NOW, halves.toReversed(), 25)?.epochMilliseconds).toBe(end?.epochMilliseconds);
      const more = estimateEnd(NOW, [...all, { dueAt: at(due), count }], 25);
      if (end && more) expect(more.epochMilliseconds).toBeGreaterThanOrEqual(end.epochMilliseconds);
    }),
  );
});
