import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44' });
});
afterAll(() => bot.stop());

const idOf = async (person: Person) =>
  (await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } })).id;
const shares = async (person: Person) =>
  bot.prisma.profileShare.findMany({ where: { personId: await idOf(person) }, orderBy: { id: 'asc' } });
const decisions = async (person: Person, kind: string) =>
  (
    await bot.prisma.consent.findMany({
      where: { personId: await idOf(person), kind },
      orderBy: { id: 'asc' },
    })
  ).map(row => row.granted);
const dataOf = (person: Person, label: string): string => {
  const data = person
    .last()
    .buttons.flat()
    .find(({ text }) => text === label)?.data;
  if (!data) throw new Error(`no ${label} on\n${person.screen()}`);
  return data;
};

async function sharing(): Promise<Person> {
  const person = await bot.teacher({ organisation: 'school-44' });
  await person.send('/privacy');
  await person.press('Дать согласие на показ');
  await person.press('Согласен');
  await person.press('Показать методисту');
  await person.press('Показать');
  return person;
}

describe('what is in force', () => {
  it('stands on one screen: three consents with version and date, who sees the profile, who has looked', async () => {
    const person = await bot.teacher({ organisation: 'school-44' });
    await person.send('/privacy');
    expect(person.last().text).toBe(
      [
        'Приватность',
        '',
        'Обработка данных: согласие дано 15 сентября 2026 (версия 1)',
        'Показ профиля: ещё не спрашивали',
        'Рассылки: ещё не спрашивали',
        '',
        'Ваш профиль видите только вы.',
        'К вашим данным никто не обращался.',
      ].join('\n'),
    );
  });

  it('tells a stranger that nothing is kept about them', async () => {
    const stranger = bot.newcomer();
    for (const command of ['/privacy', '/my_data', '/delete_me', '/settings']) {
      await stranger.send(command);
      expect(stranger.screen()).toContain('Я ничего о вас не храню');
    }
  });
});

