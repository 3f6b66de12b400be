import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { EventDate } from '../../../src/domain/event-date.ts';
import { findGaps, findUnwanted, type GapEvent, type GapNeed } from '../../../src/domain/gaps/find-gaps.ts';
import { parseCsv } from '../../../src/files/csv.ts';

const zone = 'Europe/Moscow';
const at = (date: string): Temporal.ZonedDateTime => Temporal.PlainDate.from(date).toZonedDateTime(zone);
const month = (text: string): EventDate => ({
  precision: 'month',
  month: Temporal.PlainYearMonth.from(text),
});
const event = (competency: string, when: EventDate, wanted = 0): GapEvent => ({
  kind: 'seminar',
  when,
  competencies: [competency],
  wanted,
});
const need = (competency: string, people: number): GapNeed => ({ competency, heavy: { people, of: 40 } });

it('finds in the plan of 004 when the next event of every direction is after the diagnosis of September 2022', () => {
  const plan = parseCsv(readFileSync('prisma/content/demo/occurrences_004.csv', 'utf8'));
  const events = plan.map(row => ({
    ...event(row.direction_key ?? '', month(row.month_iso ?? '')),
    kind: row.kind ?? '',
  }));
  const directions = [
    'gifted',
    'career',
    'project_research',
    'inclusive',
    'digital',
    'upbringing',
    'functional_literacy',
  ];
  const needs = directions.map((competency): GapNeed => ({ competency, heavy: 'hidden' }));
  const found = findGaps(needs, events, { now: at('2022-10-01'), months: 3 });
  const next = Object.fromEntries(
    found.map(({ competency, next: when }) => [
      competency,
      when?.precision === 'month' ? when.month.toString() : null,
    ]),
  );
  expect(next).toEqual({
    inclusive: '2022-11',
    functional_literacy: '2022-12',
    gifted: '2023-01',
    career: '2023-03',
    project_research: '2023-03',
    digital: '2023-08',
    upbringing: '2023-08',
  });
  const gaps = found.filter(({ gap }) => gap).map(({ competency }) => competency);
  expect(gaps.toSorted()).toEqual(['career', 'digital', 'project_research', 'upbringing']);
});

it('puts first where support is needed most, unknown shares last', () => {
  const needs = [need('a', 4), { competency: 'b', heavy: 'hidden' as const }, need('c', 30)];
  const found = findGaps(needs, [], { now: at('2026-09-15'), months: 3 });
  expect(found.map(({ competency, gap }) => [competency, gap])).toEqual([
    ['c', true],
    ['a', true],
    ['b', true],
  ]);
});

it('takes what has no date for no date', () => {
  const events = [event('a', { precision: 'byPlan' })];
  const [found] = findGaps([need('a', 4)], events, { now: at('2026-09-15'), months: 3 });
  expect(found).toMatchObject({ next: null, undated: true, gap: true });
});

it('names events that nobody wants and nobody needs, and no event whose need is not known', () => {
  const events = [
    event('light', month('2026-10')),
    event('light', month('2026-11'), 3),
    event('heavy', month('2026-10')),
    event('hidden', month('2026-10')),
    event('light', month('2026-08')),
    { ...event('light', month('2026-10')), kind: 'diagnostics' },
  ];
  const needs = [need('light', 3), need('heavy', 4), { competency: 'hidden', heavy: 'hidden' as const }];
  expect(findUnwanted(events, needs, at('2026-09-15'))).toEqual([events[0]]);
});
