import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  DEFAULT_DENOMINATOR,
  denominatorOffers,
  denominatorsDiffer,
  denominatorValue,
  parseStatedNumber,
} from '../../../src/domain/indicators/denominator.ts';

const DOCUMENT_004 = {
  roster: { staff: 350, teachers: 317 },
  table: { total: 370, period: '2022' },
  stated: [
    { value: 349, measure: 'staff', note: 'по тексту' },
    { value: 317, measure: 'teachers', note: 'по тексту' },
  ],
};

it('offers 370 of the table, 349 and 317 of the text and the roster, and sees that they differ', () => {
  const offers = denominatorOffers(DOCUMENT_004);
  expect(offers.map(({ basis, value }) => `${basis} ${value}`)).toEqual([
    'schoolTable 370',
    'stated 349',
    'stated 317',
    'staff 350',
    'teachers 317',
  ]);
  expect(denominatorsDiffer(offers)).toBe(true);
});

it('divides by the roster until somebody chooses, and by the chosen number ever after', () => {
  const { roster } = DOCUMENT_004;
  expect(denominatorValue(DEFAULT_DENOMINATOR, roster)).toBe(350);
  expect(denominatorValue({ basis: 'teachers', value: null }, roster)).toBe(317);
  expect(denominatorValue({ basis: 'stated', value: 349 }, { staff: 1, teachers: 1 })).toBe(349);
});

it.each([
  ['349, текст программы', { value: 349, note: 'текст программы' }],
  ['349', { value: 349, note: null }],
  ['5 336 обучающихся', { value: 5336, note: 'обучающихся' }],
  ['349 — приказ № 2', { value: 349, note: 'приказ № 2' }],
  ['0 никого', null],
  ['16,1 на учителя', null],
  ['много', null],
  ['99999999', null],
])('«%s» is read as a number with its source', (line, read) => {
  expect(parseStatedNumber(line)).toEqual(read);
});

it('never offers a number nobody named, nor one of nobody', () => {
  const number = fc.integer({ min: 0, max: 500 });
  const sources = fc.record({
    roster: fc.record({ staff: number, teachers: number }),
    table: fc.option(fc.record({ total: number, period: fc.constant('2022') })),
    stated: fc.array(
      fc.record({ value: number, measure: fc.constantFrom('staff', 'teachers'), note: fc.constant(null) }),
    ),
  });
  fc.assert(
    fc.property(sources, given => {
      const named = new Set([
        given.roster.staff,
        given.roster.teachers,
        given.table?.total ?? 0,
        ...given.stated.map(({ value }) => value),
      ]);
      for (const { value } of denominatorOffers(given)) {
        expect(value).toBeGreaterThan(0);
        expect(named.has(value)).toBe(true);
      }
    }),
  );
});
