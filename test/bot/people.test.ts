import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let place: Municipality;
let other: Municipality;
beforeAll(async () => {
  bot = await startTestBot();
  place = await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44', 'school-45': 'СОШ № 45' });
  other = await createMunicipality(bot.prisma, { lyceum: 'Лицей' }, { key: 'other', title: 'Другой район' });
});
afterAll(() => bot.stop());

const school = (key: string): number => place.organisations[key] ?? other.organisations[key] ?? 0;
const coordinator = (key = 'school-44') =>
  bot.teacher({
    name: 'Ольга Завучева',
    roles: [{ role: 'coordinator', organisationId: school(key) }],
  });

/** Somebody registered who asked to be confirmed. */
async function candidate(name: string, key = 'school-44'): Promise<Person> {
  const person = await bot.teacher({ name });
  // Telegram lets nobody be written to who has not written first.
  await person.send('/menu');
  await bot.prisma.employment.create({
    data: {
      personId: await idOf(person),
      organisationId: school(key),
      position: 'subjectTeacher',
      subjects: ['maths', 'physics'],
      subjectsKnown: true,
      serviceYears: 5,
      category: 'first',
      requestedAt: new Date(bot.clock.now().epochMilliseconds),
    },
  });
  return person;
}

const idOf = async (person: Person) =>
  (await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } })).id;
const employmentOf = async (person: Person) =>
  bot.prisma.employment.findFirstOrThrow({ where: { personId: await idOf(person) } });
const clearRequests = () => bot.prisma.employment.deleteMany({ where: { state: { not: 'accepted' } } });

describe('/people', () => {
  it('is for those with the role, in their organisation only', async () => {
    const teacher = await bot.teacher({ organisation: 'school-44' });
    await teacher.send('/people');
    expect(teacher.screen()).toContain('открыт координатору организации');
    await teacher.pressData(`po:${school('school-44')}`);
    expect(teacher.notices().at(-1)).toContain('недоступно');

    const ours = await coordinator();
    await ours.send('/people');
    expect(ours.screen()).toContain('СОШ № 44');
    const screen = ours.screen();
    for (const key of ['school-45', 'lyceum']) {
      for (const data of [
        `po:${school(key)}`,
        `prq:${school(key)}:0:0`,
        `pm:${school(key)}:0:0`,
        `pi:${school(key)}`,
      ]) {
        await ours.pressData(data);
        expect(ours.notices().at(-1), data).toContain('недоступно');
      }
    }
    for (const data of ['po:999999999', 'po:999999', 'pmc:999999:0:0', 'pj:999999:1:0', 'pim:999999']) {
      await ours.pressData(data);
      expect(ours.notices().at(-1), data).toContain('недоступно');
    }
    for (const data of ['po:x', 'prq:1:0:-5', 'pm:1', 'pj:1:1', 'pos:-1:0']) {
      await ours.pressData(data);
      expect(ours.notices().at(-1), data).toContain('устарела');
    }
    expect(ours.screen()).toBe(screen);
  });

  it('lets a methodologist choose among the organisations of the territory', async () => {
    await clearRequests();
    await candidate('Вера Первая', 'school-45');
    const methodologist = await bot.teacher({
      roles: [{ role: 'methodologist', territoryId: place.territoryId }],
    });
    await methodologist.send('/people');
    expect(methodologist.screen()).toContain('Какая организация?');
    expect(methodologist.screen()).toContain('[СОШ № 45 · заявок: 1]');
    expect(methodologist.screen()).not.toContain('Лицей');
    // Two short titles in a row, and a way out.
    expect(methodologist.last().buttons.length).toBeLessThanOrEqual(6);
    expect(methodologist.screen()).toContain('[В меню]');
    await methodologist.pressData('pos:999999999:0');
    await methodologist.press('СОШ № 45');
    await methodologist.press('Заявки (1)');
    expect(methodologist.screen()).toContain('Вера Первая');
    await methodologist.press('Принять');
    expect(methodologist.notices().at(-1)).toBe('Принято: Вера Первая');
  });

  it('does not open to a role that has ended, has not begun, or belongs to an administrator', async () => {
    const person = await bot.teacher({ roles: [{ role: 'admin' }] });
    const personId = await idOf(person);
    await bot.prisma.roleAssignment.createMany({
      data: [
        {
          personId,
          role: 'coordinator',
          organisationId: school('school-44'),
          validFrom: new Date('2025-09-01'),
          validTo: new Date('2026-09-14'),
        },
        {
          personId,
          role: 'coordinator',
          organisationId: school('school-44'),
          validFrom: new Date('2026-09-17'),
        },
      ],
    });
    await person.send('/people');
    expect(person.screen()).toContain('открыт координатору организации');
  });
});

