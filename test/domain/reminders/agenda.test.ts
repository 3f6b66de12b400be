import { expect, test } from 'vitest';
import { closedDays } from '../../../src/domain/calendar/closed-days.ts';
import { type AgendaItem, agendaOf } from '../../../src/domain/reminders/agenda.ts';

const at = (id: number, local: string, kind: AgendaItem['kind'] = 'event'): AgendaItem => ({
  kind,
  id,
  when: {
    precision: 'time',
    start: Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Moscow'),
    end: null,
  },
});
const ITEMS = [
  at(1, '2026-09-16T18:00'),
  at(2, '2026-09-17T14:00'),
  at(3, '2026-09-17T09:00', 'meeting'),
  at(4, '2026-09-18T10:00'),
  at(5, '2026-09-19T10:00'),
  at(6, '2026-09-19T12:00', 'session'),
];
const listed = (digestDay: string, now: string, items = ITEMS): number[] =>
  agendaOf(
    Temporal.PlainDate.from(digestDay),
    items,
    { timezone: 'Europe/Moscow', isClosed: closedDays(new Map(), null) },
    Temporal.PlainDateTime.from(now).toZonedDateTime('Europe/Moscow').toInstant(),
  ).map(({ id }) => id);

test('a digest lists tomorrow, and of the day in three days what one may still cancel', () => {
  expect(listed('2026-09-16', '2026-09-16T16:00')).toEqual([3, 2, 5]);
});

test('one that comes late leaves out what has begun and what the next digest will list', () => {
  expect(listed('2026-09-16', '2026-09-17T10:00')).toEqual([2, 5]);
  expect(listed('2026-09-16', '2026-09-18T08:00')).toEqual([5]);
  expect(listed('2026-09-16', '2026-09-19T11:00')).toEqual([]);
});

test('Saturday’s digest lists Monday: Sunday has none', () => {
  expect(listed('2026-09-19', '2026-09-19T16:00', [at(7, '2026-09-21T10:00', 'session')])).toEqual([7]);
});
