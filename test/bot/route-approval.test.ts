import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZipText } from '../files/read-zip.ts';
import { answerDirectly } from '../kit/answered.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';
import { createRouteKit } from '../kit/route.ts';

let bot: TestBot;
let kit: ReturnType<typeof createRouteKit>;
let place: Municipality;
let nina: Person;
beforeAll(async () => {
  bot = await startTestBot();
  kit = createRouteKit(bot);
  place = await createMunicipality(bot.prisma, { s1: 'СОШ № 1' });
  nina = await methodologist('Нина Методистова');
  await nina.send('/menu');
});
afterAll(() => bot.stop());

const methodologist = (name: string): Promise<Person> =>
  bot.teacher({ name, roles: [{ role: 'methodologist', territoryId: place.territoryId }] });

/** A teacher whose route waits for approval, alone in the list. */
async function submitted(title = 'Открытый урок'): Promise<Person> {
  await bot.prisma.iom.deleteMany({});
  const teacher = await kit.withDraft();
  await kit.addAction(teacher, title);
  await kit.submit(teacher);
  bot.clock.advance(Temporal.Duration.from({ seconds: 10 }));
  return teacher;
}

/** Lets notices that are due be sent. */
async function notices(): Promise<void> {
  bot.clock.advance(Temporal.Duration.from({ minutes: 1 }));
  await bot.settle();
}

const texts = (person: Person): string[] =>
  person
    .messages()
    .filter(({ from }) => from.isBot)
    .map(({ text }) => plain(text));

const looksAt = async (person: Person) => {
  const { id } = await kit.personOf(person);
  return bot.prisma.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
};

