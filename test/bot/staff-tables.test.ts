import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { readConfig } from '../../src/config.ts';
import { foldForSearch } from '../../src/lib/text.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../prisma/content/imports/examples');
const TITLES = [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map(number => `СОШ № ${number}`).concat('РВ СОШ');

let bot: TestBot;
let methodologist: Person;
let territoryId: number;

async function load(kind: string, name: string): Promise<void> {
  const config = readConfig({ DATABASE_URL: bot.database.url, LOG_LEVEL: 'silent' });
  const file = path.join(EXAMPLES, `${name}.csv`);
  expect(readFileSync(file, 'utf8')).not.toBe('');
  const { ok } = await runCommand(['import', kind, file, '--territory', 'district'], config, () => {});
  expect(ok).toBe(true);
}

beforeAll(async () => {
  bot = await startTestBot();
  const operator = { operatorName: 'ЦОКО', operatorEmail: 'pd@example.org', timezone: 'Europe/Moscow' };
  const territory = await bot.prisma.territory.create({
    data: { key: 'district', title: 'Район', ...operator },
  });
  territoryId = territory.id;
  await bot.prisma.organisation.createMany({
    data: TITLES.map((title, at) => ({
      territoryId,
      key: `s-${at}`,
      title,
      searchText: foldForSearch(title),
    })),
  });
  methodologist = await bot.teacher({ name: 'Мария', roles: [{ role: 'methodologist', territoryId }] });
  await methodologist.send('/menu');
});
afterAll(() => bot.stop());

it('without a table says so, which is not «nobody is missing»', async () => {
  await methodologist.pressData('stab:0:vacancy');
  expect(plain(methodologist.screen())).toContain('Район: такую таблицу ещё не загружали');
});

it('the shortage of August: 24 vacancies in 10 subjects, with schools, and what was not distributed', async () => {
  await load('vacancies', 'vacancies_004');
  await methodologist.pressData('stab:0:vacancy');
  expect(plain(methodologist.screen())).toContain('математика: Вакансий 8; Школы СОШ № 1, СОШ № 2');
  await methodologist.press('Дальше ›');
  expect(plain(methodologist.screen())).toContain('Итого, предметов: 10: Вакансий 24');
  expect(plain(methodologist.screen())).toContain(
    'информатика: вакансий 3, школ 2, распределение не указано',
  );
  await methodologist.press('DOCX');
  expect(methodologist.last().document?.fileName).toMatch(/^shortage-.*\.docx$/u);
  await methodologist.pressData('stab:0:vacancy');
  await methodologist.press('Картинка');
  expect(methodologist.last().photo).toBeDefined();
});

it('categories: the computed share beside the printed one, zero as a value, the denominator below', async () => {
  await load('schoolTable', 'school_table_004');
  await methodologist.pressData('stab:0:category');
  expect(plain(methodologist.screen())).toContain('СОШ № 2: Первая 15,6 % (7 из 45); печать 15 %');
  await methodologist.press('Дальше ›');
  expect(plain(methodologist.screen())).toContain('СОШ № 11: Первая 0,0 % (0 из 10); печать 0 %');
  expect(plain(methodologist.screen())).toContain('Итого: Первая 20,8 % (77 из 370); печать 21 %');
  expect(plain(methodologist.screen())).toContain('СОШ № 2, Первая: по числам 15,6 %, напечатано 15 %');
  expect(plain(methodologist.screen())).toContain('Знаменатель показателей:');
  for (const [button, file] of [
    ['XLSX', /^categories-.*\.xlsx$/u],
    ['DOCX', /^categories-.*\.docx$/u],
  ] as const) {
    await methodologist.press(button);
    expect(methodologist.last().document?.fileName).toMatch(file);
  }
  await methodologist.press('Картинка');
  expect(methodologist.last().photo).toMatchObject({ width: 1080 });
});

it('through the chat: the table as printed, what differs in words, and from the result to the denominator', async () => {
  const csv = readFileSync(path.join(EXAMPLES, 'school_table_004.csv'), 'utf8');
  await methodologist.sendDocument('schools.csv', `${csv}Педагогических работников,,349\nУчителей,,317\n`);
  bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
  expect(plain(methodologist.screen())).toContain('7 из 45 = 15,56 %, напечатано 15');
  expect(plain(methodologist.screen())).toContain(
    '370 по таблице школ, 349 по тексту, 317 учителей, 0 в списке бота',
  );
  await methodologist.press('Применить');
  bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
  await methodologist.press('Выбрать знаменатель');
  expect(methodologist.screen()).toContain('[370 по таблице] [349 по тексту]');
  await methodologist.press('349 по тексту');
  expect(methodologist.screen()).toContain('349 · введено: текст программы');
  await methodologist.pressData('stab:0:category');
  await methodologist.press('Дальше ›');
  expect(methodologist.screen()).toContain('Знаменатель показателей: 349 · введено: текст программы');
});

it('a file with pupils’ names is refused in words, and no name is kept or repeated', async () => {
  const before = await bot.prisma.reportedFigure.count();
  const csv = 'Школа;Что;Предмет;Справились;Писали;ФИО ученика\nСОШ № 1;ВПР;Физика;1;1;Незабудкин Егор\n';
  await methodologist.sendDocument('vpr.csv', csv);
  expect(methodologist.screen()).toContain('Бот не хранит данных детей');
  expect(methodologist.screen()).not.toContain('[Применить]');
  const told = JSON.stringify(methodologist.messages().filter(({ from }) => from.isBot));
  expect(told).not.toContain('Незабудкин');
  expect(await bot.prisma.reportedFigure.count()).toBe(before);
  const stored = await bot.prisma.import.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(stored).toMatchObject({ state: 'refused', content: null });
  await methodologist.press('Файл с пометками');
  expect(methodologist.last().document).toBeUndefined();
});

it('ages: two shares differ from what was printed', async () => {
  await load('ages', 'ages_004');
  await methodologist.pressData('stab:0:age');
  expect(plain(methodologist.screen())).toContain(
    'Педагоги: До 29 лет: Доля 12,0 % (42 из 349); печать 12 %',
  );
  expect(plain(methodologist.screen())).toContain('по числам 48,6 %, напечатано 48 %');
});

it('is nobody else’s: a teacher and a methodologist of elsewhere see nothing', async () => {
  const teacher = await bot.teacher({ name: 'Анна' });
  await teacher.send('/menu');
  await teacher.pressData(`stab:${territoryId}:category`);
  expect(teacher.screen()).toContain('Таблицы кадров видит методист территории');
  const calls = bot.sandbox.calls().filter(({ method }) => method === 'sendDocument').length;
  await teacher.pressData(`stf:${territoryId}:0:xlsx`);
  expect(bot.sandbox.calls().filter(({ method }) => method === 'sendDocument')).toHaveLength(calls);
  await methodologist.pressData(`stab:${territoryId + 5}:category`);
  expect(plain(methodologist.screen())).toContain('Таблицы кадров видит методист территории');
});
