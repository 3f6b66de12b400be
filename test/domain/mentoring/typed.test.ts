import { describe, expect, it } from 'vitest';
import { parseOrder } from '../../../src/domain/mentoring/parse-order.ts';
import { parsePlanItem } from '../../../src/domain/mentoring/parse-plan-item.ts';

describe('an order', () => {
  it.each([
    ['Приказ № 15-од от 01.09.2026, с 02.09.2026 по 31.05.2027', '15-од 2026-09-01 2026-09-02 2027-05-31'],
    ['№15/2 от 01.09.2026 до 31.05.2027', '15/2 2026-09-01 null 2027-05-31'],
    ['приказ 7 от 01.09.2026', '7 2026-09-01 null null'],
    ['от 01.09.2026', 'numberMissing'],
    ['№ 15', 'dateMissing'],
    ['№ 15 от 31.02.2026', 'dateWrong'],
    ['№ 15 от 01.09.2026 с 02.09.2026 по 01.09.2026', 'periodWrong'],
  ])('«%s»', (raw, expected) => {
    const typed = parseOrder(raw);
    const shown = typed.ok
      ? [typed.order.number, typed.order.date, typed.order.from, typed.order.to].map(String).join(' ')
      : typed.refusal;
    expect(shown).toBe(expected);
  });
});

describe('a line of the plan', () => {
  const today = Temporal.PlainDate.from('2026-10-12');
  it.each([
    ['до декабря — посещение урока — анализ', 'month 2026-12 | посещение урока | анализ'],
    ['до марта - открытый урок', 'month 2027-03 | открытый урок | null'],
    ['15.10 – беседа – список тем', 'day 2026-10-15 | беседа | список тем'],
    ['15.03.2027 — урок — анализ — вывод', 'day 2027-03-15 | урок | анализ — вывод'],
    ['Вместе составить задание', 'byPlan  | Вместе составить задание | null'],
    ['когда-нибудь — урок', 'termUnreadable'],
    ['   ', 'empty'],
    [`май — ${'я'.repeat(1001)}`, 'tooLong'],
  ])('«%s»', (raw, expected) => {
    const parsed = parsePlanItem(raw, today, 'ru');
    if (!parsed.ok) return expect(parsed.refusal).toBe(expected);
    const { when, content, expected: result } = parsed.item;
    const term = when.precision === 'month' ? when.month : when.precision === 'day' ? when.day : '';
    return expect(`${when.precision} ${term} | ${content} | ${result}`).toBe(expected);
  });
});