describe('a submitted route', () => {
  it('is told to the methodologists of the territory, listed, read item by item, and approved once', async () => {
    const teacher = await submitted();
    await notices();
    expect(texts(nina).at(-1)).toContain('Анна Тестова: маршрут ждёт согласования.');
    await nina.press('Маршруты на согласовании');
    expect(nina.screen()).toContain('1. Анна Тестова, СОШ № 1 · отправлен 15.09.2026');
    await nina.press('1');
    const text = plain(nina.last().text);
    expect(text).toContain('Анна Тестова\nСОШ № 1\nСостояние: на согласовании');
    expect(text).toContain('Цифровизация образовательного процесса — 41,7 %, поддержка даст многое');
    expect(text).toContain('Цель: Освоить и применять в работе: Цифра');
    expect(text).toContain('1. Открытый урок · по плану, дата не назначена · запланировано');
    expect(text).toContain('Педагог видит, что вы открывали маршрут.');
    const looks = await looksAt(teacher);
    expect(looks).toMatchObject([{ action: 'routeView', capacity: 'methodologist' }]);
    expect(looks[0]?.actorId).toBe((await kit.personOf(nina)).id);
    await nina.press('1');
    await nina.press('Комментарий');
    await nina.send('Позовите и меня <b>обязательно</b>');
    expect(nina.last().text).toBe('Комментарий записал.');
    await nina.press('К пункту');
    expect(nina.last().text).toContain('Комментарий методиста: Позовите и меня <b>обязательно</b>');
    await nina.press('К маршруту');
    nina.pressNow('Утвердить');
    nina.pressNow('Утвердить');
    await bot.settle();
    expect(nina.notices().slice(-2).toSorted()).toEqual([
      'Маршрут уже в другом состоянии. Показываю, как сейчас.',
      'Утвердил. Педагогу сообщу.',
    ]);
    const route = await kit.routeOf(teacher);
    expect(route.state).toBe('approved');
    expect(route.steps.map(({ action }) => action)).toEqual(['submit', 'approve']);
    await notices();
    expect(texts(teacher).filter(each => each.includes('Ваш маршрут утверждён.'))).toHaveLength(1);
    await teacher.press('Маршрут');
    expect(teacher.last().text).toContain('Утвердил методист: Нина Методистова');
  });

  it('goes back with a comment, which the teacher reads, and can be sent again', async () => {
    const teacher = await submitted();
    await nina.send('/routes');
    await nina.press('1');
    await nina.press('Вернуть');
    expect(nina.last().text).toContain('Что поправить?');
    await nina.press('‹ К маршруту');
    await nina.send('Спасибо');
    expect(nina.last().text).toContain('Не понял сообщение');
    await nina.send('/routes');
    await nina.press('1');
    await nina.press('Вернуть');
    await nina.send('\u2060');
    expect(nina.last().text).toContain('Сообщение пустое');
    await nina.send('Добавьте срок и результат');
    expect(nina.last().text).toContain('Вернул педагогу с вашим комментарием.');
    await nina.send('Ещё что-нибудь');
    expect(nina.last().text).toContain('Не понял сообщение');
    await notices();
    expect(texts(teacher).at(-1)).toContain('Комментарий: Добавьте срок и результат');
    await teacher.press('Маршрут');
    expect(teacher.last().text).toContain('Методист вернул с комментарием: Добавьте срок и результат');
    expect(teacher.screen()).toContain('[Добавить своё]');
    await kit.submit(teacher);
    await notices();
    expect(texts(nina).filter(each => each.includes('маршрут ждёт согласования')).length).toBeGreaterThan(1);
    expect((await kit.routeOf(teacher)).steps.map(({ action }) => action)).toEqual([
      'submit',
      'return',
      'submit',
    ]);
  });

  it('taken back by its owner is shown no more, whatever button is left', async () => {
    const teacher = await submitted();
    await nina.send('/routes');
    await nina.press('1');
    const { id, items } = await kit.routeOf(teacher);
    await teacher.send('/route');
    await teacher.press('Отозвать');
    const before = (await looksAt(teacher)).length;
    await nina.press('Утвердить');
    expect(nina.screen()).toContain('Этот маршрут вам сейчас не показан');
    for (const data of [`mr:${id}:0`, `mi:${items[0]?.id}`, `mw:${id}`, `mp:${id}`, `mb:${id}`])
      await nina.pressData(data);
    expect(nina.messages().at(-1)?.document).toBeUndefined();
    expect((await kit.routeOf(teacher)).state).toBe('draft');
    expect(await looksAt(teacher)).toHaveLength(before);
  });

  it('is decided by two at once as one of them did', async () => {
    const teacher = await submitted();
    const olga = await methodologist('Ольга Вторая');
    const { id } = await kit.routeOf(teacher);
    for (const person of [nina, olga]) {
      await person.send('/routes');
      await person.press('1');
    }
    await olga.press('Вернуть');
    nina.pressNow('Утвердить');
    bot.sandbox.send({ chatId: olga.id, fromId: olga.id, text: 'Рано' });
    await bot.settle();
    const { steps, state } = await bot.prisma.iom.findUniqueOrThrow({
      where: { id },
      include: { steps: { where: { action: { not: 'submit' } } } },
    });
    expect(steps).toHaveLength(1);
    expect(state).toBe(steps[0]?.to);
    await bot.prisma.roleAssignment.deleteMany({ where: { person: { telegramId: BigInt(olga.id) } } });
  });
});

