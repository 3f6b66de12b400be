import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type AchievementState,
  achievementKey,
  achievementsRules,
} from '../../../src/domain/imports/achievements.ts';
import { type DocumentState, documentKey, documentsRules } from '../../../src/domain/imports/documents.ts';
import { type InternshipState, internshipRules } from '../../../src/domain/imports/internship.ts';
import { type ResultState, resultsRules } from '../../../src/domain/imports/results.ts';
import { district, planOf, told } from './figures-support.ts';

const people = [
  { id: 1, fullName: 'Примерова Мария Ивановна', organisationIds: [1] },
  { id: 2, fullName: 'Образцов Пётр Сергеевич', organisationIds: [2] },
  { id: 3, fullName: 'Шаблонова Анна Петровна', organisationIds: [1] },
  { id: 4, fullName: 'Шаблонова Анна Петровна', organisationIds: [2] },
];
const { organisations } = district;
const achievementState: AchievementState = { people, organisations, achievements: [] };
const ACHIEVEMENTS = 'ФИО,Школа,Вид,Название,Уровень,Дата,Часов,Результат';
const achievements = (...lines: string[]) =>
  planOf(achievementsRules, [ACHIEVEMENTS, ...lines].join('\n'), achievementState);

it('achievements: a day, and a month as the first day of it', () => {
  const result = achievements(
    'Примерова Мария Ивановна,,Конкурс,Учитель года,Районный,март 2022,,Лауреат',
    'образцов петр сергеевич,СОШ № 2,КПК,Функциональная грамотность,Областной,15.02.2022,36,',
  );
  expect(result.problems).toEqual([]);
  expect(result.changes.map(({ data }) => data)).toMatchObject([
    { personId: 1, kind: 'contest', level: 'municipal', happenedOn: '2022-03-01', result: 'Лауреат' },
    { personId: 2, kind: 'course', level: 'regional', happenedOn: '2022-02-15', hours: 36 },
  ]);
});

it.each([
  ['Неизвестный Иван Ильич,,Конкурс,А,,март 2022,,', '2 fullName personUnknownNear'],
  ['Шаблонова Анна Петровна,,Конкурс,А,,март 2022,,', '2 fullName personSeveral'],
  ['Примерова Мария Ивановна,СОШ № 2,Конкурс,А,,март 2022,,', '2 school personElsewhere'],
  ['Примерова Мария Ивановна,,Танцы,А,,март 2022,,', '2 kind wordUnknown'],
  ['Примерова Мария Ивановна,,Конкурс,А,,2022,,', '2 date dateNeedsMonth'],
  ['Примерова Мария Ивановна,,Конкурс,А,,март 2031,,', '2 date dateAhead'],
  ['Примерова Мария Ивановна,,Конкурс,А,,30.02.2022,,', '2 date dateImpossible'],
  ['Примерова Мария Ивановна,,Конкурс,А,,март 2022,много,', '2 hours wholeNumberExpected'],
])('achievements: «%s» stops the file', (line, problem) => {
  const result = achievements(line);
  expect(told(result)[0]?.replace(/Near$/u, '')).toBe(problem.replace(/Near$/u, ''));
  expect(result.problems[0]?.severity).toBe('error');
});

it('achievements: namesakes are told apart by their school, the same row twice stands once', () => {
  const line = 'Шаблонова Анна Петровна,СОШ № 2,Статья,О чтении,,май 2022,,';
  const result = achievements(line, line);
  expect(told(result)).toEqual(['3 - rowTwice']);
  expect(result.changes).toHaveLength(1);
  expect(result.changes[0]?.data.personId).toBe(4);
});

it('achievements: what was brought in once is brought in never again', () => {
  const titles = fc.uniqueArray(fc.stringMatching(/^[а-я]{3,8}$/u), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(titles, names => {
      const lines = names.map(name => `Примерова Мария Ивановна,,Конкурс,${name},,май 2022,,`);
      const { changes } = achievements(...lines);
      expect(changes).toHaveLength(names.length);
      const stored = changes.map(({ data }, at) => ({
        id: at + 1,
        key: JSON.stringify([data.personId, data.kind, data.title, data.happenedOn]),
        fields: { level: data.level, hours: data.hours, result: data.result },
      }));
      const state = { ...achievementState, achievements: stored };
      const again = planOf(achievementsRules, [ACHIEVEMENTS, ...lines].join('\n'), state);
      expect(again).toMatchObject({ changes: [], same: names.length });
    }),
    { numRuns: 30 },
  );
});

