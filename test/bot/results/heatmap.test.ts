import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestBot, type TestBot } from '../../kit/bot.ts';
import { createMunicipality, type Municipality } from '../../kit/municipality.ts';
import type { Person } from '../../kit/person.ts';
import { alike, type Measured, seedCampaign } from '../../kit/results.ts';

let bot: TestBot;
let district: Municipality;
let methodologist: Person;
let coordinator: Person;
let stranger: Person;
const ids: Record<string, number> = {};
/** With ordinary spaces. */
const screenOf = (person: Person) => person.screen().replaceAll('\u00a0', ' ');

const people = (digital: number): Measured[] => [
  ...alike(10, {
    name: 'Первая',
    organisation: 's1',
    subject: 'maths',
    category: 'first',
    scores: { digital: [digital, 15], gifted: [12, 15] },
  }),
  ...alike(12, {
    name: 'Вторая',
    organisation: 's2',
    subject: 'russian',
    category: 'none',
    scores: { digital: [3, 15], gifted: [12, 15] },
  }),
  ...alike(4, { name: 'Малая', organisation: 's3', subject: 'maths', scores: { digital: [15, 15] } }),
  ...alike(3, { name: 'Тихая', organisation: 's4', subject: 'maths', scores: { digital: [15, 15] } }),
];

beforeAll(async () => {
  bot = await startTestBot();
  district = await createMunicipality(bot.prisma, {
    s1: 'СОШ № 1',
    s2: 'СОШ № 2',
    s3: 'Малая школа',
    s4: 'Тихая школа',
  });
  const far = await createMunicipality(
    bot.prisma,
    { far: 'Дальняя' },
    { key: 'far', title: 'Дальний район' },
  );
  const { territoryId } = district;
  methodologist = await bot.teacher({
    name: 'Мария Методист',
    roles: [{ role: 'methodologist', territoryId }],
  });
  await methodologist.send('/menu');
  coordinator = await bot.teacher({
    name: 'Ольга Завуч',
    roles: [{ role: 'coordinator', organisationId: district.organisations.s2 ?? 0 }],
  });
  stranger = await bot.teacher({
    name: 'Чужой Методист',
    roles: [{ role: 'methodologist', territoryId: far.territoryId }],
  });
  await stranger.send('/menu');
  const author = await bot.prisma.person.findFirstOrThrow({ where: { fullName: 'Мария Методист' } });
  const seed = { territoryId, createdById: author.id };
  const start = await seedCampaign(bot.prisma, {
    ...seed,
    key: 'start',
    title: 'Осень 2025',
    opensAt: '2025-09-01T06:00:00Z',
    closesAt: '2025-10-01T06:00:00Z',
    people: people(6),
  });
  const again = await seedCampaign(bot.prisma, {
    ...seed,
    key: 'again',
    title: 'Весна 2026',
    opensAt: '2026-03-01T06:00:00Z',
    closesAt: '2026-04-01T06:00:00Z',
    repeatOf: 'start',
    people: people(12).filter(({ organisation }) => organisation !== 's3' && organisation !== 's4'),
  });
  const running = await seedCampaign(bot.prisma, {
    ...seed,
    key: 'running',
    title: 'Осень 2026',
    opensAt: '2026-09-01T06:00:00Z',
    closesAt: '2026-10-01T06:00:00Z',
    people: people(9),
  });
  Object.assign(ids, { start: start.id, again: again.id, running: running.id });
  // The job of results comes round.
  bot.clock.advance(Temporal.Duration.from({ minutes: 11 }));
  await bot.settle();
});
afterAll(() => bot.stop());

