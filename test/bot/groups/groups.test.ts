import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../../kit/bot.ts';
import { createMunicipality } from '../../kit/municipality.ts';
import type { Person } from '../../kit/person.ts';

let bot: TestBot;
let home: { territoryId: number };
let olga: Person;
let vera: Person;
let guest: Person;
let stranger: Person;
beforeAll(async () => {
  bot = await startTestBot();
  home = await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44' });
  const other = await createMunicipality(
    bot.prisma,
    { lyceum: 'Лицей' },
    { key: 'other', title: 'Другой район' },
  );
  olga = await bot.teacher({
    name: 'Ольга Методистова',
    organisation: 'school-44',
    roles: [{ role: 'methodologist', territoryId: home.territoryId }],
  });
  vera = await bot.teacher({ name: 'Вера Пробная', organisation: 'school-44' });
  guest = await bot.teacher({ name: 'Галина Соседова', organisation: 'lyceum' });
  stranger = await bot.teacher({
    name: 'Пётр Чужой',
    organisation: 'lyceum',
    roles: [{ role: 'methodologist', territoryId: other.territoryId }],
  });
  for (const person of [olga, vera, guest, stranger]) await person.send('/menu');
});
afterAll(() => bot.stop());

const group = () => bot.prisma.peopleGroup.findFirstOrThrow({ orderBy: { id: 'desc' } });
const members = async () => {
  const rows = await bot.prisma.peopleGroupMember.findMany({
    where: { leftAt: null },
    include: { person: { select: { fullName: true } } },
    orderBy: { personId: 'asc' },
  });
  return rows.map(({ person }) => person.fullName);
};

/** A group with this title, as a methodologist makes one. */
async function create(title: string): Promise<number> {
  await olga.send('/groups');
  await olga.press('Создать группу');
  await olga.press('Школьное методобъединение');
  await olga.send(title);
  return (await group()).id;
}

describe('/groups', () => {
  it('begins with a kind and a title, and is kept at once', async () => {
    await olga.send('/groups');
    expect(olga.screen()).toContain('Групп пока нет');
    await olga.press('Создать группу');
    await olga.press('Школьное методобъединение');
    await olga.press('‹ Группы');
    await olga.send('ШМО, о котором передумали');
    expect(await bot.prisma.peopleGroup.count()).toBe(0);
    await olga.send('/groups');
    await olga.press('Создать группу');
    await olga.press('Школьное методобъединение');
    await olga.send('Ш');
    expect(olga.screen()).toContain('от 3 до 80 знаков');
    await olga.send('ШМО словесников');
    expect(olga.screen()).toContain('Школьное методобъединение · школьный уровень');
    expect(olga.screen()).toContain('Куратор: Ольга Методистова');
    expect(await group()).toMatchObject({ territoryId: home.territoryId, title: 'ШМО словесников' });
    await olga.press('Переименовать');
    await olga.send('ШМО филологов');
    await olga.press('Уровень');
    await olga.press('межрегиональный');
    await olga.send('/groups');
    expect(olga.screen()).toContain('1. ШМО филологов · участников: 0 · чатов: 0');
    await olga.press('РМО');
    expect(olga.screen()).toContain('Групп пока нет');
  });

  it('takes in people of the territory by name, tells them, and lets them go', async () => {
    await create('Наставники');
    await olga.press('Участники');
    await olga.press('Добавить');
    await olga.send('соседова');
    expect(olga.screen()).toContain('Никого не нашёл');
    await olga.send('пробная');
    await olga.press('Вера Пробная · СОШ № 44');
    expect(olga.screen()).toContain('1. Вера Пробная · СОШ № 44');
    expect(vera.screen()).toContain('Вас добавили в группу «Наставники»');
    await vera.press('Мои группы');
    expect(vera.screen()).toContain('• Наставники (Школьное методобъединение)');
    await vera.press('Выйти: Наставники');
    expect(await members()).toEqual(['Вера Пробная']);
    await vera.press('Выйти');
    expect(vera.screen()).toContain('ни в одной группе');
    expect(await members()).toEqual([]);
  });

  it('takes in one person of another territory by a link, once', async () => {
    const id = await create('Два района');
    await olga.press('Участники');
    await olga.press('Ссылка для одного');
    const link = /start=(gj_\S+)/u.exec(olga.last().text)?.[1] ?? '';
    await guest.send(`/start ${link}`);
    expect(guest.screen()).toContain('Вы в группе «Два района»');
    await vera.send(`/start ${link}`);
    expect(vera.screen()).toContain('уже не действует');
    expect(await members()).toEqual(['Галина Соседова']);
    await olga.pressData(`grpm:${id}:0`);
    await olga.press('1');
    await olga.press('Убрать');
    expect(await members()).toEqual([]);
  });

  it('lets a newcomer join as soon as they are registered, not before', async () => {
    await create('Новые люди');
    await olga.press('Участники');
    await olga.press('Ссылка для одного');
    const link = /start=(gj_\S+)/u.exec(olga.last().text)?.[1] ?? '';
    const newcomer = bot.newcomer('Нина');
    await newcomer.send(`/start ${link}`);
    expect(newcomer.screen()).not.toContain('не действует');
    expect(await bot.prisma.person.count({ where: { telegramId: BigInt(newcomer.id) } })).toBe(0);
  });

  it('is closed to a methodologist of another territory and to forged presses', async () => {
    const id = await create('Закрытая');
    const veraId = (await bot.prisma.person.findFirstOrThrow({ where: { telegramId: BigInt(vera.id) } })).id;
    const before = await group();
    for (const person of [stranger, vera])
      for (const data of [
        `grp:${id}`,
        `grpc:${id}:title`,
        `grpv:${id}:archive:yes`,
        `grpv:${id}:kind:peer`,
        `grpm:${id}:0`,
        `grpi:${id}:member:${veraId}`,
        `grpi:${id}:curator:${veraId}`,
        `grpj:${id}`,
        `grph:${id}`,
        `grpq:${id}:1`,
        `grpn:${home.territoryId}:peer`,
      ]) {
        await person.pressData(data);
        expect(person.notices().at(-1), data).toContain('устарела');
      }
    for (const data of ['grp:x', 'grpl::-1', `grpv:${id}:kind:king`, `grpx:${id}:none:5`, `grpm:${id}:-1`]) {
      await olga.pressData(data);
      expect(olga.notices().at(-1), data).toContain('устарела');
    }
    expect(await group()).toEqual(before);
    expect(await members()).toEqual([]);
  });

  it('goes to the archive and stands nowhere any more', async () => {
    await create('Прошлый год');
    await olga.press('В архив');
    await olga.press('Убрать в архив');
    await olga.send('/groups');
    expect(olga.screen()).not.toContain('Прошлый год');
    expect((await group()).archivedAt).not.toBeNull();
  });
});
