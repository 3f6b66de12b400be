import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/files/read-xlsx.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createEvent } from '../kit/events.ts';
import { lastDocument } from '../kit/last-document.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

describe('/export', () => {
  let bot: TestBot;
  let place: Municipality;
  let methodologist: Person;
  const rows = async (): Promise<readonly (readonly string[])[]> =>
    (await readXlsx(lastDocument(bot, methodologist).content))[0]?.rows ?? [];

  beforeAll(async () => {
    bot = await startTestBot();
    place = await createMunicipality(bot.prisma, { one: 'СОШ № 1', two: 'СОШ № 2' });
    methodologist = await bot.teacher({
      name: 'Методист Района',
      roles: [{ role: 'methodologist', territoryId: place.territoryId }],
    });
    await member(bot, place, { fullName: 'Выгрузкина Анна Ивановна', category: 'highest', mentor: true });
    await member(bot, place, { fullName: '=cmd|calc', onLeaveSince: '2026-03-15' });
    const eventId = await createEvent(bot.prisma, { territoryId: place.territoryId, date: '2026-09' });
    const anna = await bot.prisma.person.findFirstOrThrow({
      where: { fullName: { startsWith: 'Выгрузкина' } },
    });
    const at = new Date('2026-09-10T10:00:00Z');
    await bot.prisma.attendance.create({
      data: { eventId, personId: anna.id, state: 'present', method: 'hand', markedAt: at },
    });
    for (const state of ['draft', 'approved'])
      await bot.prisma.iom.create({
        data: { personId: anna.id, state, periodFrom: at, periodTo: at, createdAt: at },
      });
  });
  afterAll(() => bot.stop());

  it('gives the roster in the words and columns of the import, with formulas made harmless', async () => {
    await methodologist.send('/export');
    await methodologist.press('Люди');
    const [header, ...people] = await rows();
    expect(header?.slice(0, 4)).toEqual(['ФИО', 'Школа', 'Должность', 'Предметы']);
    expect(people[0]?.slice(0, 6)).toEqual([
      'Выгрузкина Анна Ивановна',
      'СОШ № 1',
      'Учитель',
      'Математика; Физика',
      '12',
      'Высшая',
    ]);
    expect(people[0]?.slice(8, 12)).toEqual(['Наставник', '01.09.2026', '31.08.2027', 'Приказ № 3']);
    expect(people[1]?.[0]).toBe("'=cmd|calc");
    expect(people[1]?.slice(6, 8)).toEqual(['Отпуск', '15.03.2026']);
  });

  it('gives a roster that the import takes back without changing anything', async () => {
    await bot.prisma.person.deleteMany({ where: { fullName: '=cmd|calc' } });
    await methodologist.send('/export');
    await methodologist.press('Люди');
    const { content } = lastDocument(bot, methodologist);
    bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
    const document = { fileName: 'people.xlsx', content: new Uint8Array(content) };
    bot.sandbox.send({ chatId: methodologist.id, fromId: methodologist.id, document });
    await bot.settle();
    expect(methodologist.screen()).toContain('Создам 0, изменю 0, без изменений 1, ошибок 0');
  });

  it('gives plan, events, attendance of a period and states of routes, drafts excepted', async () => {
    for (const [label, expected] of [
      ['План', 'Раздел'],
      ['Мероприятия', 'Семинар'],
    ] as const) {
      await methodologist.send('/export');
      await methodologist.press(label);
      expect((await rows()).flat().some(cell => cell.includes(expected))).toBe(true);
    }
    await methodologist.send('/export');
    await methodologist.press('Посещаемость');
    await methodologist.press('Этот учебный год');
    expect((await rows())[1]?.slice(2, 5)).toEqual(['Выгрузкина Анна Ивановна', 'СОШ № 1', 'присутствие']);
    await methodologist.send('/export');
    await methodologist.press('Посещаемость');
    await methodologist.press('Прошлый учебный год');
    expect(await rows()).toHaveLength(1);
    await methodologist.send('/export');
    await methodologist.press('Маршруты');
    const routes = await rows();
    expect(routes).toHaveLength(2);
    expect(routes[1]?.[0]).toBe('Выгрузкина Анна Ивановна');
  });

  it('records who took which list', async () => {
    const entries = await bot.prisma.auditEntry.findMany({ where: { object: { contains: 'export:' } } });
    const person = await bot.prisma.person.findFirstOrThrow({ where: { fullName: 'Методист Района' } });
    expect(new Set(entries.map(({ object }) => object?.split(' ')[1]))).toEqual(
      new Set(['export:people', 'export:plan', 'export:events', 'export:attendance', 'export:routes']),
    );
    for (const { actorId, capacity } of entries)
      expect([actorId, capacity]).toEqual([person.id, 'methodologist']);
  });

  it('gives nothing to teachers, coordinators and methodologists of another territory', async () => {
    const other = await createMunicipality(bot.prisma, {}, { key: 'other', title: 'Другой район' });
    const before = await bot.prisma.auditEntry.count();
    const strangers = [
      await bot.teacher({ organisation: 'one' }),
      await bot.teacher({ roles: [{ role: 'coordinator', organisationId: place.organisations.one ?? 0 }] }),
      await bot.teacher({ roles: [{ role: 'methodologist', territoryId: other.territoryId }] }),
    ];
    for (const stranger of strangers) {
      await stranger.send('/export');
      expect(stranger.screen()).not.toContain('Тестовый район');
      for (const kind of ['people', 'plan', 'events', 'attendance', 'routes'])
        await stranger.pressData(`expl:${place.territoryId}:${kind}:year`);
      await stranger.pressData(`expt:${place.territoryId}`);
      expect(stranger.screen()).toContain('Выгружать списки может');
      expect(stranger.messages().some(({ document }) => document)).toBe(false);
    }
    expect(await bot.prisma.auditEntry.count()).toBe(before);
    for (const data of ['expl:1:passwords:', 'expl:x', 'expt:', 'expl:999:people:'])
      await methodologist.pressData(data);
    expect(bot.log.filter(line => line.includes('"level":50'))).toEqual([]);
  });

  it('gives empty lists of an empty territory', async () => {
    const { territoryId } = await createMunicipality(bot.prisma, {}, { key: 'empty', title: 'Пустой район' });
    const person = await bot.teacher({ roles: [{ role: 'methodologist', territoryId }] });
    await person.send('/export');
    await person.press('Люди');
    const grids = await readXlsx(lastDocument(bot, person).content);
    expect(grids[0]?.rows).toHaveLength(1);
  });
});

async function member(
  bot: TestBot,
  place: Municipality,
  {
    fullName,
    category = null,
    onLeaveSince = null,
    mentor = false,
  }: { fullName: string; category?: string | null; onLeaveSince?: string | null; mentor?: boolean },
): Promise<void> {
  await bot.prisma.person.create({
    data: {
      fullName,
      nameConfirmed: true,
      employments: {
        create: {
          organisationId: place.organisations.one ?? 0,
          state: 'accepted',
          position: 'subjectTeacher',
          subjects: ['maths', 'physics'],
          subjectsKnown: true,
          serviceYears: 12,
          category,
          onLeaveSince: onLeaveSince === null ? null : new Date(`${onLeaveSince}T00:00:00Z`),
        },
      },
      ...(mentor
        ? {
            roles: {
              create: {
                role: 'mentor',
                organisationId: place.organisations.one ?? 0,
                validFrom: new Date('2026-09-01T00:00:00Z'),
                validTo: new Date('2027-08-31T00:00:00Z'),
                basis: 'Приказ № 3',
              },
            },
          }
        : {}),
    },
  });
}