describe('/heatmap', () => {
  test('the author hears that the results are ready, and opens them', () => {
    const told = methodologist.messages().filter(({ text }) => text?.includes('готовы'));
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringContaining('«Осень 2025»'),
      expect.stringContaining('«Весна 2026»'),
    ]);
    expect(told[0]?.buttons.flat().map(({ text }) => text)).toEqual(['Смотреть итоги']);
  });

  test('the weakest cells in words with their parts; nothing of the small schools', async () => {
    await methodologist.pressData(`heat:${ids.start}`);
    const screen = screenOf(methodologist);
    expect(screen).toContain('Итоги · Осень 2025');
    expect(screen).toContain('1. СОШ № 2 · Цифра — 100,0 % (12 из 12)');
    expect(screen).not.toMatch(/Малая|Тихая/u);
    expect(screen).toContain('[Картинка] [XLSX] [DOCX]');
  });

  test('mastery instead of deficits', async () => {
    await methodologist.press('Показать владение');
    expect(screenOf(methodologist)).toContain('1. СОШ № 2 · Цифра — 20,0 % (12 чел.)');
  });

  test('organisations on a page, hidden ones by name and without a number; a card of one', async () => {
    await methodologist.press('По школам');
    const screen = screenOf(methodologist);
    expect(screen).toContain('Малая школа: меньше 5 ответов');
    expect(screen).toContain('Тихая школа: меньше 5 ответов');
    expect(screen).toMatch(/СОШ № 1: .* 40,0 % \(10 чел\.\)/u);
    await methodologist.press('2');
    expect(screenOf(methodologist)).toMatch(/СОШ № 1[\s\S]*40,0 % \(10 чел\.\) · Цифра/u);
    await methodologist.press('‹ По школам');
    await methodologist.press('1');
    expect(screenOf(methodologist)).toMatch(/Малая школа\n[^\n]*\n\nПо всем темам меньше 5 ответов/u);
    await methodologist.press('‹ По школам');
    await methodologist.press('2');
  });

  test('narrowed to a value that was released, and to no other', async () => {
    await methodologist.pressData(`heat:${ids.start}`);
    await methodologist.press('Отбор');
    expect(screenOf(methodologist)).toContain('Русский');
    await methodologist.press('Русский');
    expect(screenOf(methodologist)).toContain('Русский');
    await methodologist.pressData(`heav:${ids.start}:0:999`);
    expect(screenOf(methodologist)).toContain('· все');
  });

  test('files: a picture, a spreadsheet, a paper', async () => {
    await methodologist.pressData(`heat:${ids.start}`);
    const before = methodologist.messages().length;
    await methodologist.press('Картинка');
    expect(methodologist.last().photo).toBeDefined();
    await methodologist.press('XLSX');
    expect(methodologist.last().document?.fileName).toMatch(/^heatmap-.*\.xlsx$/u);
    await methodologist.press('DOCX');
    expect(methodologist.last().document?.fileName).toMatch(/^heatmap-.*\.docx$/u);
    expect(methodologist.messages().length).toBe(before + 3);
  });

  test('a running campaign: when the results come, and the coverage until then', async () => {
    await methodologist.pressData(`heat:${ids.running}`);
    expect(screenOf(methodologist)).toContain('Итоги появятся, когда кампания закончится: 1 октября');
    expect(screenOf(methodologist)).toContain('[Охват]');
    expect(screenOf(methodologist)).not.toContain('%');
    await methodologist.pressData(`head:${ids.running}:0:-1:xlsx`);
    expect(methodologist.last().document).toBeUndefined();
  });

  test('a coordinator sees the own organisation and the territory only', async () => {
    await coordinator.send('/heatmap');
    expect(screenOf(coordinator)).toContain('СОШ № 2 · Цифра');
    expect(screenOf(coordinator)).not.toContain('СОШ № 1');
    await coordinator.press('По школам');
    expect(screenOf(coordinator)).toContain('СОШ № 2');
    expect(screenOf(coordinator)).not.toContain('СОШ № 1');
    // A forged number of another school opens the territory.
    await coordinator.pressData(`heao:${ids.start}:0:-1:${district.organisations.s1}:0`);
    expect(screenOf(coordinator)).toContain('Тестовый район');
    expect(screenOf(coordinator)).not.toContain('СОШ № 1');
  });

  test('nothing for a teacher, nor for the methodologist of another territory', async () => {
    const teacher = await bot.teacher({ organisation: 's1' });
    await teacher.send('/heatmap');
    expect(screenOf(teacher)).toContain('Итоги диагностик видят методисты');
    await stranger.pressData(`heat:${ids.start}`);
    expect(screenOf(stranger)).toContain('Кампаний пока не было');
    await stranger.pressData(`head:${ids.start}:0:-1:xlsx`);
    expect(stranger.last().document).toBeUndefined();
  });
});

describe('/growth', () => {
  test('pairs, lost, every competency with its interval and words, who passed', async () => {
    await methodologist.send('/growth');
    const screen = screenOf(methodologist);
    expect(screen).toContain('Динамика · Осень 2025 → Весна 2026');
    expect(screen).toContain('Сравниваются прошедшие обе: 22. Остальных в первой 7, во второй 0.');
    expect(screen).toMatch(/Цифра: 29,1 % → 47,3 %, \+18,2 п\. п\. ± 9,0, рост/u);
    expect(screen).toMatch(/Одар.*: 80,0 % → 80,0 %, \+0,0 п\. п\. ± 0,0, в пределах погрешности/u);
    expect(screen).toContain('Успешно прошли: 0,0 % (0 из 22) → 45,5 % (10 из 22)');
  });

  test('of one school, and back', async () => {
    await methodologist.press('По школам');
    await methodologist.press('СОШ № 1');
    expect(screenOf(methodologist)).toMatch(/40,0 % → 80,0 %, \+40,0 п\. п\. ± 0,0, рост/u);
    await methodologist.press('Вся территория');
    expect(screenOf(methodologist)).toContain('прошедшие обе: 22.');
  });

  test('files', async () => {
    await methodologist.press('Картинка');
    expect(methodologist.last().photo).toBeDefined();
    await methodologist.press('DOCX');
    expect(methodologist.last().document?.fileName).toMatch(/^growth-.*\.docx$/u);
  });

  test('nothing before the first campaign; a coordinator cannot look at another school', async () => {
    await methodologist.pressData(`grow:${ids.start}`);
    expect(screenOf(methodologist)).toContain('Сравнить пока не с чем');
    await coordinator.pressData(`grov:${ids.again}:0:${district.organisations.s1}`);
    expect(screenOf(coordinator)).toContain('Тестовый район');
    expect(screenOf(coordinator)).not.toContain('СОШ № 1');
    await stranger.pressData(`grov:${ids.again}:0:0`);
    expect(screenOf(stranger)).toContain('Кампаний пока не было');
  });
});