describe('a request to join', () => {
  it('is shown with what the person said, accepted, told to the person and written down', async () => {
    await clearRequests();
    const vera = await candidate('Вера Пробная');
    const olga = await coordinator();
    await olga.send('/people');
    expect(olga.screen()).toContain('Ждут решения: 1');
    await olga.press('Заявки (1)');
    expect(olga.last().text).toBe(
      [
        'Заявка 1 из 1 · СОШ № 44',
        '',
        'Вера Пробная',
        'Учитель · Математика, Физика · стаж 5 · Первая',
        'Заявка от 15 сентября 2026',
        '',
        'Имя и работу человек указал сам: проверьте, что это ваш коллега. До решения он ни в каких подсчётах не участвует.',
      ].join('\n'),
    );
    await olga.press('Принять');
    expect(olga.notices().at(-1)).toBe('Принято: Вера Пробная');
    expect(olga.screen()).toContain('больше никто не ждёт решения');
    const employment = await employmentOf(vera);
    expect(employment).toMatchObject({ state: 'accepted', decidedById: await idOf(olga) });
    expect(vera.screen()).toContain('Вас подтвердили в «СОШ № 44»');
    await vera.send('/privacy');
    await vera.press('Кто смотрел');
    expect(vera.screen()).toContain('координатор — решение по вашей заявке');
  });

  it('is declined, told, and can be accepted later', async () => {
    await clearRequests();
    const vera = await candidate('Вера Пробная');
    const olga = await coordinator();
    await olga.send('/people');
    await olga.press('Заявки');
    await olga.press('Отклонить');
    expect((await employmentOf(vera)).state).toBe('declined');
    expect(vera.screen()).toContain('не подтвердил');
    await olga.send('/people');
    await olga.press('Отклонённые');
    expect(olga.screen()).toContain('Отклонённая заявка 1 из 1');
    expect(olga.screen()).not.toContain('[Отклонить]');
    await olga.press('Принять');
    expect((await employmentOf(vera)).state).toBe('accepted');
    expect(vera.screen()).toContain('Вас подтвердили');
  });

  it('is decided by one of two who press at once; the other is told how it stands', async () => {
    await clearRequests();
    const vera = await candidate('Вера Пробная');
    const [olga, nina] = [await coordinator(), await coordinator()];
    for (const person of [olga, nina]) {
      await person.send('/people');
      await person.press('Заявки');
    }
    olga.pressNow('Принять');
    nina.pressNow('Отклонить');
    await bot.settle();
    const { state, decidedById } = await employmentOf(vera);
    const winner = state === 'accepted' ? olga : nina;
    expect(decidedById).toBe(await idOf(winner));
    expect(olga.notices().some(notice => notice.startsWith('Уже решено: Вера Пробная'))).toBe(true);
    const told = await bot.prisma.delivery.findMany({
      where: { personId: await idOf(vera), kind: 'joinDecided' },
    });
    expect(told).toHaveLength(1);
  });

  it('cannot be declined any more once it is accepted', async () => {
    await clearRequests();
    const vera = await candidate('Вера Пробная');
    const olga = await coordinator();
    await olga.send('/people');
    await olga.press('Заявки');
    const decline =
      olga
        .last()
        .buttons.flat()
        .find(({ text }) => text === 'Отклонить')?.data ?? '';
    await olga.press('Принять');
    await olga.pressData(decline);
    expect(olga.notices().at(-1)).toBe('Уже решено: Вера Пробная — принято');
    expect((await employmentOf(vera)).state).toBe('accepted');
  });

  it('is refused when the role was revoked between showing and pressing', async () => {
    await clearRequests();
    const vera = await candidate('Вера Пробная');
    const olga = await coordinator();
    await olga.send('/people');
    await olga.press('Заявки');
    await bot.prisma.roleAssignment.updateMany({
      where: { personId: await idOf(olga) },
      data: { validTo: new Date('2026-09-01') },
    });
    await olga.press('Принять');
    expect(olga.notices().at(-1)).toContain('недоступно');
    expect((await employmentOf(vera)).state).toBe('requested');
    expect(await bot.prisma.delivery.count({ where: { personId: await idOf(vera) } })).toBe(0);
  });

  it('of another organisation cannot be decided with a forged press', async () => {
    await clearRequests();
    const vera = await candidate('Вера Чужая', 'lyceum');
    const olga = await coordinator();
    await olga.send('/people');
    await olga.pressData(`pj:${(await employmentOf(vera)).id}:1:0`);
    expect(olga.notices().at(-1)).toContain('недоступно');
    expect((await employmentOf(vera)).state).toBe('requested');
  });

  it('is not there before registration is finished, nor after the person asked to be deleted', async () => {
    await clearRequests();
    const [early, leaving] = [await candidate('Рано Пришедшая'), await candidate('Уходящая')];
    await bot.prisma.person.update({ where: { telegramId: BigInt(early.id) }, data: { registeredAt: null } });
    await leaving.send('/delete_me');
    await leaving.press('Удалить мои данные');
    await leaving.press('Да, удалить навсегда');
    const olga = await coordinator();
    await olga.send('/people');
    expect(olga.screen()).toContain('Ждут решения: 0');
    for (const person of [early, leaving]) {
      const { id } = await employmentOf(person);
      await olga.pressData(`pj:${id}:1:0`);
      expect((await employmentOf(person)).state).toBe('requested');
    }
  });

  it('can be leafed through while others decide', async () => {
    await clearRequests();
    for (const name of ['Анна Первая', 'Белла Вторая', 'Вера Третья']) await candidate(name);
    const [olga, nina] = [await coordinator(), await coordinator()];
    await olga.send('/people');
    await olga.press('Заявки (3)');
    expect(olga.screen()).toContain('Анна Первая');
    await olga.press('Дальше ›');
    expect(olga.screen()).toContain('Заявка 2 из 3');
    const last =
      olga
        .last()
        .buttons.flat()
        .find(({ text }) => text === 'Дальше ›')?.data ?? '';
    await nina.send('/people');
    await nina.press('Заявки (3)');
    await nina.press('Принять');
    await nina.press('Принять');
    await olga.pressData(last);
    await olga.pressData(`prq:${school('school-44')}:0:999999999`);
    expect(olga.screen()).toContain('Заявка 1 из 1');
    expect(olga.screen()).toContain('Вера Третья');
  });
});

describe('names that were typed by anybody', () => {
  it('stay names: emoji, markup and direction marks change nothing around them', async () => {
    await clearRequests();
    const name = `<b>Вера</b> & "Пробная" 👩‍🏫 ${'я'.repeat(70)}`;
    await candidate(name);
    const olga = await coordinator();
    await olga.send('/people');
    await olga.press('Заявки (1)');
    expect(olga.last().text).toContain(name);
    expect(olga.last().entities.map(({ type }) => type)).toEqual(['bold']);
    await olga.press('Принять');
    expect(olga.notices().at(-1)?.length).toBeLessThanOrEqual(200);
  });
});