describe('the right to decide', () => {
  it('is asked at every press: a role that ended meanwhile decides nothing', async () => {
    const teacher = await submitted();
    const olga = await methodologist('Ольга Бывшая');
    await olga.send('/routes');
    await olga.press('1');
    const { id, items } = await kit.routeOf(teacher);
    await bot.prisma.roleAssignment.updateMany({
      where: { person: { telegramId: BigInt(olga.id) } },
      data: { validTo: new Date('2026-09-14T00:00:00Z') },
    });
    const before = (await looksAt(teacher)).length;
    await olga.press('Утвердить');
    expect(olga.screen()).toContain('Этот маршрут вам сейчас не показан');
    for (const data of [`mr:${id}:0`, `mc:${items[0]?.id}`, `mk:${items[0]?.id}`, 'routes', 'ml:0'])
      await olga.pressData(data);
    await olga.send('/routes');
    expect(olga.last().text).not.toContain('Анна Тестова');
    expect((await kit.routeOf(teacher)).state).toBe('submitted');
    expect(await looksAt(teacher)).toHaveLength(before);
  });

  it('ends at the territory: a methodologist of another one sees and is told nothing', async () => {
    const elsewhere = await bot.prisma.territory.create({
      data: { key: 'other', title: 'Другой', timezone: 'Asia/Tomsk', operatorName: '-', operatorEmail: '-' },
    });
    const olga = await bot.teacher({
      name: 'Ольга Дальняя',
      roles: [{ role: 'methodologist', territoryId: elsewhere.id }],
    });
    const teacher = await submitted();
    await notices();
    const { id } = await kit.routeOf(teacher);
    await olga.send('/routes');
    expect(olga.screen()).toContain('Сейчас решать нечего');
    await olga.pressData(`mr:${id}:0`);
    await olga.pressData(`ma:${id}`);
    expect(texts(olga).some(each => each.includes('Анна'))).toBe(false);
    expect((await kit.routeOf(teacher)).state).toBe('submitted');
  });

  it('is nobody’s for a teacher, a coordinator, an admin', async () => {
    const teacher = await submitted();
    const { id, items } = await kit.routeOf(teacher);
    const organisationId = place.organisations.s1 ?? 0;
    for (const roles of [[], [{ role: 'coordinator', organisationId }], [{ role: 'admin' }]]) {
      const other = await bot.teacher({ name: 'Другой человек', organisation: 's1', roles });
      for (const data of [`mr:${id}:0`, `ma:${id}`, `mi:${items[0]?.id}`, `mp:${id}`, `mw:${id}`])
        await other.pressData(data, 1);
      await other.send('/routes');
      expect(texts(other).some(each => each.includes('Анна Тестова'))).toBe(false);
    }
    expect((await kit.routeOf(teacher)).state).toBe('submitted');
  });

  it('is not one’s own: another methodologist decides about a methodologist’s route', async () => {
    await bot.prisma.iom.deleteMany({});
    const olga = await bot.teacher({
      name: 'Ольга Сама',
      organisation: 's1',
      roles: [{ role: 'methodologist', territoryId: place.territoryId }],
    });
    await answerDirectly(bot.prisma, olga.id, { points: { digital: 5 } });
    await olga.send('/route');
    await olga.press('Составить маршрут');
    await kit.addAction(olga, 'Свой пункт');
    await kit.submit(olga);
    const { id } = await kit.routeOf(olga);
    await olga.send('/routes');
    expect(olga.screen()).toContain('Сейчас решать нечего');
    await olga.pressData(`ma:${id}`);
    expect(olga.notices().at(-1)).toContain('Свой маршрут согласует другой методист');
    expect((await kit.routeOf(olga)).state).toBe('submitted');
    await nina.send('/routes');
    expect(nina.screen()).toContain('Ольга Сама');
  });
});

