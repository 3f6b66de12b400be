import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

const SHIPPED = JSON.parse(readFileSync('prisma/content/calendars/country-2025.json', 'utf8'));
const OURS = {
  ...SHIPPED,
  title: 'Календарь района',
  breaks: [{ title: 'Осенние каникулы', from: '2025-10-27', to: '2025-11-02' }, ...SHIPPED.breaks.slice(1)],
};

let bot: TestBot;
let district: Municipality;
let methodologist: Person;
beforeAll(async () => {
  bot = await startTestBot({ now: '2025-10-13T09:00:00Z' });
  district = await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44' });
  methodologist = await bot.teacher({
    name: 'Мария Методист',
    roles: [{ role: 'methodologist', territoryId: district.territoryId }],
  });
});
afterAll(() => bot.stop());

const file = (person: Person, content: unknown, name = 'calendar.json') =>
  person.sendDocument(name, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
const stored = () => bot.prisma.schoolCalendar.findMany({ orderBy: { scopeKey: 'asc' } });

it('the calendar of the country is there from the first start, and in force', async () => {
  expect((await stored()).map(({ scopeKey }) => scopeKey)).toEqual(['country:2025']);
  await methodologist.send('/calendar');
  const screen = plain(methodologist.screen());
  expect(screen).toContain('Школьный календарь · Тестовый район');
  expect(screen).toContain('Рекомендованный календарь 2025/26 (четверти)');
  expect(screen).toContain('1 четверть: 1 сентября – 24 октября');
  expect(screen).toContain('Ближайшие: Осенние каникулы 25 октября – 2 ноября, через 12 дней.');
  expect(screen).toContain('[Загрузить другой]');
});

describe('another calendar', () => {
  it('is looked through first: problems by their lines, nothing stored', async () => {
    await methodologist.press('Загрузить другой');
    await methodologist.send('вот он');
    expect(methodologist.screen()).toContain('Жду файл календаря документом');
    await file(methodologist, { ...OURS, mode: 'weeks', workingDays: ['2025-13-01'] });
    expect(methodologist.screen()).toMatch(/Строка 5: /u);
    expect(methodologist.screen()).toContain('Исправьте и пришлите файл снова');
    await file(methodologist, '{ "schemaVersion": 1,');
    expect(methodologist.screen()).toMatch(/Строка 1: /u);
    await file(methodologist, ' '.repeat(300_000));
    expect(methodologist.screen()).toContain('больше 0,2 МБ');
    expect(await stored()).toHaveLength(1);
  });

  it('says what will change, and comes into force when that is confirmed', async () => {
    await file(methodologist, OURS);
    const screen = plain(methodologist.screen());
    expect(screen).toContain('· название: Рекомендованный календарь 2025/26 → Календарь района');
    expect(screen).toContain('· каникулы: 25 октября – 2 ноября → 27 октября – 2 ноября');
    expect(await stored()).toHaveLength(1);
    await methodologist.press('Загрузить');
    expect(plain(methodologist.screen())).toContain('Календарь района (четверти)');
    expect(plain(methodologist.screen())).toContain('27 октября – 2 ноября, через 14 дней');
    expect((await stored()).at(-1)).toMatchObject({
      scopeKey: `territory:${district.territoryId}:2025`,
      title: 'Календарь района',
      definition: OURS,
    });
  });

  it('of which another file was sent meanwhile is not what is loaded by an old button', async () => {
    await methodologist.press('Загрузить другой');
    await file(methodologist, { ...OURS, title: 'Первый' });
    const old = methodologist.last();
    const data = old.buttons.flat().find(({ text }) => text === 'Загрузить')?.data ?? '';
    await file(methodologist, { ...OURS, title: 'Второй' });
    await methodologist.pressData(data, old.id);
    expect(methodologist.notices().at(-1)).toContain('уже не ждёт загрузки');
    await methodologist.press('Загрузить');
    await methodologist.pressData(data.replace(/\d+$/u, '1'));
    expect((await stored()).at(-1)?.title).toBe('Второй');
  });

  it('that says the same changes nothing', async () => {
    await methodologist.send('/calendar');
    await methodologist.press('Загрузить другой');
    await file(methodologist, { ...OURS, title: 'Второй' });
    expect(methodologist.screen()).toContain('Ничего не изменится');
    await methodologist.press('Не загружать');
    expect(methodologist.screen()).toContain('Школьный календарь');
  });

  it('of a year that has none yet is announced as the first', async () => {
    await methodologist.press('Загрузить другой');
    const next = (text: string) => text.replaceAll('2026', '2027').replaceAll('2025', '2026');
    await file(methodologist, next(JSON.stringify(OURS)));
    expect(methodologist.screen()).toContain('календаря на 2026/27 ещё не было');
    await methodologist.press('Не загружать');
    expect(await stored()).toHaveLength(2);
  });
});

describe('whoever keeps no calendars', () => {
  it('sees and loads none, whatever button they forge', async () => {
    const teacher = await bot.teacher({ organisation: 'school-44' });
    await teacher.send('/calendar');
    expect(teacher.screen()).toContain('Календари ведёт методист');
    await teacher.pressData(`call:${district.territoryId}`);
    expect(teacher.notices().at(-1)).toContain('Календари ведёт методист');
    await teacher.pressData(`calok:${district.territoryId}:5`);
    expect(teacher.notices().at(-1)).toContain('уже не ждёт загрузки');
  });

  it('of this territory loads nothing into it', async () => {
    const other = await createMunicipality(bot.prisma, {}, { key: 'other', title: 'Соседний район' });
    const neighbour = await bot.teacher({
      name: 'Сосед Методист',
      roles: [{ role: 'methodologist', territoryId: other.territoryId }],
    });
    await neighbour.send('/calendar');
    await neighbour.pressData(`call:${district.territoryId}`);
    expect(neighbour.notices().at(-1)).toContain('Календари ведёт методист');
    await neighbour.press('Загрузить другой');
    // The role goes while the file waits.
    await file(neighbour, OURS);
    await bot.prisma.roleAssignment.deleteMany({ where: { territoryId: other.territoryId } });
    await neighbour.press('Загрузить');
    expect(neighbour.notices().at(-1)).toContain('Календари ведёт методист');
    expect(await bot.prisma.schoolCalendar.count({ where: { title: 'Календарь района' } })).toBe(0);
  });
});
