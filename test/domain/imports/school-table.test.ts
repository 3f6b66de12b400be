import fc from 'fast-check';
import { expect, it } from 'vitest';
import { schoolTableRules } from '../../../src/domain/imports/school-table.ts';
import { applied, district, planOf, printed, told } from './figures-support.ts';

const HEAD = 'Школа,Всего педагогов,Первая,"Первая, %",Высшая,"Высшая, %",С категорией,"С категорией, %"';
const plan = (...lines: string[]) => planOf(schoolTableRules, [HEAD, ...lines].join('\n'), district);

it('accepts the table of document 004 as printed and tells its one misrounded cell', () => {
  const result = planOf(schoolTableRules, printed('school_table_004'), district);
  expect(told(result)).toEqual([
    '3 firstPercent shareMisrounded',
    '3 withCategoryPercent sharesDoNotAddUp',
    '4 withCategoryPercent sharesDoNotAddUp',
  ]);
  expect(result.problems[0]?.params).toEqual({
    numerator: 7,
    denominator: 45,
    printed: 15,
    computed: 15.56,
    rounded: 16,
  });
  expect(result.problems[1]?.params).toMatchObject({ first: 15, highest: 31, sum: 46, total: 47 });
  expect(result.problems[2]?.params).toMatchObject({ first: 24, highest: 29, sum: 53, total: 54 });
  expect(result.problems.every(({ severity }) => severity === 'finding')).toBe(true);
});

it('stores what is printed: three measures of fourteen schools and of the whole, the wrong share among them', () => {
  const { changes } = planOf(schoolTableRules, printed('school_table_004'), district);
  expect(changes).toHaveLength(3 * 15);
  const second = changes.find(({ label, data }) => label === 'СОШ № 2' && data.measure === 'first');
  expect(second?.data).toMatchObject({ numerator: 7, denominator: 45, printedTenths: 150, period: '2022' });
  const total = changes.find(({ data }) => data.organisationId === null && data.measure === 'withCategory');
  expect(total?.data).toMatchObject({ numerator: 167, denominator: 370, printedTenths: 450 });
});

it.each(['СОШ № 11', 'СОШ № 14', 'РВ СОШ'])(
  '%s has none with a category: a value, not «нет данных»',
  school => {
    const { changes } = planOf(schoolTableRules, printed('school_table_004'), district);
    const own = changes.filter(({ label }) => label === school);
    expect(own.map(({ data }) => data.numerator)).toEqual([0, 0, 0]);
    expect(own.every(({ data }) => Number(data.denominator) > 0)).toBe(true);
  },
);

it('tells that 370, 349 and 317 are said of the same people, and chooses nothing', () => {
  const csv = `${printed('school_table_004')}педагогических работников,context,349\nучителей,context,317\n`;
  const result = planOf(schoolTableRules, csv, { ...district, roster: { staff: 350, teachers: 317 } });
  const conflict = result.problems.find(({ code }) => code === 'staffNumbersDiffer');
  expect(conflict?.params).toEqual({ table: 370, staff: 349, teachers: 317, roster: 350 });
  expect(conflict?.severity).toBe('finding');
  expect(
    result.changes.filter(({ data }) => data.kind === 'count').map(({ data }) => data.numerator),
  ).toEqual([349, 317]);
});

it('tells that the roster holds another number than the table of all schools, and not than one of some', () => {
  const listed = { ...district, roster: { staff: 349, teachers: 317 } };
  const whole = planOf(schoolTableRules, printed('school_table_004'), listed);
  const conflict = whole.problems.find(({ code }) => code === 'staffNumbersDiffer');
  expect(conflict?.params).toEqual({ table: 370, staff: 0, teachers: 0, roster: 349 });
  expect(told(planOf(schoolTableRules, `${HEAD}\nСОШ № 1,73,14,19,29,40,43,59`, listed))).toEqual([
    '- - schoolsAbsent',
  ]);
});

it('a wrong share is told as such, not as an effect of rounding', () => {
  const result = plan('СОШ № 4,41,10,80,12,29,22,54');
  expect(told(result)).toContain('2 firstPercent shareWrong');
  expect(told(result).join()).not.toContain('sharesDoNotAddUp');
});

it('a share computed by a formula, with all its digits, comes from its parts', () => {
  const result = plan('СОШ № 2,45,7,"15,5555555555556",14,"31,1111111111111",21,"46,6666666666667"');
  expect(told(result)).toEqual(['- - schoolsAbsent']);
});

it('bringing the same table again changes nothing; a corrected cell changes one figure', () => {
  const csv = printed('school_table_004');
  const state = applied(planOf(schoolTableRules, csv, district), district);
  expect(planOf(schoolTableRules, csv, state)).toMatchObject({ changes: [], same: 15 });
  const corrected = planOf(schoolTableRules, csv.replace('45,7,15,14', '45,7,16,14'), state);
  expect(corrected.changes).toMatchObject([
    { action: 'create', data: { printedTenths: 160, recordedAt: { $mark: 'now' } } },
  ]);
});

it('tells sums and totals that do not come out, row by row', () => {
  const result = plan('СОШ № 1,10,2,20,3,30,6,60', 'СОШ № 2,10,1,10,1,10,2,20', 'итого,21,3,14,4,19,8,38');
  expect(told(result)).toEqual([
    '2 withCategory categoriesDoNotAddUp',
    '4 withCategory categoriesDoNotAddUp',
    '4 staff totalDiffers',
    '- - schoolsAbsent',
  ]);
});

it.each([
  ['СОШ № 99,10,1,10,1,10,2,20', '2 school schoolUnknownNear'],
  ['СОШ № 1,десять,1,10,1,10,2,20', '2 staff wholeNumberExpected'],
  ['СОШ № 1,,1,10,1,10,2,20', '2 staff cellEmpty'],
  ['СОШ № 1,10,11,110,0,0,11,110', '2 first partOverWhole'],
  ['СОШ № 1,10,1,много,0,0,1,10', '2 firstPercent percentExpected'],
])('%s: nothing can be applied', (line, problem) => {
  const result = plan(line);
  expect(told(result)).toContain(problem);
  expect(result.problems.some(({ severity }) => severity === 'error')).toBe(true);
});

it('a school that stands twice is told with the row where it stood', () => {
  const result = plan('СОШ № 1,10,1,10,1,10,2,20', 'Сош№1,10,1,10,1,10,2,20');
  expect(result.problems.find(({ code }) => code === 'schoolTwice')?.params).toMatchObject({ row: 2 });
});

it('says nothing about any table whose parts add up and whose shares are rounded honestly', () => {
  const counts = fc
    .record({ first: fc.nat(40), highest: fc.nat(40), without: fc.nat(40) })
    .filter(({ first, highest, without }) => first + highest + without > 0);
  fc.assert(
    fc.property(fc.array(counts, { minLength: 14, maxLength: 14 }), schools => {
      const lines = schools.map(({ first, highest, without }, at) => {
        const staff = first + highest + without;
        const title = district.organisations[at]?.title;
        // Tenths of a percent rounded in whole numbers, as honest tables are.
        const share = (part: number): string => {
          const tenths = Math.floor((2000 * part + staff) / (2 * staff));
          return `"${Math.floor(tenths / 10)},${tenths % 10}"`;
        };
        const both = first + highest;
        return `${title},${staff},${first},${share(first)},${highest},${share(highest)},${both},${share(both)}`;
      });
      const findings = told(plan(...lines)).filter(each => !each.includes('sharesDoNotAddUp'));
      expect(findings).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