const resultState: ResultState = {
  people,
  organisations,
  frameworks: [
    { key: 'general', title: 'Общая', competencies: [{ key: 'subject', title: 'Предметная' }] },
    { key: 'seven', title: 'Семь', competencies: [{ key: 'digital', title: 'Цифровая' }] },
    { key: 'three', title: 'Три', competencies: [{ key: 'digital', title: 'Цифровая' }] },
  ],
  results: [],
};
const RESULTS = 'ФИО,Источник,Компетенция,Уровень,Баллы,Максимум,Дата';
const results = (...lines: string[]) => planOf(resultsRules, [RESULTS, ...lines].join('\n'), resultState);

it('results: a level in the source’s words, or points of a maximum', () => {
  const result = results(
    'Примерова Мария Ивановна,ЦНППМ,Предметная,Средний,,,март 2022',
    'Образцов Пётр Сергеевич,,предметная,,34,50,12.03.2022',
  );
  expect(result.problems).toEqual([]);
  expect(result.changes.map(({ data }) => data)).toMatchObject([
    {
      source: 'cnppm',
      frameworkKey: 'general',
      competencyKey: 'subject',
      level: 'Средний',
      takenOn: '2022-03-01',
    },
    { source: 'cnppm', level: null, score: 34, scoreMax: 50, takenOn: '2022-03-12' },
  ]);
});

it.each([
  ['Примерова Мария Ивановна,ЦНППМ,Предметная,,,,март 2022', '2 level resultEmpty'],
  ['Примерова Мария Ивановна,ЦНППМ,Предметная,,60,50,март 2022', '2 score partOverWhole'],
  ['Примерова Мария Ивановна,ЦНППМ,Цифровая,Средний,,,март 2022', '2 competency competencySeveral'],
  ['Примерова Мария Ивановна,ЦНППМ,Вокальная,Средний,,,март 2022', '2 competency competencyUnknown'],
  ['Примерова Мария Ивановна,Гадалка,Предметная,Средний,,,март 2022', '2 source wordUnknown'],
])('results: «%s» stops the file', (line, problem) => {
  expect(told(results(line))[0]?.replace(/Near$/u, '')).toBe(problem);
});

const documentState: DocumentState = {
  territoryId: 1,
  organisations,
  projects: [{ id: 7, key: 'school_conditions', title: 'Организационно-методические условия' }],
  documents: [],
};
const DOCUMENTS = 'Вид,Название,Состояние,Номер,Дата,Школа,Проект';

it('documents: five products of document 000 with their state, and a normative document since its day', () => {
  const csv = [
    DOCUMENTS,
    'Продукт,Модель,Опубликован,,15.05.2022,СОШ № 1,school_conditions',
    'Продукт,Программа,Готов,,15.05.2022,СОШ № 1,school_conditions',
    'Продукт,Методические рекомендации,В работе,,,СОШ № 1,school_conditions',
    'Продукт,Пособие для методистов,,,,СОШ № 1,school_conditions',
    'Продукт,Статья,Запланирована,,,СОШ № 1,school_conditions',
    'Приказ,О программе,Утверждён,2,11.01.2022,,',
  ].join('\n');
  const result = planOf(documentsRules, csv, documentState);
  expect(result.problems).toEqual([]);
  expect(result.changes.map(({ data }) => [data.kind, data.state, data.presentOn, data.projectId])).toEqual([
    ['product', 'published', '2022-05-15', 7],
    ['product', 'ready', '2022-05-15', 7],
    ['product', 'inProgress', null, 7],
    ['product', 'planned', null, 7],
    ['product', 'planned', null, 7],
    ['normative', 'ready', '2022-01-11', null],
  ]);
});

