import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAgeBand } from '../../../src/domain/imports/age-band.ts';
import { agesRules } from '../../../src/domain/imports/ages.ts';
import { deputiesRules } from '../../../src/domain/imports/deputies.ts';
import { readPeriod } from '../../../src/domain/imports/figures.ts';
import { findOrganisation, findOrganisations } from '../../../src/domain/imports/find-organisation.ts';
import { checkShare } from '../../../src/domain/imports/printed-share.ts';
import { pupilsRules } from '../../../src/domain/imports/pupils.ts';
import { vacanciesRules } from '../../../src/domain/imports/vacancies.ts';
import { foldForSearch } from '../../../src/lib/text.ts';
import { applied, district, planOf, printed, told, words } from './figures-support.ts';

it('ages of document 004: two shares bent to make 100 %, and nobody is 55', () => {
  const result = planOf(agesRules, printed('ages_004'), district);
  expect(told(result)).toEqual([
    '4 percent shareForced',
    '8 percent shareForced',
    '5 band ageWithoutBand',
    '9 band ageWithoutBand',
  ]);
  expect(result.problems.map(({ params }) => params)).toMatchObject([
    { printed: 48, computed: 48.65, rounded: 49 },
    { printed: 45, computed: 45.56, rounded: 46 },
    { ages: '55' },
    { ages: '55' },
  ]);
});

it('ages: 349 of the table are one more number of staff, beside 370 of the table of schools', () => {
  const school = { kind: 'category', measure: 'withCategory', grouping: '', period: '2022', numerator: 167 };
  const rest = { id: 1, organisationId: 1, printedTenths: null, note: null, importId: null, recordedAt: '' };
  const state = { ...district, figures: [{ ...school, ...rest, denominator: 370 }] };
  const result = planOf(agesRules, printed('ages_004'), state);
  const conflict = result.problems.find(({ code }) => code === 'staffNumbersDiffer');
  expect(conflict?.params).toMatchObject({ table: 370, staff: 349 });
  expect(result.changes.find(({ data }) => data.kind === 'count')?.data).toMatchObject({
    measure: 'staff',
    numerator: 349,
    note: 'таблица возрастов',
  });
});

it.each([
  ['До 29 лет', 0, 29],
  ['30 – 39 лет', 30, 39],
  ['Более 55 лет', 56, 120],
  ['55 лет и старше', 55, 120],
  ['от 55 лет', 55, 120],
])('«%s» holds the ages from %i to %i', (band, from, to) => {
  expect(readAgeBand(band, words)).toEqual({ from, to });
});

it('vacancies of document 004: 24 in 10 subjects, two subjects with more vacancies than schools, one misspelled', () => {
  const result = planOf(vacanciesRules, printed('vacancies_004'), district);
  expect(told(result)).toEqual([
    '3 schools vacanciesNotDistributed',
    '5 schools vacanciesNotDistributed',
    '8 subject subjectSpelling',
  ]);
  expect(result.problems.map(({ params }) => params)).toMatchObject([
    { count: 3, schools: 2 },
    { count: 8, schools: 7 },
    { nearest: 'Иностранный язык' },
  ]);
  expect(result.changes).toHaveLength(10);
  expect(result.changes.reduce((sum, { data }) => sum + Number(data.numerator), 0)).toBe(24);
  expect(result.changes[0]?.data.note).toBe('СОШ № 2; СОШ № 5; СОШ № 6');
});

it('vacancies: a wrong total and fewer vacancies than schools are told, an unknown school stops the file', () => {
  const csv = 'Предмет,Вакансий,Школы\nфизика,1,"СОШ № 1, 14"\nхимия,1,СОШ № 77\nитого,5,\n';
  const result = planOf(vacanciesRules, csv, district);
  expect(told(result)).toEqual([
    '2 count vacanciesFewerThanSchools',
    '3 schools schoolUnknown',
    '4 count totalDiffers',
  ]);
});

it('deputies of document 004: 14.75 posts, the text says 15', () => {
  const result = planOf(deputiesRules, printed('deputies_004'), district);
  expect(told(result)).toEqual(['13 count postsDiffer']);
  expect(result.problems[0]?.params).toEqual({ printed: 15, computed: 14.75 });
});

it('deputies: parts that do not make all of them are told', () => {
  const csv = 'Разрез,Значение,Количество\nВсего заместителей,,23\nСтавка,1 ставка,9\nСтавка,"0,5",9\n';
  expect(told(planOf(deputiesRules, csv, district))).toEqual(['4 count partsDiffer']);
});

