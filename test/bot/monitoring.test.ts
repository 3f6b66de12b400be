import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

let bot: TestBot;
let district: Municipality;
let methodologist: Person;
let stranger: Person;
beforeAll(async () => {
  bot = await startTestBot({ now: '2023-06-20T09:00:00Z' });
  district = await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44' });
  const other = await createMunicipality(bot.prisma, {}, { key: 'other', title: 'Другой район' });
  methodologist = await bot.teacher({
    name: 'Мария Методист',
    roles: [{ role: 'methodologist', territoryId: district.territoryId }],
  });
  stranger = await bot.teacher({
    name: 'Олег Чужой',
    roles: [{ role: 'methodologist', territoryId: other.territoryId }],
  });
});
afterAll(() => bot.stop());

const items = () => bot.prisma.monitoringItem.findMany({ orderBy: { id: 'asc' }, include: { done: true } });
const reminders = (person: Person) =>
  person.messages().flatMap(({ text }) => (text?.startsWith('В этом месяце по') ? [text] : []));
const moveTo = async (instant: string) => {
  bot.clock.set(Temporal.Instant.from(instant));
  await bot.settle();
};

it('is empty at first, and the calendar of the programme comes with two taps', async () => {
  await methodologist.send('/monitoring');
  expect(methodologist.screen()).toContain('В календаре пока ничего нет');
  await methodologist.press('Взять готовый');
  const screen = plain(methodologist.screen());
  const number = /(\d)\. Муниципальная программа повышения/u.exec(screen)?.[1] ?? '';
  await methodologist.press(number);
  expect(await items()).toHaveLength(6);
  const shown = plain(methodologist.screen());
  expect(shown).toContain('этап 2. Основной или внедренческий');
  expect(shown).toContain('1. Мониторинг аттестации педагогов — июль 2023');
  expect(shown).toContain('3. Мониторинг кадрового дефицита в школах района — август 2023');
});

it('taking it again changes nothing', async () => {
  await methodologist.press('Взять готовый');
  const number = /(\d)\. Муниципальная программа повышения/u.exec(plain(methodologist.screen()))?.[1] ?? '';
  await methodologist.press(number);
  expect(await items()).toHaveLength(6);
});

describe('in July', () => {
  it('who is in charge is reminded of what is due, and nobody else', async () => {
    await moveTo('2023-07-03T12:30:00Z');
    await expect
      .poll(() => reminders(methodologist))
      .toEqual([
        [
          'В этом месяце по календарю мониторинга:',
          '• Мониторинг аттестации педагогов',
          '• Мониторинг непрерывного профессионального развития педагогов',
        ].join('\n'),
      ]);
    expect(reminders(stranger)).toEqual([]);
  });

  it('a look taken is remembered with its day, and can be taken back', async () => {
    await methodologist.send('/monitoring');
    expect(plain(methodologist.screen())).toContain(
      '1. Мониторинг аттестации педагогов — ждёт в этом месяце',
    );
    await methodologist.press('1');
    await methodologist.press('Сделано');
    expect(plain(methodologist.screen())).toContain('сделано 3 июля 2023');
    const [, attestation] = await items();
    expect(attestation?.done).toMatchObject([{ month: '2023-07' }]);
    await methodologist.press('Снять отметку');
    expect(plain(methodologist.screen())).toContain('ждёт в этом месяце');
    await methodologist.press('Сделано');
  });

  it('on the 20th only what is not done is brought to mind again', async () => {
    await moveTo('2023-07-20T12:30:00Z');
    await expect.poll(() => reminders(methodologist)).toHaveLength(2);
    expect(reminders(methodologist)[1]).not.toContain('аттестации');
    expect(reminders(methodologist)[1]).toContain('развития педагогов');
  });
});

it('an own item: its name is typed, its months are tapped', async () => {
  await methodologist.send('/monitoring');
  await methodologist.press('Свой пункт');
  await methodologist.send('\u200D');
  expect(plain(methodologist.screen())).toContain('Напишите название словами');
  await methodologist.send('Смотр \u202Eкабинетов');
  await methodologist.press('май');
  await methodologist.press('октябрь');
  await methodologist.press('✓ май');
  await methodologist.press('Готово');
  expect(plain(methodologist.screen())).toContain('Когда: каждый год, октябрь');
  expect((await items()).at(-1)).toMatchObject({ title: 'Смотр кабинетов', rule: { yearly: [10] } });
  await methodologist.press('Какой отчёт');
  await methodologist.press('‹ К пункту');
  expect(plain(methodologist.screen())).toContain('Когда: каждый год, октябрь');
  await methodologist.press('Какой отчёт');
  await methodologist.press('Нехватка кадров');
  expect(plain(methodologist.screen())).toContain('[Открыть: Нехватка кадров]');
  await methodologist.press('Удалить пункт');
  await methodologist.press('Удалить пункт');
  expect(await items()).toHaveLength(6);
});

it('a methodologist of another territory neither sees nor changes it, whatever they send', async () => {
  await stranger.send('/monitoring');
  expect(stranger.screen()).toContain('В календаре пока ничего нет');
  const [first] = await items();
  await stranger.pressData(`moni:${first?.id}`);
  await stranger.pressData(`monx:${first?.id}:1`);
  await stranger.pressData(`mond:${first?.id}:1`);
  await stranger.pressData(`monk:${district.territoryId}:0`);
  for (const data of [`mona:${district.territoryId}`, `monk:${district.territoryId}:-1`]) {
    await stranger.pressData(data);
    expect(stranger.notices().at(-1)).toContain('больше нет');
  }
  await stranger.send('Смотр чужих кабинетов');
  expect(await items()).toHaveLength(6);
  const teacher = await bot.teacher({ name: 'Анна Учитель', organisation: 'school-44' });
  await teacher.send('/monitoring');
  expect(teacher.screen()).toContain('Календарь мониторинга ведут методисты');
  expect(teacher.screen()).toContain('[В меню]');
});

it('a document is entered by its name, is there from today on and answers the seventh indicator', async () => {
  await methodologist.send('/indicators');
  expect(plain(methodologist.screen())).toContain('документ не внесён');
  await methodologist.send('/monitoring');
  await methodologist.press('Документы и продукты');
  await methodologist.press('Внести документ');
  await methodologist.press('Положение, план, приказ');
  await methodologist.send('x'.repeat(201));
  expect(methodologist.screen()).toContain('не длиннее 200 знаков');
  await methodologist.send('  План   повышения квалификации ');
  expect(methodologist.screen()).toContain('План повышения квалификации');
  expect(methodologist.screen()).toContain('готов');
  const stored = await bot.prisma.documentRecord.findMany({ where: { territoryId: district.territoryId } });
  expect(stored.filter(({ kind }) => kind === 'normative')).toMatchObject([
    { title: 'План повышения квалификации', state: 'ready' },
  ]);
  await methodologist.send('/indicators');
  expect(plain(methodologist.screen())).not.toContain('документ не внесён');

  const before = await bot.prisma.documentRecord.count();
  await stranger.pressData(`monda:${district.territoryId}:0`);
  await stranger.send('Чужой документ');
  expect(await bot.prisma.documentRecord.count()).toBe(before);
  await methodologist.send('/monitoring');
  await methodologist.press('Документы и продукты');
  await methodologist.press('Внести документ');
  await methodologist.press('Положение, план, приказ');
  await methodologist.send('План повышения квалификации');
  expect(await bot.prisma.documentRecord.count()).toBe(before);
});