it('documents: an unknown project or school and the same document twice stop the file', () => {
  const csv = `${DOCUMENTS}\nПриказ,А,,,,СОШ № 77,\nПриказ,Б,,,,,Космос\nПриказ,В,,,,,\nПриказ,В,,,,,\n`;
  const codes = told(planOf(documentsRules, csv, documentState)).map(each => each.replace(/Near$/u, ''));
  expect(codes).toEqual(['2 school schoolUnknown', '3 project projectUnknown', '5 title rowTwice']);
});

const internshipState: InternshipState = {
  territoryId: 1,
  people,
  organisations,
  sites: [{ id: 5, title: 'Площадка СОШ № 2' }],
  programmes: [],
  groups: [],
};
const GROUPS =
  'Площадка,Школа площадки,Программа,Группа,Педагог-мастер,Начало,Окончание,Участник,Школа участника,Стаж,Причина';
const rowOf = (name: string, years: string, reason = '', site = 'Площадка СОШ № 2') =>
  `${site},СОШ № 2,Современный урок,Группа 1,Образцов Пётр Сергеевич,01.10.2022,30.04.2023,${name},СОШ № 1,${years},${reason}`;

it('internship: one group for its rows, with master, programme and what admits each participant', () => {
  const csv = [
    GROUPS,
    rowOf('Примерова Мария Ивановна', '1'),
    rowOf('Шаблонова Анна Петровна', '5', 'Смена предмета'),
  ];
  const result = planOf(internshipRules, csv.join('\n'), internshipState);
  expect(result.problems).toEqual([]);
  expect(result.changes.map(({ model }) => model)).toEqual([
    'InternshipProgramme',
    'InternshipGroup',
    'InternshipEnrolment',
    'InternshipEnrolment',
  ]);
  const [, group, first, second] = result.changes;
  expect(group?.data).toMatchObject({ siteId: 5, masterId: 2, startsOn: '2022-10-01' });
  expect(first?.data).toMatchObject({ personId: 1, admission: 'novice', overrideById: null });
  expect(second?.data).toMatchObject({
    personId: 3,
    admission: 'override',
    overrideReason: 'Смена предмета',
  });
});

it.each([
  [rowOf('Примерова Мария Ивановна', '5'), '2 serviceYears notNovice'],
  [rowOf('Примерова Мария Ивановна', ''), '2 serviceYears serviceUnknown'],
  [rowOf('Примерова Мария Ивановна', '1').replace('30.04.2023', '30.04.2022'), '2 endsOn endsBeforeStart'],
  [rowOf('Примерова Мария Ивановна', '1').replace('01.10.2022', 'осень'), '2 startsOn dayExpected'],
  [rowOf('Примерова Мария Ивановна', '1', '', ''), '2 site cellEmpty'],
])('internship: «%s» stops the file', (line, problem) => {
  expect(told(planOf(internshipRules, `${GROUPS}\n${line}\n`, internshipState))).toEqual([problem]);
});

it('what a file does not say of a stored record stays as it was', () => {
  const stored = {
    id: 1,
    key: documentKey('product', '«модель»'),
    fields: {
      ...{ organisationId: 1, projectId: 7, number: '3', issuedOn: '2022-05-15' },
      ...{ state: 'published', link: 'https://example.org', presentOn: '2022-05-15' },
    },
  };
  const state = { ...documentState, documents: [stored] };
  expect(planOf(documentsRules, 'Вид,Название\nПродукт,Модель\n', state)).toMatchObject({
    changes: [],
    same: 1,
  });
  const back = planOf(documentsRules, 'Вид,Название,Состояние\nПродукт,Модель,В работе\n', state);
  expect(back.changes.map(({ data }) => data)).toEqual([{ state: 'inProgress', presentOn: null }]);

  const name = achievementKey(1, 'contest', '«Учитель года»', '2022-05-01');
  const fields = { level: 'federal', hours: null, result: 'Лауреат' };
  const known = { ...achievementState, achievements: [{ id: 1, key: name, fields }] };
  const line = 'Примерова Мария Ивановна,,Конкурс,Учитель года,,май 2022,,Победитель';
  const said = planOf(achievementsRules, `${ACHIEVEMENTS}\n${line}\n`, known).changes;
  const of = said.map(({ action, data }) => [action, data.personId ?? null, data]);
  expect(of).toEqual([['change', null, { result: 'Победитель' }]]);
});
