import { expect, it } from 'vitest';
import { eventsRules } from '../../../src/domain/imports/events.ts';
import { type PlanState, planRules } from '../../../src/domain/imports/plan.ts';
import { readPlanDates } from '../../../src/domain/imports/plan-dates.ts';
import { parseCsvRows } from '../../../src/files/csv.ts';
import { planOf, printed, told, words } from './figures-support.ts';

const KEYS = [
  'gifted',
  'career',
  'project_research',
  'inclusive',
  'digital',
  'upbringing',
  'functional_literacy',
];
const empty: PlanState = {
  territory: { id: 1, key: 'district', timezone: 'Europe/Moscow', organiser: 'ЦОКО' },
  frameworks: [
    {
      key: 'seven_directions',
      title: 'Семь направлений',
      competencies: KEYS.map(key => ({ key, title: `Направление ${key}` })),
    },
    { key: 'general', title: 'Общая', competencies: [{ key: 'digital', title: 'Цифровая' }] },
  ],
  activities: [],
  occurrences: [],
  events: [],
};

/** What the database holds once a plan was carried out. */
function stored(csv: string): PlanState {
  const { changes } = planOf(planRules, csv, empty);
  const of = (model: string) => changes.filter(change => change.model === model);
  return {
    ...empty,
    activities: of('PlanActivity').map(({ data: { key, territoryId: _, ...fields } }, at) => ({
      id: at + 1,
      key: String(key),
      fields,
    })),
    occurrences: of('PlanOccurrence').map(({ data }, at) => ({
      id: at + 1,
      activityKey: String(data.key).split('/')[1] ?? '',
      date: String(data.date),
      hasEvent: true,
    })),
    events: of('Event').map(({ data }, at) => ({
      id: at + 1,
      title: String(data.title),
      date: String(data.date),
      precision: String(data.datePrecision),
    })),
  };
}

it('the plan of document 004: 93 rows, 56 occurrences, 31 events with their directions', () => {
  const result = planOf(planRules, printed('plan_004'), empty);
  const count = (model: string) => result.changes.filter(change => change.model === model).length;
  expect(result.problems).toEqual([]);
  expect([count('PlanActivity'), count('PlanOccurrence'), count('Event'), count('EventCompetency')]).toEqual([
    93, 56, 31, 31,
  ]);
  const frameworks = result.changes
    .filter(({ model }) => model === 'EventCompetency')
    .map(({ data }) => data.frameworkKey);
  expect(new Set(frameworks)).toEqual(new Set(['seven_directions']));
});

it('the same plan in Russian words alone, as people type it, comes to the same months', () => {
  const csv = [
    '№,Мероприятие,Направление,Сроки,Ответственный',
    '1,Выявление профессиональных дефицитов педагогов,Одарённые дети,"Сентябрь 2022, 2023, 2024",ЦОКО',
    '4,Цикл районных семинаров о поддержке,Одаренные дети,Февраль 2022 Апрель 2022 Август 2022,ЦОКО',
    '7,Взаимное посещение уроков,Одарённые дети,В течение года,Школы',
    '9,Районный семинар «Среда развития»,Одарённые дети,Август 2022,',
  ].join('\n');
  const { changes, problems } = planOf(planRules, csv, empty);
  expect(problems).toEqual([]);
  expect(changes.filter(({ model }) => model === 'PlanOccurrence').map(({ data }) => data.date)).toEqual([
    '2022-09',
    '2023-09',
    '2024-09',
    '2022-02',
    '2022-04',
    '2022-08',
    '2022-08',
  ]);
  // A diagnosis is no event; a seminar is, and its organiser is who answers for it.
  const events = changes.filter(({ model }) => model === 'Event').map(({ data }) => data);
  expect(events.map(({ kind, datePrecision }) => `${kind} ${datePrecision}`)).toEqual([
    ...Array.from({ length: 3 }, () => 'seminar_cycle month'),
    'district_seminar month',
  ]);
});

it.each([
  ['Август 2022', 'month', ['2022-08']],
  ['В течение года', 'during_year', []],
  ['По плану работы МКУО ЦОКО, в течение года', 'during_year', []],
  ['Ежегодно, июль', 'yearly_month', []],
  ['Ежегодно по плану МКУО ЦОКО, ОО', 'yearly', []],
  ['Постоянно', 'continuous', []],
  ['Сентябрь 2022 г. и 2023 г.', 'month', ['2022-09', '2023-09']],
  ['15.03.2023', 'day', ['2023-03-15']],
  ['когда-нибудь', 'by_plan', []],
])('«%s» is understood as %s', (text, period, dates) => {
  const read = readPlanDates(text, words);
  expect(read.period).toBe(period);
  expect(read.dates.map(({ date }) => date)).toEqual(dates);
});

