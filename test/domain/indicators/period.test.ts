import { describe, expect, it } from 'vitest';
import { periodStart, projectOf, reportedRange } from '../../../src/domain/indicators/period.ts';
import { type ReportedRow, sumReported } from '../../../src/domain/indicators/reported.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const project = (key: string, fromMonth: string, toMonth: string) => ({
  key,
  title: key,
  fromMonth,
  toMonth,
  indicators: ['001-1'],
});

describe('the period of an indicator', () => {
  it.each([
    ['schoolYear', '2024-11-01', '2024-09-01'],
    ['schoolYear', '2024-08-31', '2023-09-01'],
    ['calendarYear', '2024-11-01', '2024-01-01'],
  ] as const)('of a %s asked about on %s begins on %s', (rule, asOf, from) => {
    expect(periodStart(rule, day(asOf), null)?.toString()).toBe(from);
  });

  it('of a project begins with it; without one, and for what always counts, everything counts', () => {
    const ours = project('ours', '2021-09', '2024-09');
    expect(periodStart('project', day('2022-03-01'), ours)?.toString()).toBe('2021-09-01');
    expect(periodStart('project', day('2022-03-01'), null)).toBeNull();
    expect(periodStart('always', day('2022-03-01'), ours)).toBeNull();
  });

  it('is that of the latest project begun that answers for it', () => {
    const projects = [project('old', '2018-01', '2019-01'), project('new', '2021-09', '2024-09')];
    expect(projectOf(projects, '001-1', day('2021-08-31'))?.key).toBe('old');
    expect(projectOf(projects, '001-1', day('2021-09-01'))?.key).toBe('new');
    expect(projectOf(projects, '004-1', day('2021-09-01'))).toBeNull();
  });
});

it.each([
  ['2022', '2022-01-01', '2022-12-31'],
  ['2022/23', '2022-09-01', '2023-08-31'],
  ['2022-02', '2022-02-01', '2022-02-28'],
])('%s is from %s to %s', (text, from, to) => {
  const range = reportedRange(text);
  expect([range?.from.toString(), range?.to.toString()]).toEqual([from, to]);
});

it.each(['', '22', '2022-13', 'осень', '2022/2023'])('%j is no period', text => {
  expect(reportedRange(text)).toBeNull();
});

describe('what organisations report', () => {
  const row = (id: number, more: Partial<ReportedRow>): ReportedRow => ({
    id,
    organisationId: 1,
    kind: 'vpr',
    measure: 'maths',
    grouping: '',
    period: '2022/23',
    numerator: 1,
    denominator: 2,
    ...more,
  });
  const days = { from: day('2022-09-01'), to: day('2023-06-01') };
  const sum = (...rows: ReportedRow[]) => sumReported(rows, { kind: 'vpr', measure: null }, days);

  it('is the newest row of a place, summed over measures and organisations', () => {
    const found = sum(
      row(1, { numerator: 10, denominator: 20 }),
      row(2, { numerator: 12, denominator: 20 }),
      row(3, { measure: 'russian', numerator: 5, denominator: 10 }),
      row(4, { organisationId: 2, numerator: 30, denominator: 50 }),
      row(5, { kind: 'oge', numerator: 99, denominator: 99 }),
      row(6, { organisationId: null, numerator: 1, denominator: 100 }),
    );
    expect(found.whole).toEqual({ numerator: 47, denominator: 80 });
    expect(found.byOrganisation.get(1)).toEqual({ numerator: 17, denominator: 30 });
  });

  it('without a subject is of all subjects', () => {
    const found = sum(
      row(1, { numerator: 10, denominator: 20 }),
      row(2, { measure: '', numerator: 80, denominator: 100 }),
    );
    expect(found.whole).toEqual({ numerator: 80, denominator: 100 });
  });

  it('is of the latest period that touches the days', () => {
    const found = sum(row(1, { period: '2021/22' }), row(2, { period: '2023/24', numerator: 2 }));
    expect(found.whole).toBeNull();
  });

  it('is the row of the territory where no organisation reports', () => {
    expect(sum(row(1, { organisationId: null, numerator: 318, denominator: 636 })).whole).toEqual({
      numerator: 318,
      denominator: 636,
    });
  });
});
