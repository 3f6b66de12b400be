import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLeave } from '../../../src/domain/reminders/parse-leave.ts';

const TODAY = Temporal.PlainDate.from('2026-09-15');
function read(text: string): string {
  const reading = parseLeave(text, TODAY, ['ru', 'en']);
  return reading.ok ? `${reading.leave.from} ${reading.leave.to}` : reading.reason;
}

describe('the own leave as people write it', () => {
  test.each([
    ['с 1 по 14 июля', '2027-07-01 2027-07-14'],
    ['1-14 июля', '2027-07-01 2027-07-14'],
    ['Отпуск: с 28 июня по 12 июля.', '2027-06-28 2027-07-12'],
    ['28.06 – 12.07', '2027-06-28 2027-07-12'],
    ['с 28.06.2027 по 12.07.2027', '2027-06-28 2027-07-12'],
    ['28.06.27-12.07.27', '2027-06-28 2027-07-12'],
    ['2027-06-28 2027-07-12', '2027-06-28 2027-07-12'],
    ['1 нояб. – 5 нояб.', '2026-11-01 2026-11-05'],
    ['с 10 сентября по 20 сентября', '2026-09-10 2026-09-20'],
    ['28 декабря – 10 января', '2026-12-28 2027-01-10'],
    ['28.12.2026 - 10.01', '2026-12-28 2027-01-10'],
    ['5 октября', '2026-10-05 2026-10-05'],
    ['1 to 14 July', '2027-07-01 2027-07-14'],
    ['1 июля 2027 г. по 14 июля 2027 года', '2027-07-01 2027-07-14'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['летом', 'unreadable'],
    ['с 1 по 14', 'unreadable'],
    ['31.02 – 05.03', 'unreadable'],
    ['14.07.2027 – 01.07.2027', 'unreadable'],
    ['с 1 по 14 июля, потом с 1 по 3 августа', 'unreadable'],
    ['01.07.2026 – 14.07.2026', 'past'],
    ['01.07.2027 – 01.07.2028', 'tooLong'],
  ])('%s is refused: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('what is read holds today or comes later, whatever was typed', () => {
    const piece = fc.constantFrom(
      '1',
      '14',
      '31.02',
      '28.06',
      '.',
      '-',
      ' по ',
      'июля',
      'май',
      '2027',
      '2026-10-01',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
        const reading = parseLeave(pieces.join(''), TODAY, ['ru', 'en']);
        if (!reading.ok) return;
        expect(Temporal.PlainDate.compare(reading.leave.to, TODAY)).toBeGreaterThanOrEqual(0);
        expect(Temporal.PlainDate.compare(reading.leave.from, reading.leave.to)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1_000 },
    );
  });
});
