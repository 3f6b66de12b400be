import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedDays } from '../../../src/domain/calendar/closed-days.ts';
import { noticeClassOf } from '../../../src/domain/notices/notice-class.ts';
import { quietUntil } from '../../../src/domain/quiet-hours.ts';
import { decideSending, type SendingFacts } from '../../../src/domain/reminders/decide-sending.ts';
import { CAP_PER_DAY, CAP_PER_WEEK } from '../../../src/domain/reminders/message-cap.ts';
import { isClosed, moment, quietHours } from './arbitraries.ts';

const at = (text: string): Temporal.Instant =>
  Temporal.ZonedDateTime.from(`${text}[Europe/Moscow]`).toInstant();
const facts = (changes: Partial<SendingFacts> = {}): SendingFacts => ({
  noticeClass: noticeClassOf('agenda'),
  expiresAt: null,
  quiet: { from: '19:00', to: '08:00', timezone: 'Europe/Moscow' },
  isClosed: closedDays(new Map(), null),
  recentCounted: [],
  mailing: true,
  reachable: true,
  leaving: false,
  ...changes,
});
/** The decision in a word: when it is postponed, the local time until which. */
function decided(now: string, changes: Partial<SendingFacts> = {}): string {
  const decision = decideSending(facts(changes), at(now));
  if (decision.kind === 'postpone')
    return decision.until.toZonedDateTimeISO('Europe/Moscow').toPlainDateTime().toString().slice(0, 16);
  return decision.kind === 'send' ? (decision.silent ? 'silent' : 'send') : decision.state;
}
const mailing = { capped: true, mailing: true };

// 17 September 2026 is a Thursday.
describe('a notice of what one takes part in', () => {
  test.each([
    ['by day it goes at once', '2026-09-17T16:00', 'send'],
    ['in quiet hours it waits for the morning', '2026-09-17T21:00', '2026-09-18T08:00'],
    ['on Saturday evening it waits for Monday', '2026-09-19T19:30', '2026-09-21T08:00'],
    ['on Sunday it waits for Monday', '2026-09-20T16:00', '2026-09-21T08:00'],
    ['on a public holiday it waits for the next day', '2026-06-12T12:00', '2026-06-13T08:00'],
    ['from New Year’s Eve it waits for 12 January', '2026-12-31T12:00', '2027-01-12T08:00'],
  ])('%s', (_, now, expected) => {
    expect(decided(now)).toBe(expected);
  });

  test('waits for the end of the own leave', () => {
    const leave = { from: Temporal.PlainDate.from('2026-09-14'), to: Temporal.PlainDate.from('2026-09-18') };
    expect(decided('2026-09-17T16:00', { isClosed: closedDays(new Map(), leave) })).toBe('2026-09-19T08:00');
  });

  test('goes without a sound where waiting would miss the event', () => {
    expect(decided('2026-09-17T21:00', { expiresAt: at('2026-09-18T07:30') })).toBe('silent');
    expect(decided('2026-09-17T21:00', { expiresAt: at('2026-09-18T08:00') })).toBe('silent');
    expect(decided('2026-09-17T21:00', { expiresAt: at('2026-09-18T08:01') })).toBe('2026-09-18T08:00');
    // The event is on Sunday: it is told on Sunday, but not at night.
    expect(decided('2026-09-20T09:30', { expiresAt: at('2026-09-20T11:00') })).toBe('silent');
    expect(decided('2026-09-20T03:00', { expiresAt: at('2026-09-20T11:00') })).toBe('2026-09-20T08:00');
  });

  test('is dropped when it is too late, not wanted, or there is nobody to reach', () => {
    expect(decided('2026-09-17T16:00', { expiresAt: at('2026-09-17T16:00') })).toBe('expired');
    expect(decided('2026-09-17T21:00', { leaving: true })).toBe('cancelled');
    expect(decided('2026-09-17T21:00', { reachable: false })).toBe('dead');
    expect(decided('2026-09-17T16:00', { mailing: false })).toBe('send');
  });

  test('does not wait for the cap', () => {
    expect(
      decided('2026-09-17T16:00', { recentCounted: [at('2026-09-17T09:00'), at('2026-09-16T09:00')] }),
    ).toBe('send');
  });
});

