import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type QuietHours, quietUntil } from '../../src/domain/quiet-hours.ts';

const NIGHT: QuietHours = { from: '19:00', to: '08:00', timezone: 'Europe/Moscow' };

function until(instant: string, hours: QuietHours): string | null {
  return quietUntil(Temporal.Instant.from(instant), hours)?.toString() ?? null;
}

describe('quiet hours', () => {
  test.each([
    ['just before they begin', '2026-09-17T15:59:59Z', null],
    ['when they begin', '2026-09-17T16:00:00Z', '2026-09-18T05:00:00Z'],
    ['before midnight', '2026-09-17T20:30:00Z', '2026-09-18T05:00:00Z'],
    ['after midnight', '2026-09-17T22:30:00Z', '2026-09-18T05:00:00Z'],
    ['when they end', '2026-09-18T05:00:00Z', null],
    ['at noon', '2026-09-18T09:00:00Z', null],
  ])('across midnight, %s', (_, now, expected) => {
    expect(until(now, NIGHT)).toBe(expected);
  });

  test('within one day', () => {
    const nap = { ...NIGHT, from: '13:00', to: '14:30' };
    expect(until('2026-09-17T10:15:00Z', nap)).toBe('2026-09-17T11:30:00Z');
    expect(until('2026-09-17T11:30:00Z', nap)).toBeNull();
  });

  test('that begin when they end are none', () => {
    expect(until('2026-09-17T20:30:00Z', { ...NIGHT, from: '08:00' })).toBeNull();
    expect(until('2026-09-17T05:00:00Z', { ...NIGHT, from: '08:00' })).toBeNull();
  });

  test('end where the clock skips their end', () => {
    // In Berlin the clock went from 02:00 to 03:00 on 29 March 2026.
    const hours = { from: '22:00', to: '02:30', timezone: 'Europe/Berlin' };
    expect(until('2026-03-29T00:30:00Z', hours)).toBe('2026-03-29T01:00:00Z');
  });

  test('hold both times the clock shows the hour', () => {
    // In Berlin the clock went from 03:00 back to 02:00 on 25 October 2026.
    const hours = { from: '02:00', to: '02:30', timezone: 'Europe/Berlin' };
    expect(until('2026-10-25T00:15:00Z', hours)).toBe('2026-10-25T00:30:00Z');
    expect(until('2026-10-25T00:45:00Z', hours)).toBeNull();
    expect(until('2026-10-25T01:15:00Z', hours)).toBe('2026-10-25T01:30:00Z');
  });
});

const time = fc
  .nat(24 * 60 - 1)
  .map(minute =>
    Temporal.PlainTime.from('00:00').add({ minutes: minute }).toString({ smallestUnit: 'minute' }),
  );
const hours: fc.Arbitrary<QuietHours> = fc.record({
  from: time,
  to: time,
  timezone: fc.constantFrom(
    'Europe/Moscow',
    'Asia/Novokuznetsk',
    'Asia/Kathmandu',
    'Europe/Berlin',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'UTC',
  ),
});
// Around the days the clocks of Berlin, St. John's and Lord Howe are changed, and Apia's lost day of 2011.
const now = fc
  .tuple(
    fc.constantFrom(
      '2026-03-29',
      '2026-10-25',
      '2026-03-08',
      '2026-11-01',
      '2026-04-05',
      '2026-10-04',
      '2011-12-30',
    ),
    fc.integer({ min: -36 * 60, max: 36 * 60 }),
  )
  .map(([day, minutes]) => Temporal.Instant.from(`${day}T12:00Z`).add({ minutes }));

/** What a person would say who looks at the clock on the wall. */
function looksQuiet(instant: Temporal.Instant, { from, to, timezone }: QuietHours): boolean {
  const wall = instant.toZonedDateTimeISO(timezone).toPlainTime().toString({ smallestUnit: 'minute' });
  return from <= to ? wall >= from && wall < to : wall >= from || wall < to;
}

describe('for every person and every moment', () => {
  test('it is quiet exactly when the clock on the wall says so', () => {
    fc.assert(
      fc.property(now, hours, (instant, quiet) => {
        expect(quietUntil(instant, quiet) !== null).toBe(looksQuiet(instant, quiet));
      }),
      { numRuns: 2_000 },
    );
  });

  test('they end at the first minute that is not quiet', () => {
    fc.assert(
      fc.property(now, hours, (instant, quiet) => {
        const end = quietUntil(instant, quiet);
        if (end === null) return;
        expect(looksQuiet(end, quiet)).toBe(false);
        const stepMinutes = Math.max(1, Math.floor(end.since(instant).total('minutes') / 60));
        for (
          let before = instant;
          Temporal.Instant.compare(before, end) < 0;
          before = before.add({ minutes: stepMinutes })
        )
          expect(looksQuiet(before, quiet)).toBe(true);
        expect(looksQuiet(end.subtract({ minutes: 1 }), quiet)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
