import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZipText } from '../files/read-zip.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

let bot: TestBot;
let place: Municipality;
let methodologist: Person;
let coordinator: Person;
let stranger: Person;
beforeAll(async () => {
  bot = await startTestBot();
  place = await createMunicipality(bot.prisma, { 'school-1': 'СОШ № 1', 'school-2': 'СОШ № 2' });
  const other = await createMunicipality(
    bot.prisma,
    { lyceum: 'Лицей' },
    { key: 'other', title: 'Другой район' },
  );
  methodologist = await bot.teacher({
    name: 'Мария Методист',
    roles: [{ role: 'methodologist', territoryId: place.territoryId }],
  });
  coordinator = await bot.teacher({
    name: 'Ольга Завучева',
    roles: [{ role: 'coordinator', organisationId: school('school-1') }],
  });
  stranger = await bot.teacher({
    name: 'Олег Чужой',
    roles: [{ role: 'methodologist', territoryId: other.territoryId }],
  });
  for (const name of ['Анна Петрова', 'Борис Петров', 'Вера Семёнова']) await rosterPerson(name, 'school-1');
  await rosterPerson('Глеб Петров', 'school-2');
  await rosterPerson('Дина Петрова', 'lyceum', other);
});
afterAll(() => bot.stop());

const school = (key: string): number => place.organisations[key] ?? 0;
async function rosterPerson(fullName: string, key: string, where = place): Promise<void> {
  const person = await bot.prisma.person.create({ data: { fullName } });
  await bot.prisma.employment.create({
    data: {
      personId: person.id,
      organisationId: where.organisations[key] ?? 0,
      position: 'subjectTeacher',
      state: 'accepted',
    },
  });
}
const employmentOf = (fullName: string) =>
  bot.prisma.employment.findFirstOrThrow({ where: { person: { fullName } } });
const findByName = async (person: Person, name: string) => {
  await person.send('/people');
  await person.press('Найти человека');
  await person.send(name);
};

describe('finding people', () => {
  it('with or without the dots of ё, and nobody by what is part of no name', async () => {
    for (const typed of ['семенова', 'СЕМЁНОВА']) {
      await findByName(methodologist, typed);
      expect(methodologist.screen(), typed).toContain('1. Вера Семёнова');
    }
    for (const typed of ['🙂', '—', '%']) {
      await findByName(methodologist, typed);
      expect(methodologist.screen(), typed).toContain(`«${typed}»: 0`);
    }
    await methodologist.sendPhoto();
    expect(methodologist.screen()).toContain('Сейчас нужны слова');
    await methodologist.send('петров бор');
    expect(methodologist.screen()).toContain('1. Борис Петров');
  });

  it('of the whole territory by a part of the name, and of no other', async () => {
    await findByName(methodologist, 'петров');
    const screen = plain(methodologist.screen());
    expect(screen).toContain('«петров»: 3');
    expect(screen).toContain('3. Глеб Петров · СОШ № 2');
    expect(screen).not.toContain('Дина');
  });

  it('for a coordinator only of the own organisation', async () => {
    await findByName(coordinator, 'петров');
    expect(plain(coordinator.screen())).toContain('«петров»: 2');
    expect(plain(coordinator.screen())).not.toContain('Глеб');
  });

  it('by what matters: who has not come yet', async () => {
    await methodologist.press('Не в боте');
    expect(plain(methodologist.screen())).toContain('[✓ Не в боте]');
    await methodologist.press('1');
    expect(plain(methodologist.screen())).toContain('Ещё не в боте');
    expect(plain(methodologist.screen())).toContain('[Пригласить лично]');
  });

  it('says so when there is nobody', async () => {
    await findByName(methodologist, 'Несуществующий');
    expect(methodologist.screen()).toContain('Никого не нашлось');
  });
});

