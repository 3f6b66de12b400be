import fc from 'fast-check';
import { closedDays } from '../../../src/domain/calendar/closed-days.ts';
import type { SchoolCalendar } from '../../../src/domain/calendar/school-calendar.ts';
import type { QuietHours } from '../../../src/domain/quiet-hours.ts';

/** The eleven offsets of Russia, and zones whose clocks are changed, at midnight too, or lost a day. */
export const ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Tomsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Sakhalin',
  'Asia/Kamchatka',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
] as const;

const FIRST = Temporal.Instant.from('2025-08-01T00:00:00Z');
const MINUTES = 420 * 24 * 60;

/** A moment of the school year 2025/26 or shortly around it. */
export const moment: fc.Arbitrary<Temporal.Instant> = fc.nat(MINUTES).map(minutes => FIRST.add({ minutes }));

const time = fc
  .nat(24 * 60 - 1)
  .map(minute =>
    Temporal.PlainTime.from('00:00').add({ minutes: minute }).toString({ smallestUnit: 'minute' }),
  );
export const quietHours: fc.Arbitrary<QuietHours> = fc.record({
  from: fc.oneof(fc.constant('19:00'), time),
  to: fc.oneof(fc.constant('08:00'), time),
  timezone: fc.constantFrom(...ZONES),
});

const day = fc.nat(420).map(days => Temporal.PlainDate.from('2025-08-01').add({ days }));
const range = fc
  .tuple(day, fc.nat(20))
  .map(([from, length]) => ({ title: 'x', from, to: from.add({ days: length }) }));

const calendar = (startYear: number): fc.Arbitrary<SchoolCalendar> =>
  fc.record({
    schoolYear: fc.constant({ startYear }),
    title: fc.constant('x'),
    mode: fc.constantFrom('quarters' as const, 'modules' as const),
    workingWeekdays: fc.constant([1, 2, 3, 4, 5]),
    terms: fc.constant([]),
    breaks: fc.array(range, { maxLength: 3 }),
    holidays: fc.array(range, { maxLength: 4 }),
    workingDays: fc.array(day, { maxLength: 3 }),
  });

/** Closed days of random calendars, or of none, with a random leave. */
export const isClosed = fc
  .tuple(fc.option(calendar(2025)), fc.option(calendar(2026)), fc.option(range))
  .map(([one, other, leave]) =>
    closedDays(
      new Map(
        [one, other].flatMap(each => (each === null ? [] : [[each.schoolYear.startYear, each] as const])),
      ),
      leave,
    ),
  );