it('vacancies that the newer table of the same period does not name are filled, those of another period stay', () => {
  const state = applied(planOf(vacanciesRules, printed('vacancies_004'), district), district);
  const csv = 'Предмет,Вакансий,Школы\nматематика,2,СОШ № 1; СОШ № 2\nитого,2,\n';
  const { changes, problems } = planOf(vacanciesRules, csv, state);
  expect(problems).toEqual([]);
  expect(changes).toHaveLength(10);
  expect(changes.filter(({ data }) => data.numerator === 0)).toHaveLength(9);
  const later = csv.replace('Школы', 'Школы,Период').replaceAll(/№ 2$|2,$/gmu, '$&,2023');
  expect(planOf(vacanciesRules, later, state).changes.every(({ data }) => data.numerator !== 0)).toBe(true);
});

it.each([
  ['2022', '2022'],
  ['2022 г.', '2022'],
  ['2022/23', '2022/23'],
  ['2022-2023 уч. год', '2022/23'],
  ['2022/24', null],
  ['сентябрь 2022', '2022-09'],
  ['2022-09', '2022-09'],
  ['01.09.2022', '2022-09'],
  ['на начало года', null],
])('the period «%s» is read as %s', (text, period) => {
  expect(readPeriod(text)).toBe(period);
});

it('a period nobody can place in time stops the file', () => {
  const csv = 'Группа,Возраст,Человек,Период\nПедагоги,До 29 лет,4,когда-то\n';
  expect(told(planOf(agesRules, csv, district))).toEqual(['2 period periodUnreadable']);
});

const PUPILS = 'Школа,Что,Предмет,Справились,Писали,%';

it('pupils: 80 of 100 is 80 %, 318 of 636 is 50 %, and a share that says otherwise is told with the computed one', () => {
  const csv = `${PUPILS}\nСОШ № 1,ВПР,Русский язык,80,100,80\nитого,Динамика,,318,636,50\nСОШ № 2,ОГЭ,Физика,1,3,40\n`;
  const result = planOf(pupilsRules, csv, district);
  expect(told(result)).toEqual(['4 percent shareWrong']);
  expect(result.problems[0]?.params).toMatchObject({ printed: 40, computed: 33.33 });
  expect(result.changes.map(({ data }) => [data.kind, data.organisationId, data.numerator])).toEqual([
    ['vpr', 1, 80],
    ['dynamics', null, 318],
    ['oge', 2, 1],
  ]);
  expect(result.changes[0]?.data.period).toBe('2022/23');
});

it('pupils: more who managed than who wrote, an unknown work and an empty number stop the file', () => {
  const csv = `${PUPILS}\nСОШ № 1,ВПР,Химия,8,7,\nСОШ № 1,Олимпиада,Химия,1,7,\nСОШ № 1,ВПР,Химия,,7,\n`;
  expect(told(planOf(pupilsRules, csv, district))).toEqual([
    '2 numerator partOverWhole',
    '3 figure wordUnknown',
    '4 numerator cellEmpty',
  ]);
});

it.each([
  ['a column of names', 'Школа,Что,Справились,Писали,ФИО ученика\nСОШ № 1,ВПР,1,1,Петров Пётр\n'],
  ['a name in another column', 'Школа,Что,Предмет,Справились,Писали\nСОШ № 1,ВПР,Иванов Иван Иванович,1,1\n'],
])('pupils: a file with %s is refused, and nothing of it is repeated', (_, csv) => {
  const result = planOf(pupilsRules, csv, district);
  expect(told(result)).toEqual(['- - pupilsNamed']);
  expect(result.changes).toEqual([]);
  expect(JSON.stringify(result)).not.toMatch(/Петров|Иванов/u);
});

it.each([
  ['ages_004', agesRules],
  ['vacancies_004', vacanciesRules],
  ['deputies_004', deputiesRules],
] as const)('%s brought in again changes nothing', (name, rules) => {
  const first = planOf(rules, printed(name), district);
  expect(planOf(rules, printed(name), applied(first, district)).changes).toEqual([]);
});

it('several schools of one cell are found however they are separated', () => {
  const titles = (text: string) =>
    findOrganisations(text, district.organisations).found.map(({ title }) => title);
  const three = ['СОШ № 1', 'СОШ № 10', 'РВ СОШ'];
  expect(titles('СОШ № 1 СОШ № 10 РВ СОШ')).toEqual(three);
  expect(titles('Сош№1; сош 10; РВ СОШ')).toEqual(three);
  expect(titles('СОШ № 1, 10')).toEqual(three.slice(0, 2));
});

