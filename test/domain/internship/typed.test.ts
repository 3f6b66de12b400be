import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOf } from '../../../src/domain/event-date.ts';
import { admissionOf } from '../../../src/domain/internship/admission.ts';
import { type Candidate, matchNames, namesOf } from '../../../src/domain/internship/admission-list.ts';
import { typedEntry, typedTenths } from '../../../src/domain/internship/journal.ts';
import { parseModules } from '../../../src/domain/internship/parse-modules.ts';
import { parsePeriod } from '../../../src/domain/internship/parse-period.ts';
import { parseSessionDate } from '../../../src/domain/internship/session-date.ts';
import { storedEventDate } from '../../../src/domain/stored-event-date.ts';
import { foldForSearch } from '../../../src/lib/text.ts';

describe('admission by years of service', () => {
  it.each([
    [0, 'novice'],
    [1, 'novice'],
    [2, 'novice'],
    [3, 'experienced'],
    [5, 'experienced'],
    [null, 'unknown'],
  ])('%s years: %s', (years, admission) => {
    expect(admissionOf(years)).toBe(admission);
  });
});

describe('modules as they are pasted', () => {
  it('have a title and hours, 16 when the line does not say', () => {
    expect(parseModules('1. Проекты — 16 ч\n2) Оценка: 8\n\nИКТ')).toEqual([
      { number: 1, title: 'Проекты', hours: 16 },
      { number: 2, title: 'Оценка', hours: 8 },
      { number: 3, title: 'ИКТ', hours: 16 },
    ]);
  });
  it('are none when there is nothing, too much, or no hour', () => {
    expect(parseModules('\n \n')).toBeNull();
    expect(parseModules('Проекты — 0 ч')).toBeNull();
    expect(parseModules(Array.from({ length: 21 }, (_, index) => `Модуль ${index}`).join('\n'))).toBeNull();
  });
});

describe('when a session takes place', () => {
  const stored = (text: string): string | null => {
    const when = parseSessionDate(text, 'ru', 'Europe/Moscow');
    return when && `${when.precision} ${storedEventDate(when, 'Europe/Moscow').date}`;
  };
  it.each([
    ['15.10.2026 14:00–17:00', 'time 2026-10-15T14:00/2026-10-15T17:00'],
    ['15.10.2026, 14.00 - 17.30', 'time 2026-10-15T14:00/2026-10-15T17:30'],
    ['15 октября 2026 в 9:30', 'time 2026-10-15T09:30'],
    ['15.10.2026', 'day 2026-10-15'],
    ['ноябрь 2026', 'month 2026-11'],
    ['15.10.2026 17:00–14:00', null],
    ['31.02.2026 14:00', null],
    ['октябрь 2026 14:00', null],
    ['15.10.2026 25:00', null],
    ['когда-нибудь', null],
  ])('%s', (text, expected) => {
    expect(stored(text)).toBe(expected);
  });
  it('never fails, and knows nothing outside the years people mean', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const when = parseSessionDate(text, 'ru', 'Europe/Moscow');
        const year = when && startOf(when)?.year;
        expect(year === null || year === undefined || (year >= 2000 && year <= 2099)).toBe(true);
      }),
    );
  });
});

describe('the period of a group', () => {
  it.each([
    ['01.10.2026 – 31.05.2027', '2026-10-01 2027-05-31'],
    ['октябрь 2026 - май 2027', '2026-10-01 2027-05-31'],
    ['2026/27', '2026-09-01 2027-08-31'],
    ['31.05.2027 – 01.10.2026', null],
    ['потом', null],
  ])('%s', (text, expected) => {
    const period = parsePeriod(text, 'ru');
    expect(period && `${period.from} ${period.to}`).toBe(expected);
  });
});

describe('a pasted list of names', () => {
  const person = (personId: number, fullName: string, organisation: string): Candidate => ({
    personId,
    fullName,
    organisation,
    serviceYears: 1,
    searchText: foldForSearch(`${fullName} ${organisation}`),
  });
  const roster = [
    person(1, 'Пробная Анна Ивановна', 'СОШ № 1'),
    person(2, 'Пробная Анна Петровна', 'СОШ № 4'),
    person(3, 'Образцов Пётр', 'СОШ № 4'),
  ];
  it('falls into found, ambiguous and not found; numbers and repeats fall away', () => {
    expect(namesOf('31.02.2027\n10.12.2026 – 15.12.2026\n3.Октябрь')).toEqual([
      '31.02.2027',
      '10.12.2026 – 15.12.2026',
      'Октябрь',
    ]);
    const names = namesOf('1. Образцов Петр\n2) пробная анна\n— Неизвестный Иван\n\nобразцов пётр');
    expect(matchNames(names, roster).map(match => [match.kind, match.typed])).toEqual([
      ['found', 'Образцов Петр'],
      ['ambiguous', 'пробная анна'],
      ['notFound', 'Неизвестный Иван'],
    ]);
  });
  it('is told apart by the organisation', () => {
    const [match] = matchNames(['Пробная Анна, СОШ № 4'], roster);
    expect(match).toMatchObject({ kind: 'found', candidate: { personId: 2 } });
  });
  it('never takes somebody whose name is only spelled alike, and nobody twice', () => {
    expect(matchNames(['Образцоф Пётр'], roster)[0]).toMatchObject({ kind: 'ambiguous' });
    expect(matchNames(['Образцов', 'Пётр Образцов'], roster)).toHaveLength(1);
  });
});

describe('what is typed into journal and card', () => {
  it('is kept whole or refused, never cut', () => {
    expect(typedEntry('  Тема  ')).toEqual({ ok: true, text: 'Тема' });
    expect(typedEntry(' \n ')).toMatchObject({ ok: false, refusal: 'empty' });
    expect(typedEntry('я'.repeat(1501))).toMatchObject({ ok: false, max: 1500, length: 1501 });
  });
  it.each([
    ['62,5 %', 625],
    ['62.5', 625],
    ['0', 0],
    ['100%', 1000],
    ['100,1', null],
    ['много', null],
  ])('%s percent', (text, tenths) => {
    expect(typedTenths(text)).toBe(tenths);
  });
});
