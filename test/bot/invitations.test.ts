import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let place: Municipality;
let olga: Person;
beforeAll(async () => {
  bot = await startTestBot();
  place = await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44', 'school-45': 'СОШ № 45' });
  olga = await bot.teacher({
    name: 'Ольга Завучева',
    roles: [{ role: 'coordinator', organisationId: school() }],
  });
});
afterAll(() => bot.stop());

const school = () => place.organisations['school-44'] ?? 0;
const linkOf = (person: Person): string => /https:\/\/t\.me\/\S+/u.exec(person.last().text)?.[0] ?? '';
const follow = async (person: Person, link: string) => {
  bot.sandbox.openLink({ fromId: person.id, url: link });
  await bot.settle();
  bot.clock.advance(Temporal.Duration.from({ seconds: 1 }));
};
const stored = (person: Person) =>
  bot.prisma.person.findUnique({ where: { telegramId: BigInt(person.id) }, include: { employments: true } });

async function invite(): Promise<string> {
  await olga.send('/invite');
  return linkOf(olga);
}

/** A link for somebody of the roster who has not come yet. */
async function inviteMember(fullName: string): Promise<{ link: string; personId: number }> {
  const { id: personId } = await bot.prisma.person.create({ data: { fullName, nameConfirmed: true } });
  const { id } = await bot.prisma.employment.create({
    data: {
      personId,
      organisationId: school(),
      state: 'accepted',
      position: 'subjectTeacher',
      subjectsKnown: true,
    },
  });
  await olga.send('/people');
  await olga.pressData(`pmc:${id}:0:0`);
  expect(olga.screen()).toContain('Ещё не в боте');
  await olga.press('Пригласить лично');
  return { link: linkOf(olga), personId };
}

async function consent(person: Person): Promise<void> {
  await person.press('Начать');
  await person.press('Согласен');
  await person.press('Не согласен');
  await person.press('Не согласен');
}

describe('an invitation of an organisation', () => {
  it('is a picture with a code, the link, the term; only the hash of the token is kept', async () => {
    const link = await invite();
    const message = olga.last();
    expect(message.photo?.width).toBeGreaterThanOrEqual(600);
    expect(message.text).toContain('Приглашение в «СОШ № 44». Действует до 14 ноября 2026');
    const token = /start=i_([\w-]+)$/u.exec(link)?.[1] ?? '';
    expect(token).toHaveLength(22);
    const [row] = await bot.prisma.invitation.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(row).toMatchObject({ kind: 'organisation', organisationId: school(), personId: null });
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/u);
    expect(bot.log.join('\n')).not.toContain(token);
  });

  it('leads to a request of whoever follows it, several people one after the other', async () => {
    const link = await invite();
    for (const name of ['Вера', 'Глеб']) {
      const person = bot.newcomer(name);
      await follow(person, link);
      expect(person.screen()).toContain('Вас пригласили в «СОШ № 44».');
      await consent(person);
      await person.press(`${name} Пробная`);
      expect(person.screen()).toContain('Кем вы работаете?');
      expect((await stored(person))?.employments).toMatchObject([
        { organisationId: school(), state: 'requested' },
      ]);
    }
  });

  it('makes a request of somebody who is registered already, once, and tells the coordinator', async () => {
    const link = await invite();
    const person = await bot.teacher({ organisation: 'school-45' });
    await follow(person, link);
    expect(person.screen()).toContain('Координатор «СОШ № 44» получит вашу заявку');
    expect(olga.screen()).toContain('Новая заявка: педагог просит подтвердить работу в «СОШ № 44»');
    await follow(person, link);
    expect(person.screen()).toContain('уже есть и ждёт решения');
    const { id } = await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } });
    expect(await bot.prisma.employment.count({ where: { personId: id } })).toBe(2);
    await olga.press('Открыть заявки');
    expect(olga.screen()).toContain('Заявки');
  });

  it('does not work after 60 days, and a made-up one never does', async () => {
    const link = await invite();
    bot.clock.advance(Temporal.Duration.from({ hours: 60 * 24 + 1 }));
    const late = bot.newcomer('Поздняя');
    await follow(late, link);
    expect(late.screen()).toContain('Приглашение не подошло');
    const forger = bot.newcomer('Ловкий');
    for (const payload of ['i_AAAAAAAAAAAAAAAAAAAAAA', 'i_', 'i_x', 'zzz', 'x'.repeat(64)]) {
      await forger.send(`/start ${payload}`);
      expect(forger.screen(), payload).toContain('Приглашение не подошло');
    }
    await consent(forger);
    expect((await stored(forger))?.employments).toEqual([]);
    const known = await bot.teacher();
    await follow(known, link);
    expect(known.screen()).toContain('Ссылка не подошла');
  });

  it('that ran out between the welcome and the consent stores nothing', async () => {
    const link = await invite();
    const person = bot.newcomer();
    await follow(person, link);
    await person.press('Начать');
    bot.clock.advance(Temporal.Duration.from({ hours: 60 * 24 + 1 }));
    await person.press('Согласен');
    expect(person.screen()).toContain('больше не действует');
    expect(await stored(person)).toBeNull();
  });

  it('is not for teachers, nor for another organisation', async () => {
    const teacher = await bot.teacher({ organisation: 'school-44' });
    await teacher.send('/invite');
    expect(teacher.screen()).toContain('открыт координатору');
    const before = await bot.prisma.invitation.count();
    await teacher.pressData(`pi:${school()}`);
    await olga.pressData(`pi:${place.organisations['school-45']}`);
    expect(olga.notices().at(-1)).toContain('недоступно');
    expect(await bot.prisma.invitation.count()).toBe(before);
  });

  it('lets whoever answers for several organisations choose', async () => {
    const nina = await bot.teacher({ roles: [{ role: 'methodologist', territoryId: place.territoryId }] });
    await nina.send('/invite');
    expect(nina.screen()).toContain('Куда приглашаем?');
    await nina.press('СОШ № 45');
    expect(nina.last().text).toContain('Приглашение в «СОШ № 45»');
  });
});

