import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedDays } from '../../../src/domain/calendar/closed-days.ts';
import type { EventDate } from '../../../src/domain/event-date.ts';
import { agendaOf } from '../../../src/domain/reminders/agenda.ts';
import { type Appointment, planReminders } from '../../../src/domain/reminders/plan-reminders.ts';
import { isClosed, moment, ZONES } from './arbitraries.ts';

const NO_CALENDAR = closedDays(new Map(), null);
const timed = (text: string): EventDate => ({
  precision: 'time',
  start: Temporal.ZonedDateTime.from(text),
  end: null,
});
const day = (text: string): EventDate => ({ precision: 'day', day: Temporal.PlainDate.from(text) });

/** What is planned, in the reader's local time. */
function planned(
  when: EventDate,
  options: { kind?: Appointment['kind']; zone?: string; now?: string; version?: number } = {},
): string[] {
  const { kind = 'event', zone = 'Europe/Moscow', now = '2026-09-01T10:00:00Z', version = 1 } = options;
  const subject = kind === 'meeting' ? 'meeting:7' : 'event:12';
  const reader = { personId: 9, timezone: zone, isClosed: NO_CALENDAR };
  return planReminders({ subject, version, kind, when }, reader, Temporal.Instant.from(now)).map(
    ({ key, dueAt }) => `${dueAt.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16)} ${key}`,
  );
}

describe('of an event', () => {
  test('there are digests three days and one day before at 16:00, and an hour before', () => {
    // Friday, 18 September.
    expect(planned(timed('2026-09-18T14:00[Europe/Moscow]'))).toEqual([
      '2026-09-15T16:00 agenda:9:2026-09-15',
      '2026-09-17T16:00 agenda:9:2026-09-17',
      '2026-09-18T13:00 event:12:v1:person:9:soon',
    ]);
  });

  test('the digests come at 16:00 by the reader’s clock, of the day before by the reader’s calendar', () => {
    const when = timed('2026-09-17T22:30[Europe/Moscow]');
    expect(planned(when, { zone: 'Asia/Tomsk' })).toEqual([
      '2026-09-15T16:00 agenda:9:2026-09-15',
      '2026-09-17T16:00 agenda:9:2026-09-17',
      '2026-09-18T01:30 event:12:v1:person:9:soon',
    ]);
  });

  test('a digest of a closed day comes on the last open one, at most two days earlier', () => {
    // Monday: the day before is a Sunday.
    expect(planned(timed('2026-09-21T14:00[Europe/Moscow]'))).toEqual([
      '2026-09-18T16:00 agenda:9:2026-09-18',
      '2026-09-19T16:00 agenda:9:2026-09-19',
      '2026-09-21T13:00 event:12:v1:person:9:soon',
    ]);
    // The first day after the holidays of the year's end: nothing before it is open, so the policy of sending decides.
    expect(planned(timed('2027-01-12T14:00[Europe/Moscow]'), { kind: 'session' })[0]).toBe(
      '2027-01-11T16:00 agenda:9:2027-01-11',
    );
  });

  test('without an hour there are digests only, with a month there is nothing', () => {
    expect(planned(day('2026-09-18'))).toEqual([
      '2026-09-15T16:00 agenda:9:2026-09-15',
      '2026-09-17T16:00 agenda:9:2026-09-17',
    ]);
    expect(planned({ precision: 'month', month: Temporal.PlainYearMonth.from('2026-11') })).toEqual([]);
    expect(planned({ precision: 'byPlan' })).toEqual([]);
    expect(planned({ precision: 'schoolYear', schoolYear: { startYear: 2026 } })).toEqual([]);
  });

  test('what has passed is not made up for: who signs up late has just read about it', () => {
    const when = timed('2026-09-18T14:00[Europe/Moscow]');
    expect(planned(when, { now: '2026-09-16T10:00:00Z' })).toHaveLength(2);
    expect(planned(when, { now: '2026-09-17T13:00:00Z' })).toEqual([
      '2026-09-18T13:00 event:12:v1:person:9:soon',
    ]);
    expect(planned(when, { now: '2026-09-18T10:30:00Z' })).toEqual([
      '2026-09-18T13:30 event:12:v1:person:9:soon',
    ]);
    expect(planned(when, { now: '2026-09-18T10:45:00Z' })).toEqual([]);
    expect(planned(when, { now: '2026-09-18T11:00:00Z' })).toEqual([]);
  });

  test('a new version has a new notice before the beginning, and the digests of its day', () => {
    expect(planned(timed('2026-09-22T14:00[Europe/Moscow]'), { version: 2 })).toEqual([
      '2026-09-19T16:00 agenda:9:2026-09-19',
      '2026-09-21T16:00 agenda:9:2026-09-21',
      '2026-09-22T13:00 event:12:v2:person:9:soon',
    ]);
  });
});

test.each(['session', 'meeting'] as const)('of a %s there are the day before and two hours before', kind => {
  expect(planned(timed('2026-09-18T14:00[Europe/Moscow]'), { kind }).map(line => line.slice(0, 16))).toEqual([
    '2026-09-17T16:00',
    '2026-09-18T12:00',
  ]);
});

describe('whatever the calendar, the zones and the moment', () => {
  const appointment = fc.record({
    subject: fc.constantFrom('event:1', 'event:2', 'meeting:3'),
    version: fc.integer({ min: 1, max: 3 }),
    kind: fc.constantFrom('event' as const, 'session' as const, 'meeting' as const),
    when: fc.oneof(
      fc
        .tuple(moment, fc.constantFrom(...ZONES))
        .map(
          ([at, zone]): EventDate => ({ precision: 'time', start: at.toZonedDateTimeISO(zone), end: null }),
        ),
      moment.map((at): EventDate => ({ precision: 'day', day: at.toZonedDateTimeISO('UTC').toPlainDate() })),
    ),
  });
  const reader = fc.record({
    personId: fc.constantFrom(1, 2),
    timezone: fc.constantFrom(...ZONES),
    isClosed,
  });

  test('nothing is planned for the past or for after the beginning, and no key twice', () => {
    fc.assert(
      fc.property(appointment, reader, moment, (it, who, now) => {
        const rows = planReminders(it, who, now);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        for (const row of rows) {
          expect(Temporal.Instant.compare(row.dueAt, now)).toBeGreaterThanOrEqual(0);
          expect(Temporal.Instant.compare(row.dueAt, row.expiresAt)).toBe(-1);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('a digest falls on a closed day only where the two days before it are closed too', () => {
    fc.assert(
      fc.property(appointment, reader, moment, (it, who, now) => {
        for (const { day: digest } of planReminders(it, who, now)) {
          if (digest === null || !who.isClosed(digest)) continue;
          expect(who.isClosed(digest.subtract({ days: 1 }))).toBe(true);
          expect(who.isClosed(digest.subtract({ days: 2 }))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('a digest lists the appointment it was planned for', () => {
    fc.assert(
      fc.property(appointment, reader, moment, (it, who, now) => {
        for (const { day: digest, dueAt } of planReminders(it, who, now)) {
          if (digest === null) continue;
          const item = { kind: it.kind, id: 1, when: it.when };
          expect(agendaOf(digest, [item], who, dueAt)).toHaveLength(1);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
