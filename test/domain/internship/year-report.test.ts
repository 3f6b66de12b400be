import { expect, it } from 'vitest';
import { schoolYearRange } from '../../../src/domain/event-date.ts';
import { type ReportSource, yearReport } from '../../../src/domain/internship/year-report.ts';

const period = schoolYearRange({ startYear: 2021 });
const month = (text: string) => ({ precision: 'month' as const, month: Temporal.PlainYearMonth.from(text) });
const source: ReportSource = {
  territory: 'Район',
  period,
  cycles: [period, { from: period.to.add({ days: 1 }), to: period.to.add({ days: 9 }) }, null],
  events: [
    {
      eventId: 1,
      title: 'Семинар',
      when: month('2021-11'),
      present: [
        { territory: 'Район', count: 3 },
        { territory: 'Соседний', count: 4 },
      ],
      reported: null,
    },
    {
      eventId: 2,
      title: 'Онлайн',
      when: { precision: 'day', day: Temporal.PlainDate.from('2022-03-16') },
      present: [],
      reported: { count: 60, atLeast: true },
    },
    { eventId: 3, title: 'Прошлый год', when: month('2021-08'), present: [], reported: null },
    { eventId: 4, title: 'Без даты', when: { precision: 'byPlan' }, present: [], reported: null },
  ],
  interns: [
    { territory: 'Район', trained: true },
    { territory: 'Соседний', trained: false },
  ],
  sites: [],
};

it('counts what falls into the period; what has no date stands in none', () => {
  const report = yearReport(source);
  expect(report).toMatchObject({ cycles: 1, events: 2, interns: 2, trained: 1 });
  expect(report.byTerritory).toEqual([
    { territory: 'Соседний', interns: 1, participants: 4 },
    { territory: 'Район', interns: 1, participants: 3 },
  ]);
});

it('a lower bound makes the sum a lower bound', () => {
  expect(yearReport(source).participants).toEqual({ count: 67, atLeast: true });
  expect(yearReport({ ...source, events: source.events.slice(0, 1) }).participants).toEqual({
    count: 7,
    atLeast: false,
  });
});

it('people written down beyond the reported number count', () => {
  const [first] = source.events;
  const events = first ? [{ ...first, reported: { count: 5, atLeast: false } }] : [];
  expect(yearReport({ ...source, events }).participants.count).toBe(7);
});