describe('work', () => {
  it('long leave takes somebody out of the figures, coming back puts them in again', async () => {
    await findByName(coordinator, 'Анна');
    await coordinator.press('1');
    await coordinator.press('Отпуск, увольнение');
    await coordinator.press('Ушёл в длительный отпуск');
    expect(plain(coordinator.screen())).toContain('В длительном отпуске с');
    const { personId } = await employmentOf('Анна Петрова');
    const open = () => bot.prisma.factSheet.count({ where: { personId, validTo: null } });
    expect(await open()).toBe(0);
    await coordinator.press('Отпуск, увольнение');
    await coordinator.press('Вернулся из отпуска');
    expect(plain(coordinator.screen())).not.toContain('В длительном отпуске');
    expect(await open()).toBe(1);
  });

  it('leaving is asked twice, ends the roles there, and is on record', async () => {
    const { id, personId } = await employmentOf('Вера Семёнова');
    await bot.prisma.roleAssignment.create({
      data: {
        personId,
        role: 'coordinator',
        organisationId: school('school-1'),
        validFrom: new Date('2026-09-01'),
      },
    });
    await findByName(methodologist, 'Вера');
    await methodologist.press('1');
    await methodologist.press('Отпуск, увольнение');
    await methodologist.press('Уволился');
    expect((await employmentOf('Вера Семёнова')).state).toBe('accepted');
    await methodologist.press('Уволился');
    expect(plain(methodologist.screen())).toContain('Здесь больше не работает');
    expect((await employmentOf('Вера Семёнова')).state).toBe('left');
    const role = await bot.prisma.roleAssignment.findFirstOrThrow({ where: { personId } });
    expect(role.validTo).toEqual(new Date('2026-09-14'));
    const audit = await bot.prisma.auditEntry.findFirst({
      where: { object: `employment:${id}`, action: 'rosterManage' },
    });
    expect(audit).toMatchObject({ subjectId: personId, capacity: 'methodologist' });
    await methodologist.send('/people');
    await methodologist.press('Найти человека');
    await methodologist.press('Уволены');
    expect(plain(methodologist.screen())).toContain('1. Вера Семёнова');
  });
});

describe('roles', () => {
  it('are given for a period and on a basis, and end before it', async () => {
    await findByName(methodologist, 'Борис');
    await methodologist.press('1');
    await methodologist.press('Роли');
    expect(methodologist.screen()).toContain('Ролей здесь нет и не было');
    await methodologist.press('+ координатор');
    expect(plain(methodologist.screen())).toContain('[31.08.2027]');
    await methodologist.press('31.08.2027');
    await methodologist.send('31.02.2026 – 01.03.2026, приказ № 45');
    expect(methodologist.screen()).toContain('Не понял срок');
    await methodologist.send('приказ № 45 от 01.09.2026');
    expect(plain(methodologist.screen())).toContain(
      '1. координатор, 15.09.2026 – 31.08.2027, приказ № 45 от 01.09.2026',
    );
    const { personId } = await employmentOf('Борис Петров');
    expect(await bot.prisma.roleAssignment.findMany({ where: { personId } })).toMatchObject([
      {
        role: 'coordinator',
        organisationId: school('school-1'),
        validFrom: new Date('2026-09-15'),
        validTo: new Date('2027-08-31'),
        basis: 'приказ № 45 от 01.09.2026',
      },
    ]);
    await methodologist.press('Снять 1');
    expect(plain(methodologist.screen())).toContain('(закончилась)');
  });

  it('another period than offered is typed with the basis', async () => {
    await methodologist.press('+ наставник');
    await methodologist.press('Без срока');
    await methodologist.send('01.09.2022 – 31.08.2023, приказ № 12');
    expect(plain(methodologist.screen())).toContain(
      'наставник, 01.09.2022 – 31.08.2023, приказ № 12 (закончилась)',
    );
  });

  it('are not given by words typed after the question was left', async () => {
    const before = await bot.prisma.roleAssignment.count();
    const { id } = await employmentOf('Борис Петров');
    for (const elsewhere of [`pro:${id}`, `psm:${id}`, `pra:${id}:coordinator`, 'people']) {
      await methodologist.pressData(`pro:${id}`);
      await methodologist.press('+ координатор');
      await methodologist.press('Без срока');
      expect(methodologist.screen()).toContain('На каком основании?');
      await methodologist.pressData(elsewhere);
      await methodologist.send('спасибо');
      expect(await bot.prisma.roleAssignment.count(), elsewhere).toBe(before);
    }
  });

  it('a coordinator sees them and gives none; a stranger neither sees nor gives', async () => {
    const { id } = await employmentOf('Борис Петров');
    await findByName(coordinator, 'Борис');
    await coordinator.press('1');
    await coordinator.press('Роли');
    expect(coordinator.screen()).toContain('Роли: Борис Петров');
    expect(coordinator.screen()).not.toContain('+ координатор');
    const before = await bot.prisma.roleAssignment.count();
    for (const person of [coordinator, stranger]) {
      await person.pressData(`prg:${id}:coordinator:open`);
      await person.pressData(`prg:${id}:methodologist:open`);
      await person.pressData(`prg:${id}:coordinator:2027-02-31`);
    }
    await stranger.pressData(`pwk:${id}:left:1`);
    await stranger.pressData(`psm:${id}`);
    await stranger.pressData(`psh:${school('school-1')}:1`);
    expect(await bot.prisma.roleAssignment.count()).toBe(before);
    expect((await employmentOf('Борис Петров')).state).toBe('accepted');
    expect(stranger.screen()).not.toContain('Борис');
  });
});

