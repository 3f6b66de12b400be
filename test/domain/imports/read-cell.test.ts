import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readList, readNumber, readWhole } from '../../../src/domain/imports/read-cell.ts';

describe('a date in a cell', () => {
  it.each([
    ['15.03.2023', 'day 2023-03-15'],
    ['15.3.23', 'day 2023-03-15'],
    ['15.03.2023 г.', 'day 2023-03-15'],
    ['15/03/2023', 'day 2023-03-15'],
    ['2023-03-15', 'day 2023-03-15'],
    ['2023-03-15T14:00', 'day 2023-03-15'],
    ['15 марта 2023 г.', 'day 2023-03-15'],
    // Days of Excel in a column that was never formatted.
    ['45000', 'day 2023-03-15'],
    ['Август 2022', 'month 2022-08'],
    ['август 2022 года', 'month 2022-08'],
    ['АВГУСТ  2022', 'month 2022-08'],
    ['авг.22', 'month 2022-08'],
    ['май.22', 'month 2022-05'],
    ['в августе 2022 г.', 'month 2022-08'],
    ['СОШ 44', 'unreadable'],
    ['08.2022', 'month 2022-08'],
    ['2022-08', 'month 2022-08'],
    ['2022', 'year 2022'],
    ['31.02.2023', 'impossible'],
    ['29.02.2023', 'impossible'],
    ['2023-13-01', 'impossible'],
    ['13.2022', 'impossible'],
    ['31 апреля 2024', 'impossible'],
    ['12.05.1823', 'impossible'],
    ['летом', 'unreadable'],
    ['марта 15', 'unreadable'],
    ['мая 15', 'unreadable'],
    ['  ', 'empty'],
  ])('«%s» is %s', (text, expected) => {
    const date = readDate(text);
    const value =
      date.kind === 'day'
        ? date.day
        : date.kind === 'month'
          ? date.month
          : date.kind === 'year'
            ? date.year
            : '';
    expect(`${date.kind} ${value.toString()}`.trim()).toBe(expected);
  });

  it('is read back as it was written, in every form', () => {
    const day = fc
      .integer({ min: 0, max: 60_000 })
      .map(days => Temporal.PlainDate.from('1930-01-01').add({ days }));
    const two = (number: number) => String(number).padStart(2, '0');
    fc.assert(
      fc.property(day, date => {
        const forms = [
          date.toString(),
          `${two(date.day)}.${two(date.month)}.${date.year}`,
          new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' }).format(
            new Date(`${date.toString()}T00:00:00Z`),
          ),
        ];
        for (const form of forms) {
          const read = readDate(form);
          expect(read.kind === 'day' && read.day.toString(), form).toBe(date.toString());
        }
      }),
    );
  });

  it('never throws, whatever stands there', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => void readDate(text)));
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789./- '), maxLength: 14 });
    fc.assert(fc.property(digits, text => void readDate(text)));
  });
});

it('numbers, whole numbers and lists are read as people write them', () => {
  expect(readNumber('86,0 %')).toEqual({ value: 86, percent: true });
  expect(readNumber('1 234,5')).toEqual({ value: 1234.5, percent: false });
  expect(readNumber('12 лет')).toBeNull();
  expect(readNumber('12 5')).toBeNull();
  expect(readNumber('')).toBeNull();
  expect(readWhole('12', 0, 70)).toBe(12);
  expect(readWhole('12,5')).toBeNull();
  expect(readWhole('71', 0, 70)).toBeNull();
  expect(readList('Русский; Литература,\nИстория ; ')).toEqual(['Русский', 'Литература', 'История']);
});