describe('a personal invitation', () => {
  it('binds the account to the person of the roster, who is asked only what is not known', async () => {
    const { link, personId } = await inviteMember('Иванова Мария');
    expect(olga.last().text).toContain('Личное приглашение: Иванова Мария, СОШ № 44');
    const maria = bot.newcomer('Маша');
    await follow(maria, link);
    expect(maria.screen()).toContain('Приглашение для: Иванова Мария, СОШ № 44.');
    await consent(maria);
    expect(maria.screen()).toContain('стажа');
    const person = await stored(maria);
    expect(person).toMatchObject({ id: personId, fullName: 'Иванова Мария' });
    expect(person?.employments).toMatchObject([{ state: 'accepted' }]);
    await maria.press('Пропустить');
    await maria.press('Пропустить');
    expect(maria.screen()).not.toContain('Координатор организации подтвердит');
  });

  it('is good for one person: of two who opened it, one gets in', async () => {
    const { link, personId } = await inviteMember('Первая Встречная');
    const [one, two] = [bot.newcomer('Раз'), bot.newcomer('Два')];
    for (const person of [one, two]) {
      await follow(person, link);
      await person.press('Начать');
    }
    await one.press('Согласен');
    await two.press('Согласен');
    expect((await stored(one))?.id).toBe(personId);
    expect(two.screen()).toContain('больше не действует');
    expect(await stored(two)).toBeNull();
    const three = bot.newcomer('Три');
    await follow(three, link);
    expect(three.screen()).toContain('Приглашение не подошло');
    expect(three.screen()).not.toContain('Первая Встречная');
  });

  it('is replaced by a newer one: an old link takes no account over', async () => {
    const { link: old, personId } = await inviteMember('Дважды Приглашённая');
    const { id } = await bot.prisma.employment.findFirstOrThrow({ where: { personId } });
    await olga.pressData(`pim:${id}`);
    const fresh = linkOf(olga);
    expect(fresh).not.toBe(old);
    const [right, wrong] = [bot.newcomer('Верная'), bot.newcomer('Чужая')];
    await follow(wrong, old);
    expect(wrong.screen()).toContain('Приглашение не подошло');
    await follow(right, fresh);
    await right.press('Начать');
    await right.press('Согласен');
    expect((await stored(right))?.id).toBe(personId);
    await olga.pressData(`pim:${id}`);
    expect(olga.notices().at(-1)).toContain('уже в боте');
  });

  it('is of no use to somebody who is here already, and stays good for its owner', async () => {
    const { link, personId } = await inviteMember('Владелица Ссылки');
    const known = await bot.teacher();
    await follow(known, link);
    expect(known.screen()).toContain('Это личное приглашение');
    expect(known.screen()).not.toContain('Владелица');
    const owner = bot.newcomer('Хозяйка');
    await follow(owner, link);
    await owner.press('Начать');
    await owner.press('Согласен');
    expect((await stored(owner))?.id).toBe(personId);
  });

  it('cannot be made for a request, or for somebody of another organisation', async () => {
    const person = await bot.teacher();
    const { id: personId } = await bot.prisma.person.findUniqueOrThrow({
      where: { telegramId: BigInt(person.id) },
    });
    const { id } = await bot.prisma.employment.create({ data: { personId, organisationId: school() } });
    await olga.pressData(`pim:${id}`);
    expect(olga.notices().at(-1)).toContain('недоступно');
  });
});
