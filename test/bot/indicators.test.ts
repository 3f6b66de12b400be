import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';
import { seedStaff } from '../kit/staff.ts';

let bot: TestBot;
let district: Municipality;
let methodologist: Person;
let coordinator: Person;
beforeAll(async () => {
  bot = await startTestBot({ now: '2024-11-15T09:00:00Z' });
  district = await createMunicipality(bot.prisma, { s1: 'СОШ № 1', s2: 'СОШ № 2', s3: 'СОШ № 3' });
  const { s1 = 0, s2 = 0, s3 = 0 } = district.organisations;
  const { territoryId } = district;
  await seedStaff(bot.database, {
    territoryId,
    organisations: [
      [s1, 330],
      [s2, 16],
      [s3, 3],
    ],
    day: '2024-09-20',
    recordedAt: '2024-10-01T09:00:00Z',
    subject: index => (index < 340 ? 'maths' : index < 347 ? 'music' : 'art'),
    facts: { diagnosed: 300, iom: 200, iomEvent: 150, event: 160, contest: 12, course: 70 },
  });
  methodologist = await bot.teacher({
    name: 'Мария Методист',
    roles: [{ role: 'methodologist', territoryId }],
  });
  coordinator = await bot.teacher({
    name: 'Инна Завуч',
    roles: [{ role: 'coordinator', organisationId: s2 }],
  });
});
afterAll(() => bot.stop());

const screen = (person: Person): string => plain(person.screen());

it('the eight of document 004 in a line each, as of a typed day', async () => {
  await methodologist.send('/indicators');
  expect(screen(methodologist)).toContain('Тестовый район · Программа (004) · на 15.11.2024, сегодня');
  await methodologist.press('На дату');
  await methodologist.send('когда-нибудь');
  expect(screen(methodologist)).toContain('Не понял день');
  await methodologist.send('1 ноября 2024');
  const shown = screen(methodologist);
  expect(shown).toContain('на 01.11.2024');
  expect(shown).toContain('1. Прошли диагностику: 86,0 % (300 из 349)');
  expect(shown).toContain('2. Есть ИОМ: 57,3 % (200 из 349)');
  expect(shown).toContain('3. Мероприятия по ИОМ: 75,0 % (150 из 200)');
  expect(shown).toContain('5. Экспертная деятельность: 0,0 % (0 из 349');
  expect(shown).toContain('7. Нормативный документ: нет');
  expect(shown).not.toContain('достигнуто');
  expect(shown).toContain('Состав на 01.11.2024: 349 · педагоги в списке бота');
  expect(shown.match(/состав на/giu)).toHaveLength(1);
});

it('the passport says what is divided by what, who is not counted, and where it comes from', async () => {
  await methodologist.press('3');
  const shown = screen(methodologist);
  expect(shown).toContain('004-3. Доля педагогов, принявших участие в мероприятиях');
  expect(shown).toContain('75,0 % (150 из 200, состав на 01.11.2024)');
  expect(shown).toContain('Знаменатель: педагоги, для которых разработаны ИОМ');
  expect(shown).toContain('Цели в источнике нет');
  expect(shown).toContain('Период: с 01.09.2024');
  expect(shown).toContain('Не считаются: уволенные');
  expect(shown).toContain('Источник: 004:134; формула: из источника');
  await methodologist.press('К показателям');
});

describe('by school', () => {
  it('hides the small one, and the next one by which it would follow', async () => {
    await methodologist.press('1');
    await methodologist.press('По школам');
    const shown = screen(methodologist);
    expect(shown).toMatch(/90,9 % \(300 из 330\) · СОШ № 1/u);
    expect(shown).toContain('СОШ № 2: меньше 5 ответов');
    expect(shown).toContain('СОШ № 3: меньше 5 ответов');
    expect(shown).toContain('86,0 % (300 из 349) · Всего');
  });

  it('as a picture, a spreadsheet and a paper', async () => {
    await methodologist.press('Картинка');
    expect(methodologist.last().photo).toBeDefined();
    await methodologist.press('XLSX');
    expect(methodologist.last().document?.fileName).toMatch(/\.xlsx$/u);
    await methodologist.press('DOCX');
    expect(methodologist.last().document?.fileName).toMatch(/\.docx$/u);
  });

  it('one school by itself says the same as the table', async () => {
    await methodologist.send('/indicators');
    await methodologist.press('Отбор');
    await methodologist.press('Школа');
    await methodologist.press('СОШ № 2');
    expect(screen(methodologist)).toContain('СОШ № 2 · Программа (004)');
    expect(screen(methodologist)).toContain('1. Прошли диагностику: меньше 5 ответов');
    await methodologist.press('Отбор');
    await methodologist.press('Школа');
    await methodologist.press('СОШ № 1');
    expect(screen(methodologist)).toContain('1. Прошли диагностику: 90,9 % (300 из 330');
  });
});

