import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMovableClock } from '../../src/lib/clock.ts';
import { startWaker } from '../../src/schedule/waker.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-03-01T10:00:00Z') }));
afterEach(() => void vi.useRealTimers());

test('it wakes at once, every two seconds and after every move of the clock, until it is stopped', async () => {
  const clock = createMovableClock({ frozenAt: Temporal.Instant.from('2026-03-01T10:00:00Z') });
  let calls = 0;
  const waker = startWaker({
    wake: () => {
      calls += 1;
    },
    onMove: clock.onMove,
  });
  expect(calls).toBe(1);
  vi.advanceTimersByTime(6_000);
  expect(calls).toBe(4);
  clock.advance(Temporal.Duration.from({ days: 1 }));
  expect(calls).toBe(5);
  await waker.stop();
  clock.advance(Temporal.Duration.from({ days: 1 }));
  vi.advanceTimersByTime(6_000);
  expect(calls).toBe(5);
});

test('it goes on when the time of the machine is put back', async () => {
  let calls = 0;
  const waker = startWaker({
    wake: () => {
      calls += 1;
    },
  });
  vi.setSystemTime(Date.parse('2026-03-01T09:00:00Z'));
  vi.advanceTimersByTime(12_000);
  expect(calls).toBe(7);
  await waker.stop();
});