it('every term of document 004 is read from its Russian words as its table says', () => {
  const withMonths = planOf(planRules, printed('plan_004'), empty);
  const renamed = printed('plan_004').replace('period_type,months_iso', 'unknown_a,unknown_b');
  const byWords = planOf(planRules, renamed, empty);
  const dates = (plan: typeof byWords) =>
    plan.changes.filter(({ model }) => model === 'PlanOccurrence').map(({ data }) => data.key);
  expect(dates(byWords)).toEqual(dates(withMonths));
});

it('the table of occurrences says what the plan said: nothing new', () => {
  const state = stored(printed('plan_004'));
  const result = planOf(eventsRules, printed('events_004'), state);
  expect(result).toMatchObject({ changes: [], same: 56, problems: [] });
  expect(planOf(planRules, printed('plan_004'), state)).toMatchObject({ changes: [], same: 93 });
});

it('the table of occurrences alone brings the 31 events', () => {
  const result = planOf(eventsRules, printed('events_004'), empty);
  expect(result.changes.filter(({ model }) => model === 'Event')).toHaveLength(31);
  expect(told(result).filter(each => each.endsWith('notAnEvent'))).toHaveLength(25);
});

const EVENTS = 'Мероприятие,Вид,Дата,Время,Место,Направление';

it('an event of one’s own: a day with its hours, a month, and «по плану»', () => {
  const csv = `${EVENTS}\nКруглый стол наставников,Круглый стол,15.03.2023,14:00–16:00,СОШ № 1,\nФорум,,март 2023,,,Общая цифра\nФорум практик,Форум,по плану,,,Цифровая\n`;
  const result = planOf(eventsRules, csv, empty);
  expect(told(result)).toEqual(['3 direction competencyUnknown']);
  const events = result.changes.filter(({ model }) => model === 'Event').map(({ data }) => data);
  expect(events).toMatchObject([
    {
      kind: 'round_table',
      datePrecision: 'time',
      date: '2023-03-15T14:00/2023-03-15T16:00',
      startsAt: '2023-03-15T11:00:00Z',
    },
    { kind: 'forum', datePrecision: 'byPlan', date: '' },
  ]);
});

it('an event whose time stands behind its day has that time; two days in one cell stop the file', () => {
  const dates = ['2023-03-15T14:00', '"15.03.2023 г., 14.00–16.00"', '15.03.2023 (среда)'];
  const csv = [EVENTS, ...dates.map((date, at) => `Семинар ${at},Семинар,${date},,,`)].join('\n');
  const { changes, problems } = planOf(eventsRules, csv, empty);
  expect(problems).toEqual([]);
  expect(changes.map(({ data }) => data.date)).toEqual([
    '2023-03-15T14:00',
    '2023-03-15T14:00/2023-03-15T16:00',
    '2023-03-15',
  ]);
  for (const days of ['15.03.2023 – 17.03.2023', '15.03.2023 20.04.2023', '2023-03-15 - 2023-03-17'])
    expect(told(planOf(eventsRules, `${EVENTS}\nСеминар,Семинар,${days},,,\n`, empty))).toEqual([
      '2 date dateUnreadable',
    ]);
});

it('a moved event stays where it is, and who may move it is told', () => {
  const csv = `${EVENTS}\nКруглый стол наставников,Круглый стол,16.03.2023,,,\n`;
  const events = [{ id: 1, title: 'Круглый стол наставников', date: '2023-03-15', precision: 'day' }];
  const result = planOf(eventsRules, csv, { ...empty, events });
  expect(result).toMatchObject({ changes: [], same: 1 });
  expect(told(result)).toEqual(['2 date eventDateDiffers']);
});

it.each([
  ['Семинар,Семинар,31.02.2023,,,', '2 date dateImpossible'],
  ['Семинар,Семинар,2023,,,', '2 date dateNeedsMonth'],
  ['Семинар,Семинар,,,,', '2 date cellEmpty'],
  ['Семинар,Семинар,15.03.2023,25:00,,', '2 time timeUnreadable'],
  ['Семинар,Семинар,15.03.2023,16:00–14:00,,', '2 time timeUnreadable'],
  [',Семинар,15.03.2023,,,', '2 title cellEmpty'],
])('events: «%s» stops the file', (line, problem) => {
  expect(told(planOf(eventsRules, `${EVENTS}\n${line}\n`, empty))).toEqual([problem]);
});

it('plan: a number twice in a direction and an unknown direction stop the file', () => {
  const csv =
    '№,Мероприятие,Направление,Сроки\n1,Семинар,Инклюзия,март 2023\n1,Другой,Инклюзия,март 2023\n2,Третий,Космос,март 2023\n';
  expect(told(planOf(planRules, csv, empty))).toEqual(['3 number rowTwice', '4 direction competencyUnknown']);
});