describe('a request or a mailing', () => {
  const capped = (changes: Partial<SendingFacts>) => ({ noticeClass: mailing, ...changes });

  test('goes only to those who agreed to mailings', () => {
    expect(decided('2026-09-17T16:00', capped({ mailing: false }))).toBe('cancelled');
    expect(
      decided('2026-09-17T16:00', { noticeClass: { capped: true, mailing: false }, mailing: false }),
    ).toBe('send');
  });

  test('never leaves at a bad hour: it expires', () => {
    expect(decided('2026-09-17T21:00', capped({ expiresAt: at('2026-09-18T07:30') }))).toBe('expired');
    expect(decided('2026-09-20T12:00', capped({ expiresAt: at('2026-09-20T18:00') }))).toBe('expired');
  });

  test(`waits for the next day after ${CAP_PER_DAY} a day`, () => {
    expect(decided('2026-09-17T16:00', capped({ recentCounted: [at('2026-09-17T09:00')] }))).toBe(
      '2026-09-18T08:00',
    );
    expect(decided('2026-09-18T08:00', capped({ recentCounted: [at('2026-09-17T09:00')] }))).toBe('send');
  });

  test(`waits until ${CAP_PER_WEEK} in seven days are one`, () => {
    const recentCounted = [at('2026-09-14T16:00'), at('2026-09-16T16:00')];
    expect(decided('2026-09-17T16:00', capped({ recentCounted }))).toBe('2026-09-21T16:00');
    expect(decided('2026-09-21T16:00', capped({ recentCounted }))).toBe('send');
    expect(decided('2026-09-17T16:00', capped({ recentCounted, expiresAt: at('2026-09-20T16:00') }))).toBe(
      'expired',
    );
  });

  test('counts what was sent by a clock that went ahead a little, and forgives a wrong year', () => {
    expect(decided('2026-09-17T12:00', capped({ recentCounted: [at('2026-09-17T15:00')] }))).toBe(
      '2026-09-18T08:00',
    );
    const nextYear = [at('2027-09-15T15:00'), at('2027-09-17T15:00')];
    expect(decided('2026-09-17T12:00', capped({ recentCounted: nextYear }))).toBe('send');
  });
});

const anyFacts: fc.Arbitrary<SendingFacts> = fc.record({
  noticeClass: fc.record({ capped: fc.boolean(), mailing: fc.boolean() }),
  expiresAt: fc.option(moment),
  quiet: quietHours,
  isClosed,
  recentCounted: fc.array(moment, { maxLength: 5 }),
  mailing: fc.boolean(),
  reachable: fc.boolean(),
  leaving: fc.boolean(),
});

describe('whatever the calendar, the zone, the hours and the clock', () => {
  const local = (now: Temporal.Instant, { quiet }: SendingFacts): Temporal.PlainDate =>
    now.toZonedDateTimeISO(quiet.timezone).toPlainDate();
  const isBadHour = (now: Temporal.Instant, given: SendingFacts): boolean =>
    quietUntil(now, given.quiet) !== null || given.isClosed(local(now, given));

  test('nothing leaves at a bad hour, but without a sound what would be missed otherwise', () => {
    fc.assert(
      fc.property(anyFacts, moment, (given, now) => {
        const decision = decideSending(given, now);
        if (decision.kind !== 'send') return;
        expect(decision.silent).toBe(isBadHour(now, given));
        if (!decision.silent) return;
        expect(given.noticeClass.capped).toBe(false);
        // Every hour until it is too late is a bad one.
        const end = given.expiresAt ?? now;
        for (let hour = now; Temporal.Instant.compare(hour, end) < 0; hour = hour.add({ hours: 1 }))
          expect(isBadHour(hour, given)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test('a request or mailing keeps within the cap of the day and of the week', () => {
    fc.assert(
      fc.property(anyFacts, moment, (given, now) => {
        const decision = decideSending(given, now);
        if (decision.kind !== 'send' || !given.noticeClass.capped) return;
        const sameDay = given.recentCounted.filter(sent => local(sent, given).equals(local(now, given)));
        const week = given.recentCounted.filter(
          sent => Math.abs(sent.epochMilliseconds - now.epochMilliseconds) < 7 * 24 * 3_600_000,
        );
        expect(sameDay.length).toBeLessThan(CAP_PER_DAY);
        expect(week.length).toBeLessThan(CAP_PER_WEEK);
      }),
      { numRuns: 3_000 },
    );
  });

  test('waiting goes forward, is not longer than it is of use, and ends', () => {
    fc.assert(
      fc.property(anyFacts, moment, (given, start) => {
        let now = start;
        for (let looks = 0; looks < 60; looks += 1) {
          const decision = decideSending(given, now);
          if (decision.kind !== 'postpone') return;
          expect(Temporal.Instant.compare(decision.until, now)).toBe(1);
          if (given.expiresAt) expect(Temporal.Instant.compare(decision.until, given.expiresAt)).toBe(-1);
          now = decision.until;
        }
        expect.unreachable('it waits for ever');
      }),
      { numRuns: 2_000 },
    );
  });

  test('a wait that was interrupted by a jump of the clock is decided anew, and ends too', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(moment, { minLength: 1, maxLength: 8 }), (given, jumps) => {
        for (const now of jumps) {
          const decision = decideSending(given, now);
          if (decision.kind === 'postpone') expect(Temporal.Instant.compare(decision.until, now)).toBe(1);
          if (decision.kind === 'send' && given.expiresAt)
            expect(Temporal.Instant.compare(now, given.expiresAt)).toBe(-1);
        }
      }),
    );
  });
});