it('an honestly rounded share is never told, one off by a unit or more always is', () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 0, max: 2 }),
      (a, b, places) => {
        const [numerator, denominator] = [Math.min(a, b), b];
        const { rounded } = checkShare({ value: 0, places }, numerator, denominator);
        expect(checkShare({ value: rounded, places }, numerator, denominator).kind).toBe('right');
        const off = { value: rounded + 2 / 10 ** places, places };
        expect(checkShare(off, numerator, denominator).kind).toBe('wrong');
      },
    ),
  );
});

it('ages: what tells no age, and who is neither staff nor administration, is told and taken as printed', () => {
  const csv = 'Группа,Возраст,Человек\nПедработники,молодые,4\nСовместители,До 29 лет,2\n';
  const result = planOf(agesRules, csv, district);
  expect(told(result)).toEqual(['2 band ageBandUnclear', '3 group staffGroupOther']);
  expect(result.problems.every(({ severity }) => severity === 'finding')).toBe(true);
});

it('a period that no calendar has is told as such', () => {
  const result = planOf(
    agesRules,
    'Группа,Возраст,Человек,Период\nПедработники,До 29 лет,4,31.02.2022\n',
    district,
  );
  expect(told(result)).toEqual(['2 period dateImpossible']);
});

it('vacancies: a row for each school of a subject is one figure of all; the same school twice stops the file', () => {
  const csv =
    'Предмет,Вакансий,Школы\nМатематика,1,СОШ № 1\nФизика,1,СОШ № 1\nматематика,2,СОШ № 2\nИтого,4,\n';
  const result = planOf(vacanciesRules, csv, district);
  expect(result.problems).toEqual([]);
  expect(result.changes.map(({ data }) => [data.measure, data.numerator, data.note])).toEqual([
    ['Математика', 3, 'СОШ № 1; СОШ № 2'],
    ['Физика', 1, 'СОШ № 1'],
  ]);
  const twice = `${csv}математика,1,СОШ № 2\n`;
  expect(told(planOf(vacanciesRules, twice, district))).toContain('6 - rowTwice');
  expect(told(planOf(vacanciesRules, csv.replaceAll(/СОШ № \d/gu, ''), district))).toContain('4 - rowTwice');
});

it('two rows for one figure with other numbers stop the file, the same row twice is told', () => {
  const pupils = `${PUPILS}\nСОШ № 1,ВПР,Физика,1,3,\nСОШ № 1,ВПР,Физика,2,3,\nСОШ № 1,ВПР,Физика,1,3,\n`;
  const twice = planOf(pupilsRules, pupils, district).problems;
  expect(twice.map(({ row, code, severity }) => `${row} ${code} ${severity}`)).toEqual([
    '3 rowTwice error',
    '4 rowTwice finding',
  ]);
  const ages = 'Группа,Возраст,Человек\nПедработники,До 29 лет,5\nПедработники,До 29 лет,7\n';
  expect(told(planOf(agesRules, ages, district))).toEqual(['3 - rowTwice']);
});

it('a legal form in front of a school is passed over, a word that says which school is not', () => {
  const find = (text: string) => {
    const found = findOrganisation(text, district.organisations);
    return found.kind === 'found' ? found.organisation.title : null;
  };
  const cells = ['МБОУ СОШ № 1', 'МКОУ «СОШ №14»', 'МБДОУ "СОШ 2"', 'МБОУ СОШ № 3', 'РВ СОШ', 'ВСОШ № 1'];
  expect(cells.map(find)).toEqual(['СОШ № 1', 'СОШ № 14', 'СОШ № 2', null, 'РВ СОШ', null]);
});

it('the number in the name of a hero is not the number of a school', () => {
  const organisations = ['СОШ № 5 имени 30-летия Победы', 'Лицей № 2'].map((title, at) => ({
    id: at + 1,
    title,
    searchText: foldForSearch(`${title} школа 12`),
  }));
  const find = (text: string) => findOrganisation(text, organisations).kind;
  expect(['СОШ № 5', 'сош5', 'СОШ имени 30-летия Победы', 'Лицей'].map(find)).toEqual(
    Array.from({ length: 4 }, () => 'found'),
  );
  expect(['СОШ № 30', '30', 'Школа 30', 'Лицей 12'].map(find)).toEqual(
    Array.from({ length: 4 }, () => 'unknown'),
  );
});

it('pupils: a child’s name in a column that nobody reads stops the file as well', () => {
  const csv = `${PUPILS},Кто писал\nСОШ № 1,ВПР,Физика,1,3,,\nСОШ № 1,ВПР,Химия,1,1,,Тестов Пётр Ильич\n`;
  const result = planOf(pupilsRules, csv, district);
  expect(told(result)).toEqual(['- - pupilsNamed']);
  expect(JSON.stringify(result)).not.toContain('Тестов');
});
