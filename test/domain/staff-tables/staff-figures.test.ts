import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  categoryRows,
  printedDiffers,
  type StaffFigure,
  shortageOf,
} from '../../../src/domain/staff-tables/staff-figures.ts';

const figure = (more: Partial<StaffFigure>): StaffFigure => ({
  organisation: null,
  measure: 'first',
  grouping: '',
  numerator: 0,
  denominator: null,
  printedTenths: null,
  note: null,
  ...more,
});

it('who is missing: most vacancies first, their schools, and what was not distributed', () => {
  const shortage = shortageOf([
    figure({ measure: 'физика', numerator: 2, note: 'СОШ № 1; СОШ № 14' }),
    figure({ measure: 'математика', numerator: 8, note: 'СОШ № 1; СОШ № 2' }),
    figure({ measure: 'химия', numerator: 1 }),
  ]);
  expect(shortage.vacancies).toBe(11);
  expect(shortage.subjects).toEqual([
    { subject: 'математика', vacancies: 8, schools: ['СОШ № 1', 'СОШ № 2'], distributed: false },
    { subject: 'физика', vacancies: 2, schools: ['СОШ № 1', 'СОШ № 14'], distributed: true },
    { subject: 'химия', vacancies: 1, schools: [], distributed: false },
  ]);
});

it.each([
  [7, 45, 150, true],
  [7, 45, 160, false],
  [14, 73, 190, false],
  [18, 37, 480, true],
  [18, 37, 486, false],
  [18, 37, 487, true],
  [0, 10, 0, false],
])('%i of %i printed as %i tenths differs: %s', (numerator, denominator, printedTenths, differs) => {
  expect(printedDiffers(figure({ numerator, denominator, printedTenths }))).toBe(differs);
});

it('the sum stands under the schools and is the sum of their parts', () => {
  const school = fc
    .record({ whole: fc.integer({ min: 1, max: 90 }), part: fc.nat(90) })
    .map(({ whole, part }) => ({ denominator: whole, numerator: Math.min(part, whole) }));
  fc.assert(
    fc.property(fc.array(school, { minLength: 1, maxLength: 14 }), schools => {
      const rows = categoryRows(schools.map((parts, at) => figure({ organisation: `№ ${at}`, ...parts })));
      const total = rows.at(-1)?.figures.first;
      expect(rows).toHaveLength(schools.length + 1);
      expect(total?.numerator).toBe(schools.reduce((sum, { numerator }) => sum + numerator, 0));
      expect(total?.denominator).toBe(schools.reduce((sum, { denominator }) => sum + denominator, 0));
    }),
  );
});