describe('a consent', () => {
  it('is given on its full text, withdrawn in one tap, and every decision stays', async () => {
    const person = await bot.teacher();
    await person.send('/privacy');
    await person.press('Дать согласие на рассылки');
    expect(person.screen()).toContain('Согласие 3 из 3: рассылки (версия 1)');
    expect(person.screen()).toContain('методическая служба района, data@example.org');
    await person.press('Согласен');
    expect(person.screen()).toContain('Рассылки: согласие дано 15 сентября 2026 (версия 1)');
    await person.press('Отозвать согласие на рассылки');
    expect(person.screen()).toContain('Рассылки: согласие отозвано 15 сентября 2026');
    expect(await decisions(person, 'mailing')).toEqual([true, false]);
    const [first] = await bot.prisma.consent.findMany({
      where: { personId: await idOf(person), kind: 'mailing' },
    });
    expect(first).toMatchObject({ version: '1' });
    expect(first?.textHash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('can be refused; the same decision twice is stored once', async () => {
    const person = await bot.teacher();
    await person.send('/privacy');
    await person.press('Дать согласие на рассылки');
    const yes = dataOf(person, 'Согласен');
    await person.press('Не согласен');
    expect(person.screen()).toContain('Рассылки: согласия нет');
    await person.pressData(yes);
    await person.pressData(yes);
    expect(await decisions(person, 'mailing')).toEqual([false, true]);
  });

  it('is not given by a press on a text of another version', async () => {
    const person = await bot.teacher();
    await person.send('/privacy');
    await person.pressData('cd:mailing:1:0:0');
    expect(person.screen()).toContain('Согласие 3 из 3: рассылки (версия 1)');
    expect(await decisions(person, 'mailing')).toEqual([]);
  });

  it('to an earlier text is shown as such, with the new text to read', async () => {
    const person = await bot.teacher();
    await bot.prisma.consent.updateMany({ where: { personId: await idOf(person) }, data: { version: '0' } });
    await person.send('/privacy');
    expect(person.screen()).toContain('на прежний текст (версия 0), есть новый');
    await person.press('Прочитать новый текст');
    expect(person.screen()).not.toContain('Не согласен');
    await person.press('Согласен');
    expect(person.screen()).toContain('Обработка данных: согласие дано 15 сентября 2026 (версия 1)');
  });

  it('to processing is withdrawn by being deleted, also when the press is forged', async () => {
    const person = await bot.teacher();
    await person.send('/privacy');
    await person.pressData('cd:processing:0:1:0');
    expect(person.screen()).toContain('Отозвать его — значит удалить данные');
    expect(person.screen()).toContain('[Удалить меня]');
    expect(await decisions(person, 'processing')).toEqual([true]);
    for (const data of ['cd:all:1:1:0', 'cr:nothing:0', 'cd:mailing:1']) {
      await person.pressData(data);
      expect(person.notices().at(-1)).toContain('устарела');
    }
  });
});

describe('«Показать методисту»', () => {
  it('says who will see what, and shows only after the second yes', async () => {
    const person = await bot.teacher({ organisation: 'school-44' });
    await person.send('/privacy');
    await person.press('Показать методисту');
    expect(person.screen()).toContain('Согласие 2 из 3: показ профиля');
    await person.press('Согласен');
    expect(person.screen()).toContain('Показать профиль методисту?');
    expect(person.screen()).toContain('Тестовый район');
    expect(await shares(person)).toEqual([]);
    await person.press('Показать');
    expect(person.screen()).toContain('Профиль видят методисты: вы показали его 15 сентября 2026');
    expect(await shares(person)).toMatchObject([{ audience: 'methodologist', revokedAt: null }]);
    await person.send('/privacy');
    expect(person.screen()).toContain('Ваш профиль видят методисты');
  });

  it('leaves everything as it is when the consent is refused', async () => {
    const person = await bot.teacher();
    await person.send('/privacy');
    await person.press('Показать методисту');
    await person.press('Не согласен');
    expect(person.screen()).toContain('Показ профиля: согласия нет');
    expect(await shares(person)).toEqual([]);
  });

  it('shows nothing on a forged press without the consent, and asks for it', async () => {
    const person = await bot.teacher();
    await person.send('/privacy');
    await person.pressData('ps');
    expect(person.screen()).toContain('Согласие 2 из 3');
    expect(await shares(person)).toEqual([]);
  });

  it('is one share, however often it is pressed', async () => {
    const person = await sharing();
    await person.pressData('ps');
    await person.pressData('ps');
    expect(await shares(person)).toHaveLength(1);
  });

  it('warns that nobody sees it before the organisation is confirmed', async () => {
    const person = await bot.teacher();
    await person.send('/privacy');
    await person.press('Показать методисту');
    await person.press('Согласен');
    expect(person.screen()).toContain('Пока координатор не подтвердил вашу организацию');
  });

  it('ends at once by «Перестать показывать», and can begin again', async () => {
    const person = await sharing();
    await person.press('Перестать показывать');
    expect(person.notices().at(-1)).toBe('Профиль снова видите только вы');
    expect(person.screen()).toContain('Ваш профиль видите только вы.');
    await person.press('Показать методисту');
    await person.press('Показать');
    expect((await shares(person)).map(share => share.revokedAt === null)).toEqual([false, true]);
  });

  it('ends with the consent it stands on', async () => {
    const person = await sharing();
    await person.send('/privacy');
    await person.press('Отозвать согласие на показ');
    expect(person.screen()).toContain('Показ профиля: согласие отозвано');
    expect(person.screen()).toContain('Ваш профиль видите только вы.');
    expect((await shares(person)).every(share => share.revokedAt !== null)).toBe(true);
    await person.pressData('ps');
    expect((await shares(person)).every(share => share.revokedAt !== null)).toBe(true);
  });
});

describe('who has looked', () => {
  it('is a list of times, capacities and things, without names; own acts are no looks', async () => {
    const person = await bot.teacher();
    const other = await bot.teacher({ name: 'Нина Посторонняя' });
    const subjectId = await idOf(person);
    const actorId = await idOf(other);
    const look = (at: string, action: string, capacity: string | null, actor: number | null) =>
      bot.prisma.auditEntry.create({
        data: { at: new Date(at), action, capacity, actorId: actor, subjectId },
      });
    await look('2026-09-14T08:00:00Z', 'profileView', 'methodologist', actorId);
    await look('2026-09-14T09:00:00Z', 'rosterView', 'coordinator', actorId);
    await look('2026-09-14T09:20:00Z', 'cli.profile', null, null);
    await look('2026-09-14T09:30:00Z', 'somethingNew', null, null);
    await look('2026-09-14T10:00:00Z', 'ownDataExport', null, subjectId);
    await person.send('/privacy');
    expect(person.screen()).toContain(
      'Обращались к вашим данным: 4, последний раз 14 сентября, пн, 12:30 (Москва)',
    );
    await person.press('Кто смотрел');
    expect(person.last().text).toBe(
      [
        'Кто смотрел',
        '',
        '14 сентября, пн, 12:30 (Москва): оператор — другое действие',
        '14 сентября, пн, 12:20 (Москва): оператор — профиль',
        '14 сентября, пн, 12:00 (Москва): координатор — карточка в списке педагогов',
        '14 сентября, пн, 11:00 (Москва): методист — профиль',
      ].join('\n'),
    );
    expect(person.last().text).not.toContain('Нина');
  });

  it('turns pages, and survives pages that do not exist', async () => {
    const person = await bot.teacher();
    const subjectId = await idOf(person);
    for (let day = 1; day <= 10; day += 1)
      await bot.prisma.auditEntry.create({
        data: {
          at: new Date(`2026-08-${String(day).padStart(2, '0')}T08:00:00Z`),
          action: 'profileView',
          subjectId,
        },
      });
    await person.send('/privacy');
    await person.press('Кто смотрел');
    expect(person.last().text).toContain('10 августа');
    await person.press('Дальше ›');
    expect(person.last().text).toContain('1 августа');
    expect(person.screen()).not.toContain('Дальше ›');
    for (const page of [999, 999_999_999]) await person.pressData(`pl:${page}`);
    expect(person.last().text).toContain('10 августа');
    await person.pressData('pl:-1');
    expect(person.notices().at(-1)).toContain('устарела');
  });

  it('never shows the looks at somebody else', async () => {
    const [person, other] = [await bot.teacher(), await bot.teacher()];
    await bot.prisma.auditEntry.create({
      data: { at: new Date(), action: 'profileView', capacity: 'mentor', subjectId: await idOf(other) },
    });
    await person.send('/privacy');
    expect(person.screen()).toContain('К вашим данным никто не обращался.');
  });
});

it('the audit cannot be changed afterwards', async () => {
  const entry = await bot.prisma.auditEntry.create({ data: { at: new Date(), action: 'profileView' } });
  await expect(
    bot.prisma.auditEntry.update({ where: { id: entry.id }, data: { action: 'nothing' } }),
  ).rejects.toThrow('append-only');
});