describe('sheets of personal invitations', () => {
  it('a card with a code for everybody who has not come, once valid', async () => {
    await methodologist.send('/people');
    await methodologist.press('СОШ № 1');
    await methodologist.press('Листы с QR');
    await methodologist.press('Сделать файл');
    const { document, text } = methodologist.last();
    expect(text).toContain('Приглашений: 2');
    expect(document?.fileName).toBe('Приглашения_СОШ_1.docx');
    const content = bot.sandbox.file(document?.url.split('/').at(-1) ?? '')?.content ?? new Uint8Array();
    const xml = readZipText(content, 'word/document.xml');
    for (const name of ['Анна Петрова', 'Борис Петров']) expect(xml).toContain(name);
    expect(xml).not.toContain('Вера');
    expect(xml.match(/<a:blip /gu)).toHaveLength(2);
    const payload = /start=(i_[\w-]+)/u.exec(xml)?.[1] ?? '';
    const newcomer = bot.newcomer('Аня');
    await newcomer.send(`/start ${payload}`);
    expect(newcomer.screen()).toContain('Анна Петрова');
  });

  it('a new file ends the earlier invitations', async () => {
    const live = () =>
      bot.prisma.invitation.count({
        where: { personId: { not: null }, expiresAt: { gt: new Date(bot.clock.now().epochMilliseconds) } },
      });
    const before = await live();
    await methodologist.send('/people');
    await methodologist.press('СОШ № 1');
    await methodologist.press('Листы с QR');
    await methodologist.press('Сделать файл');
    expect(await live()).toBe(before);
  });
});

it('the inbox counts what waits, and nothing of others', async () => {
  const person = await bot.prisma.person.create({
    data: { fullName: 'Ждущий Пётр', registeredAt: new Date('2026-09-01') },
  });
  await bot.prisma.employment.create({
    data: { personId: person.id, organisationId: school('school-1'), state: 'requested' },
  });
  await bot.prisma.announcement.create({
    data: {
      territoryId: place.territoryId,
      authorId: person.id,
      state: 'awaitingApproval',
      createdAt: new Date(),
      updatedAt: new Date(),
    },
  });
  await methodologist.send('/inbox');
  expect(plain(methodologist.screen())).toContain('Заявки: 1\nОбъявления: 1');
  await coordinator.send('/inbox');
  expect(plain(coordinator.screen())).toContain('Заявки: 1');
  expect(coordinator.screen()).not.toContain('Объявления');
  await stranger.send('/inbox');
  expect(stranger.screen()).toContain('Ничего не ждёт');
  const teacher = await bot.teacher({ name: 'Анна Учитель' });
  await teacher.send('/inbox');
  expect(teacher.screen()).toContain('решают методисты');
});