/** The plan as it is printed: the name of a section in a row of its own, numbers that begin anew. */
function inSections(csv: string): string {
  const [head = [], ...rows] = parseCsvRows(csv, ',');
  const cell = (row: readonly string[], name: string) => row[head.indexOf(name)] ?? '';
  const lines = [['№ п/п', 'Наименование мероприятия', 'Сроки проведения', 'Ответственные']];
  let section = '';
  for (const row of rows.filter(each => each.length > 1)) {
    if (cell(row, 'section_title') !== section) {
      section = cell(row, 'section_title');
      lines.push([section, '', '', '']);
    }
    lines.push(['no', 'title', 'date_raw', 'responsible_roles'].map(name => cell(row, name)));
  }
  return lines.map(line => line.map(text => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
}

it('the plan as it is printed, its sections in rows of their own, is the same plan', () => {
  const csv = inSections(printed('plan_004'));
  const result = planOf(planRules, csv, empty);
  expect(result.problems).toEqual([]);
  const activities = result.changes.filter(({ model }) => model === 'PlanActivity');
  expect(activities).toHaveLength(93);
  const whole = planOf(planRules, printed('plan_004'), empty).changes;
  const keys = whole.filter(({ model }) => model === 'PlanActivity');
  expect(activities.map(({ data }) => data.key)).toEqual(keys.map(({ data }) => data.key));
  expect(activities.map(({ data }) => data.section)).toEqual(keys.map(({ data }) => data.section));
  // No column says the kinds: they are read off the titles.
  const events = (changes: typeof whole) =>
    changes.filter(({ model }) => model === 'Event').map(({ label }) => label);
  expect(events(result.changes)).toEqual(events(whole));
  expect(events(whole)).toHaveLength(31);
});

it('what a file has no column for stays as it was; what it changes is shown with what was there', () => {
  const state = stored(printed('plan_004'));
  expect(planOf(planRules, inSections(printed('plan_004')), state)).toMatchObject({ changes: [], same: 93 });
  const moved = printed('plan_004').replace('В ходе реализации', 'Март 2023');
  const change = planOf(planRules, moved, state).changes.find(({ model }) => model === 'PlanActivity');
  expect(change?.shown).toEqual([{ column: 'dates', was: 'В ходе реализации', becomes: 'Март 2023' }]);
});

it('a row without a term keeps the one it has', () => {
  const state = stored(printed('plan_004'));
  const table = parseCsvRows(printed('plan_004'), ',');
  const columns = table[0] ?? [];
  const bare = table.map((cells, at) =>
    at === 0
      ? cells
      : cells.map((cell, n) => (/^(?:date_raw|months_iso|period_type)$/u.test(columns[n] ?? '') ? '' : cell)),
  );
  const csv = bare.map(cells => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  expect(planOf(planRules, csv, state)).toMatchObject({ changes: [], same: 93 });
});

it('sections that speak of no known direction number their rows each for itself', () => {
  const csv = '№,Мероприятие,Сроки\nРабота с кадрами\n1,Семинар,март 2023\nХозяйство\n1,Ремонт,май 2023\n';
  const result = planOf(planRules, csv, empty);
  expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(
    result.changes.filter(({ model }) => model === 'PlanActivity').map(({ data }) => data.section),
  ).toEqual(['Работа с кадрами', 'Хозяйство']);
});

it('a direction of several frameworks is the one of the plan that is there; without a plan the full names are told', () => {
  const general = { key: 'third', title: 'Третья', competencies: [{ key: 'digital', title: 'Цифра' }] };
  const state = { ...empty, frameworks: [...empty.frameworks, general] };
  const csv = 'Мероприятие,Дата,Направление\nСеминар,март 2023,Цифровизация\n';
  const alone = planOf(eventsRules, csv, state);
  expect(told(alone)).toEqual(['2 direction directionSeveral']);
  expect(alone.problems[0]?.params?.titles).toBe('«Направление digital», «Цифровая», «Цифра»');
  const { activities } = stored(printed('plan_004'));
  expect(told(planOf(eventsRules, csv, { ...state, activities }))).toEqual([]);
});

it('a date that no calendar has stops a plan; one nobody understands is told', () => {
  const csv = '№,Мероприятие,Сроки\n1,Семинар,31.02.2023\n2,Семинар,тринадцатого\n';
  expect(planOf(planRules, csv, empty).problems).toMatchObject([
    { row: 2, code: 'dateImpossible', severity: 'error' },
    { row: 3, code: 'planDateUnclear', severity: 'finding' },
  ]);
});
