import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nearestCalendars } from '../../../src/domain/calendar/calendar-scope.ts';
import { closedDays } from '../../../src/domain/calendar/closed-days.ts';
import { compareCalendars } from '../../../src/domain/calendar/compare-calendars.ts';
import { parseSchoolCalendar } from '../../../src/domain/calendar/parse-school-calendar.ts';
import type { SchoolCalendar } from '../../../src/domain/calendar/school-calendar.ts';

const SHIPPED = JSON.parse(readFileSync('prisma/content/calendars/country-2025.json', 'utf8'));
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
function parsed(changes: object = {}): SchoolCalendar {
  const result = parseSchoolCalendar({ ...SHIPPED, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const problems = (changes: object): string[] => {
  const result = parseSchoolCalendar({ ...SHIPPED, ...changes });
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('the calendar of 2025/26', () => {
  const isClosed = closedDays(new Map([[2025, parsed()]]), null);
  test.each([
    ['2025-09-01', false],
    ['2025-10-27', false], // autumn break: teachers may be written to
    ['2025-11-01', false], // a Saturday that is a working day
    ['2025-11-03', true], // a Monday off, moved
    ['2025-11-04', true],
    ['2025-11-09', true], // Sunday
    ['2025-12-30', false],
    ['2025-12-31', true],
    ['2026-01-09', true],
    ['2026-01-11', true],
    ['2026-01-12', false],
    ['2026-02-23', true],
    ['2026-03-09', true], // Monday after the 8th
    ['2026-05-11', true],
    ['2026-06-12', true],
  ])('%s is closed: %s', (date, expected) => {
    expect(isClosed(day(date))).toBe(expected);
  });
});

test('a year without a calendar has Sundays, the fixed holidays and the rest at the year’s end', () => {
  const isClosed = closedDays(new Map([[2025, parsed()]]), null);
  const closed = ['2026-09-06', '2026-11-04', '2026-12-31', '2027-01-11', '2027-02-23', '2027-05-09'];
  for (const date of closed) expect(isClosed(day(date)), date).toBe(true);
  for (const date of ['2026-11-03', '2026-12-30', '2027-01-12'])
    expect(isClosed(day(date)), date).toBe(false);
});

test('the own leave closes every day of it, working days too', () => {
  const isClosed = closedDays(new Map([[2025, parsed()]]), {
    from: day('2025-11-01'),
    to: day('2025-11-07'),
  });
  expect(isClosed(day('2025-10-31'))).toBe(false);
  for (const date of ['2025-11-01', '2025-11-05', '2025-11-07']) expect(isClosed(day(date))).toBe(true);
});

test('the nearest calendar counts, year by year', () => {
  const titled = (title: string, changes: object = {}) => parsed({ title, ...changes });
  const all = new Map([
    ['country:2025', titled('страна')],
    ['territory:3:2025', titled('район')],
    ['organisation:17:2025', titled('школа')],
  ]);
  const of = (organisationId: number | null, territoryId: number | null) =>
    nearestCalendars(all, { organisationId, territoryId }).get(2025)?.title;
  expect([of(17, 3), of(18, 3), of(null, 3), of(18, 4), of(null, null)]).toEqual([
    'школа',
    'район',
    'район',
    'страна',
    'страна',
  ]);
  expect(nearestCalendars(all, { organisationId: 17, territoryId: 3 }).has(2026)).toBe(false);
});

describe('a calendar file', () => {
  it('is refused with everything that is wrong with it', () => {
    expect(problems({ schoolYear: 'x', mode: 'weeks', extra: 1 })).toEqual([
      'wrong-type schoolYear',
      'not-allowed-value mode',
      'unknown-key ',
    ]);
    expect(problems({ workingDays: ['2026-02-30', '1 ноября'] })).toEqual([
      'bad-format workingDays.0',
      'bad-format workingDays.1',
    ]);
    expect(problems({ terms: [{ from: '2025-09-01', to: '2025-08-01' }] })).toEqual([
      'range-empty terms.0.to',
      'outside-school-year terms.0.to',
      'terms-count terms',
    ]);
    expect(problems({ breaks: [{ title: 'x', from: '2025-10-20', to: '2025-10-30' }] })).toEqual([
      'ranges-overlap breaks.0',
    ]);
    expect(problems({ terms: SHIPPED.terms.toReversed() })).toHaveLength(3);
  });

  it('with modules may have any number of terms', () => {
    expect(parsed({ mode: 'modules', terms: SHIPPED.terms.slice(0, 3) }).terms).toHaveLength(3);
  });

  it('whatever is in it, is either read or refused with reasons', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SHIPPED)), fc.jsonValue(), (key, value) => {
        const result = parseSchoolCalendar({ ...SHIPPED, [key]: value });
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
    );
  });
});

test('the difference of two calendars is told part by part', () => {
  expect(compareCalendars(parsed(), parsed())).toEqual([]);
  const breaks = SHIPPED.breaks.map((rest: { from: string }) =>
    rest.from === '2025-10-25' ? { ...rest, to: '2025-11-01' } : rest,
  );
  const changes = compareCalendars(parsed(), parsed({ title: 'Наш', breaks, workingDays: [] }));
  expect(changes.map(({ part }) => part)).toEqual(['title', 'breaks', 'workingDays']);
  expect(changes[1]).toMatchObject({
    removed: [{ to: day('2025-11-02') }],
    added: [{ to: day('2025-11-01') }],
  });
  expect(changes[2]).toMatchObject({ removed: [{ from: day('2025-11-01') }], added: [] });
});
