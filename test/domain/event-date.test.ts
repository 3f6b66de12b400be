import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EventDate,
  endOf,
  isDayKnown,
  isPast,
  isWithin,
  planningSchoolYear,
  schoolYearOf,
  schoolYearRange,
  sortKey,
  startOf,
} from '../../src/domain/event-date.ts';
import { DATE_PRECISIONS, parseEventDate, storedEventDate } from '../../src/domain/stored-event-date.ts';
import { required } from '../../src/lib/invariant.ts';

const ZONE = 'Asia/Tomsk';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE);
const day = (text: string) => Temporal.PlainDate.from(text);

/** A date by its stored form, the precision told from it. */
function when(date: string): EventDate {
  const precision =
    date === 'byPlan' || date === 'continuous'
      ? date
      : (({ 4: 'schoolYear', 7: 'month', 10: 'day' } as const)[date.length] ?? 'time');
  const text = precision === 'byPlan' || precision === 'continuous' ? '' : date;
  return required(parseEventDate({ precision, date: text, zone: ZONE }), date);
}

describe('when an event is over', () => {
  it.each([
    ['2023-03', '2023-03-31T23:59', false],
    ['2023-03', '2023-04-01T00:00', true],
    ['2023-03', '2022-09-10T12:00', false],
    ['2022-08', '2022-09-01T00:00', true],
    ['2023-03-15', '2023-03-15T23:59', false],
    ['2023-03-15', '2023-03-16T00:00', true],
    ['2023-03-15T14:00', '2023-03-15T13:59', false],
    ['2023-03-15T14:00', '2023-03-15T14:00', true],
    ['2023-03-15T14:00/2023-03-15T17:00', '2023-03-15T16:00', false],
    ['2023-03-15T14:00/2023-03-15T17:00', '2023-03-15T17:00', true],
    ['2022', '2023-08-31T12:00', false],
    ['2022', '2023-09-01T00:00', true],
    ['byPlan', '2099-01-01T00:00', false],
    ['continuous', '2099-01-01T00:00', false],
  ])('%s at %s: %s', (date, now, expected) => {
    expect(isPast(when(date), at(now))).toBe(expected);
  });

  it('a time is judged as a moment, whatever the zone of the one who asks', () => {
    const noonInTomsk = when('2023-03-15T12:00');
    expect(isPast(noonInTomsk, Temporal.ZonedDateTime.from('2023-03-15T07:59[Europe/Moscow]'))).toBe(false);
    expect(isPast(noonInTomsk, Temporal.ZonedDateTime.from('2023-03-15T08:00[Europe/Moscow]'))).toBe(true);
  });
});

describe('days of a date', () => {
  it.each([
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022', '2022-09-01', '2023-08-31'],
    ['2023-03-15', '2023-03-15', '2023-03-15'],
    ['2023-03-15T14:00/2023-03-16T10:00', '2023-03-15', '2023-03-16'],
  ])('%s: %s to %s', (date, from, to) => {
    expect([startOf(when(date))?.toString(), endOf(when(date))?.toString()]).toEqual([from, to]);
  });

  it('an undated one has none, and only a day or a time is known to the day', () => {
    expect([startOf(when('byPlan')), endOf(when('continuous'))]).toEqual([null, null]);
    const known = ['2023-03-15', '2023-03-15T14:00', '2023-03', '2022', 'byPlan'].map(date =>
      isDayKnown(when(date)),
    );
    expect(known).toEqual([true, true, false, false, false]);
  });

  it('a refined date stays within the vaguer one', () => {
    expect(isWithin(when('2023-03-15'), when('2023-03'))).toBe(true);
    expect(isWithin(when('2023-03-15T14:00'), when('2023-03-15'))).toBe(true);
    expect(isWithin(when('2023-04-01'), when('2023-03'))).toBe(false);
    expect(isWithin(when('2023-03'), when('2023-03-15'))).toBe(false);
    expect(isWithin(when('2023-03'), when('byPlan'))).toBe(true);
    expect(isWithin(when('byPlan'), when('2023-03'))).toBe(false);
  });

  it('sorts by first day, exact before vague, undated last', () => {
    const sorted = [
      'byPlan',
      '2023',
      '2023-09',
      'continuous',
      '2023-09-01',
      '2023-09-01T15:00',
      '2023-09-01T09:00',
      '2023-08',
      '2022',
    ];
    expect(sorted.toSorted((left, right) => (sortKey(when(left)) < sortKey(when(right)) ? -1 : 1))).toEqual([
      '2022',
      '2023-08',
      '2023-09-01T09:00',
      '2023-09-01T15:00',
      '2023-09-01',
      '2023-09',
      '2023',
      'continuous',
      'byPlan',
    ]);
  });
});

describe('school years', () => {
  it.each([
    ['2026-08-31', 2025, 2026],
    ['2026-09-01', 2026, 2026],
    ['2027-05-31', 2026, 2026],
    ['2027-06-01', 2026, 2027],
    ['2026-12-31', 2026, 2026],
    ['2027-01-01', 2026, 2026],
  ])('%s is reported in %i and plans for %i', (date, reported, planned) => {
    expect(schoolYearOf(day(date)).startYear).toBe(reported);
    expect(planningSchoolYear(day(date)).startYear).toBe(planned);
  });

  it('every day lies in its school year', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        date => {
          const some = Temporal.PlainDate.from(date.toISOString().slice(0, 10));
          const { from, to } = schoolYearRange(schoolYearOf(some));
          expect(Temporal.PlainDate.compare(from, some)).toBeLessThanOrEqual(0);
          expect(Temporal.PlainDate.compare(some, to)).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});

describe('the stored form', () => {
  it.each([
    '2022',
    '2023-03',
    '2023-03-15',
    '2023-03-15T14:00',
    '2023-03-15T14:00/2023-03-15T17:30',
    'byPlan',
    'continuous',
  ])('%s comes back as it was', date => {
    const stored = storedEventDate(when(date), ZONE);
    expect(stored.date).toBe(date === 'byPlan' || date === 'continuous' ? '' : date);
    expect(storedEventDate(required(parseEventDate(stored), date), ZONE)).toEqual(stored);
  });

  it.each([
    ['day', '2023-02-30'],
    ['day', '15.03.2023'],
    ['month', '2023-13'],
    ['month', '2023-03-15'],
    ['time', '2023-03-15T25:00'],
    ['time', '2023-03-15'],
    ['schoolYear', '2022/23'],
    ['byPlan', '2023'],
  ] as const)('%s «%s» is refused', (precision, date) => {
    expect(parseEventDate({ precision, date, zone: ZONE })).toBeNull();
  });

  it('an unknown zone is refused, and every precision is covered', () => {
    expect(parseEventDate({ precision: 'time', date: '2023-03-15T14:00', zone: 'Mars/Olympus' })).toBeNull();
    expect(
      new Set(
        ['2022', '2023-03', '2023-03-15', '2023-03-15T14:00', 'byPlan', 'continuous'].map(
          date => when(date).precision,
        ),
      ),
    ).toEqual(new Set(DATE_PRECISIONS));
  });
});