describe('a route at work', () => {
  it('shows evidence to the methodologist, who accepts or sends an item back with a comment', async () => {
    const teacher = await submitted();
    await nina.send('/routes');
    await nina.press('1');
    await nina.press('Утвердить');
    await teacher.send('/route');
    await teacher.press('1');
    await teacher.press('Подтверждение');
    await teacher.sendDocument('урок.pdf');
    await teacher.press('Готово');
    await teacher.press('Выполнено');
    await nina.send('/routes');
    expect(nina.screen()).toContain('1. Анна Тестова, СОШ № 1 · отметить пунктов: 1');
    await nina.press('1');
    await nina.press('1');
    await nina.press('Подтв. 1');
    expect(nina.messages().at(-2)?.document?.fileName).toBe('урок.pdf');
    await nina.press('Вернуть');
    await nina.send('Не хватает карты урока');
    await teacher.send('/route');
    expect(teacher.last().text).toContain('вернули с комментарием');
    await teacher.press('1');
    expect(teacher.last().text).toContain('Комментарий методиста: Не хватает карты урока');
    await teacher.press('Выполнено');
    await nina.send('/routes');
    await nina.press('1');
    await nina.press('1');
    await nina.press('Принять');
    expect(nina.last().text).toContain('Отметка: принято 15.09.2026');
    await teacher.send('/route');
    await teacher.press('1');
    expect(teacher.screen()).not.toContain('[Выполнено]');
    const [item] = (await kit.routeOf(teacher)).items;
    expect(item).toMatchObject({ state: 'accepted', mark: '2026-09-15' });
  });

  it('prints for the methodologist without what only the profile knows', async () => {
    const teacher = await submitted();
    await answerDirectly(bot.prisma, teacher.id, { points: { digital: 11 }, at: '2026-09-16T00:00:00Z' });
    await nina.send('/routes');
    await nina.press('1');
    await nina.press('Скачать DOCX');
    const url = nina.last().document?.url ?? '';
    const content = bot.sandbox.file(url.split('/').at(-1) ?? '')?.content;
    if (!content) throw new Error('no file came');
    const xml = plain(readZipText(content, 'word/document.xml'));
    expect(xml).toContain('Открытый урок');
    expect(xml).not.toContain('91,7 %');
  });
});

describe('the profile behind a route', () => {
  const give = async (person: Person, granted: boolean): Promise<void> => {
    const { id: personId } = await kit.personOf(person);
    const at = new Date(bot.clock.now().epochMilliseconds);
    const consent = { kind: 'profileSharing', version: '1', textHash: '', granted, decidedAt: at };
    await bot.prisma.consent.create({ data: { personId, ...consent } });
    if (granted)
      await bot.prisma.profileShare.create({ data: { personId, audience: 'methodologist', grantedAt: at } });
  };

  it('is shown only while its owner shows it; every look is on record, a refused one is none', async () => {
    const teacher = await submitted();
    await nina.send('/routes');
    await nina.press('1');
    await nina.press('Профиль');
    expect(nina.last().text).toContain('Педагог не показывает профиль.');
    await give(teacher, true);
    await nina.press('К маршруту');
    bot.clock.advance(Temporal.Duration.from({ seconds: 10 }));
    await nina.press('Профиль');
    const [photo, profile] = nina.messages().slice(-2);
    expect(photo?.photo?.width).toBe(1080);
    expect(plain(profile?.text ?? '')).toContain('Профиль: Анна Тестова');
    expect(plain(profile?.text ?? '')).toContain('41,7 % Цифра');
    await give(teacher, false);
    bot.clock.advance(Temporal.Duration.from({ seconds: 10 }));
    await nina.press('К маршруту');
    await nina.press('Профиль');
    expect(nina.last().text).toContain('Педагог не показывает профиль.');
    const looks = (await looksAt(teacher)).filter(({ action }) => action === 'profileView');
    expect(looks).toMatchObject([{ capacity: 'methodologist' }]);
    await teacher.send('/privacy');
    expect(teacher.last().text).toContain('Обращались к вашим данным');
  });

  it('of somebody who left is gone with everything else', async () => {
    const teacher = await submitted();
    const { id } = await kit.routeOf(teacher);
    await bot.prisma.person.update({
      where: { telegramId: BigInt(teacher.id) },
      data: { deletionAskedAt: new Date() },
    });
    await nina.send('/routes');
    expect(nina.screen()).not.toContain('Анна Тестова');
    await nina.pressData(`mr:${id}:0`);
    expect(nina.screen()).toContain('вам сейчас не показан');
  });
});