it('by subject the two of whom there are few are hidden together', async () => {
  await methodologist.send('/indicators');
  await methodologist.press('Отбор');
  await methodologist.press('Предмет');
  await methodologist.press('Математика');
  expect(screen(methodologist)).toContain('1. Прошли диагностику: 88,2 % (300 из 340');
  for (const subject of ['Музыка', 'ИЗО']) {
    await methodologist.press('Отбор');
    await methodologist.press('Предмет');
    await methodologist.press(subject);
    expect(screen(methodologist)).toContain('1. Прошли диагностику: меньше 5 ответов');
  }
});

describe('a coordinator', () => {
  it('sees the own organisation only', async () => {
    await coordinator.send('/indicators');
    const shown = screen(coordinator);
    expect(shown).toContain('СОШ № 2 · Программа (004)');
    expect(shown).toContain('1. Прошли диагностику: 0,0 % (0 из 16');
    expect(shown).not.toContain('Отбор');
  });

  it('gets nothing of others by forged presses', async () => {
    const { territoryId, organisations } = district;
    for (const data of [
      `indv:${territoryId}:004:-:o${organisations.s1}`,
      `indv:${territoryId}:004:-:0.0`,
      `inds:${territoryId}:004:-:-:004-1:0`,
      `indf:${territoryId}:004:-:-:004-1:xlsx`,
      `indv:${territoryId + 77}:004:-:-`,
      `indread:${territoryId}:000:-:-:000-3:points`,
      `indret:${territoryId}:own:-:-:own-1-1:1`,
      `indnew:${territoryId}`,
      `indv:${territoryId}:004:99999999:-`,
      `indv:${territoryId}:404:-:-`,
    ]) {
      await coordinator.pressData(data);
      expect(screen(coordinator), data).not.toContain('330');
      expect(screen(coordinator), data).not.toContain('349');
    }
    expect(await bot.prisma.setting.count({ where: { key: { startsWith: 'indicators.reading' } } })).toBe(0);
  });
});

it("another territory is nobody else's, a teacher sees none, and no day of the future", async () => {
  const other = await createMunicipality(bot.prisma, { far: 'Дальняя' }, { key: 'far', title: 'Дальний' });
  const stranger = await bot.teacher({
    name: 'Чужой Методист',
    roles: [{ role: 'methodologist', territoryId: other.territoryId }],
  });
  await stranger.send('/indicators');
  expect(screen(stranger)).toContain('Дальний · Программа (004)');
  await stranger.pressData(`indv:${district.territoryId}:004:-:-`);
  expect(screen(stranger)).toContain('Показатели видят методисты своей территории');
  await stranger.pressData(`indv:${other.territoryId}:004:-:o${district.organisations.s1}`);
  expect(screen(stranger)).toContain('Показатели видят методисты своей территории');
  const teacher = await bot.teacher({ name: 'Анна Учитель', organisation: 's1' });
  await teacher.send('/indicators');
  expect(screen(teacher)).toContain('Показатели видят методисты своей территории');
  await methodologist.pressData(`indv:${district.territoryId}:004:20991231:-`);
  expect(screen(methodologist)).toContain('Этот день ещё не наступил');
});

it('an own indicator is put together by taps, and taken away again', async () => {
  await methodologist.send('/indicators');
  await methodologist.press('Другие');
  await methodologist.press('Свой показатель');
  await methodologist.press('Прошли КПК');
  await methodologist.press('Есть маршрут');
  await methodologist.press('Учебный год');
  await methodologist.press('не менее 25 %');
  expect(screen(methodologist)).toContain('Числитель: Прошли КПК');
  await methodologist.send('КП');
  expect(screen(methodologist)).toContain('от 3 до 80 знаков');
  await methodologist.send('КПК среди тех, у кого маршрут');
  const shown = screen(methodologist);
  expect(shown).toContain('Тестовый район · Свои');
  expect(shown).toContain('1. КПК среди тех, у кого маршрут: 35,0 % (70 из 200');
  expect(shown).toContain('цель не менее 25 %: достигнуто');
  await methodologist.press('1');
  await methodologist.press('Убрать показатель');
  await methodologist.press('Убрать показатель');
  expect(screen(methodologist)).toContain('Показателей здесь пока нет');
});

it('what is measured by what is printed as document 004 says', async () => {
  await methodologist.send('/indicators');
  await methodologist.press('Другие');
  await methodologist.press('Что чем измеряется');
  expect(screen(methodologist)).toContain(
    '5. Профессиональный рост педагогов: Диагностика профессионального роста',
  );
});
