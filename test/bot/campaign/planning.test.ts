import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../../kit/bot.ts';
import { goUntil, personIdOf, reachableTeacher, toldAbout } from '../../kit/campaigns.ts';
import { createMunicipality } from '../../kit/municipality.ts';
import type { Person } from '../../kit/person.ts';
import { plain } from '../../kit/plain.ts';
import { startQuestionnaire } from '../../kit/start-questionnaire.ts';

// Monday, 14 September 2026, 12:00 in Moscow.
let bot: TestBot;
let maria: Person;
let stranger: Person;
let coordinator: Person;
let anna: Person;
let vera: Person;
let dina: Person;
beforeAll(async () => {
  bot = await startTestBot({ now: '2026-09-14T09:00:00Z' });
  const place = await createMunicipality(bot.prisma, { 'school-1': 'СОШ № 1', 'school-2': 'СОШ № 2' });
  const far = await createMunicipality(
    bot.prisma,
    { 'school-9': 'СОШ № 9' },
    { key: 'far', title: 'Дальний' },
  );
  const methodologist = (territoryId: number) => ({ roles: [{ role: 'methodologist', territoryId }] });
  maria = await bot.teacher({ name: 'Мария Методист', ...methodologist(place.territoryId) });
  stranger = await bot.teacher({ name: 'Пётр Чужой', ...methodologist(far.territoryId) });
  coordinator = await bot.teacher({
    name: 'Ольга Завуч',
    organisation: 'school-2',
    roles: [{ role: 'coordinator', organisationId: place.organisations['school-1'] ?? 0 }],
  });
  anna = await reachableTeacher(bot, 'Анна Первая', 'school-1');
  vera = await reachableTeacher(bot, 'Вера Вторая', 'school-2');
  dina = await bot.teacher({ name: 'Дина Третья', organisation: 'school-1' });
  // A list named the account of somebody who has not come yet.
  const never = await bot.prisma.person.create({ data: { fullName: 'Глеб Неявкин', telegramId: 77_001n } });
  await bot.prisma.employment.create({
    data: {
      personId: never.id,
      organisationId: place.organisations['school-1'] ?? 0,
      position: 'subjectTeacher',
      state: 'accepted',
    },
  });
});
afterAll(() => bot.stop());

const stored = () => bot.prisma.campaign.findFirstOrThrow({ orderBy: { id: 'desc' } });

describe('a campaign by taps', () => {
  it('is described step by step, and survives a restart', async () => {
    await maria.send('/campaign');
    await maria.press('Новая кампания');
    await maria.press('Анкеты');
    await maria.press('Сентябрьский мониторинг');
    await maria.press('К черновику');
    await bot.restart();
    await maria.send('/campaign');
    await maria.press('Черновики: 1');
    await maria.press('1');
    expect(maria.screen()).toContain('семь направлений');
    await maria.press('Для кого');
    expect(maria.screen()).toContain('Сейчас подходит: 5 чел.');
    await maria.press('Школы');
    await maria.press('СОШ № 1');
    expect(maria.screen()).toContain('[✓ СОШ № 1]');
    await maria.press('Готово');
    expect(maria.screen()).toContain('Сейчас подходит: 3 чел.');
    await maria.press('К черновику');
    await maria.press('Название');
    await maria.send('\u200D');
    await maria.send('Осенняя диагностика');
    await maria.press('Срок');
    await maria.send('вчера');
    expect(maria.screen()).toContain('Не понял дату');
    await maria.send('28 сентября 2026');
    expect(maria.screen()).toContain('Осенняя диагностика');
    expect(maria.screen()).toContain('28.09.2026');
    expect((await stored()).closesAt.toISOString()).toBe('2026-09-29T00:00:00.000Z');
  });

  it('says before it starts whom it reaches, and names those it does not', async () => {
    await maria.press('Проверить и запустить');
    expect(maria.screen()).toContain('Людей: 3, приглашение дойдёт до 1');
    expect(maria.screen()).toContain('ещё не были в боте 1');
    expect(maria.screen()).toContain('Последнее приглашение уйдёт: 15 сентября');
    await maria.press('Кто недоступен');
    expect(maria.screen()).toContain('Глеб Неявкин · СОШ № 1 · ещё не был(а) в боте');
    await maria.press('К кампании');
    await maria.press('Проверить и запустить');
    await maria.press('Запустить');
    expect(maria.screen()).toContain('Запущено');
    expect((await stored()).state).toBe('running');
  });

  it('is nobody else’s: not of another territory, not of a coordinator', async () => {
    const { id } = await stored();
    for (const person of [stranger, coordinator, anna]) {
      for (const data of [`cmp:${id}`, `cmps2:${id}:1`, `cmpst:${id}:1`, `cmprm:${id}`, `cmpu:${id}:0`]) {
        await person.pressData(data);
        expect(person.screen()).not.toContain('Осенняя');
        expect(person.screen()).not.toContain('Неявкин');
      }
    }
    expect((await stored()).state).toBe('running');
    await coordinator.send('/campaign');
    expect(coordinator.screen()).not.toContain('Новая кампания');
  });

  it('invites its people alone', async () => {
    await goUntil(bot, '2026-09-15T13:00:00Z');
    expect(toldAbout(anna, 'Осенняя диагностика')).toHaveLength(1);
    expect(toldAbout(vera, 'Осенняя диагностика')).toHaveLength(0);
    await maria.send('/campaign');
    await maria.press('1');
    expect(plain(maria.screen())).toContain('Завершили 0 из 3 (0,0 %), в пути 0, не начали 1, недоступны 2');
  });

  it('lets remind by hand, but not right behind the invitation', async () => {
    await maria.press('Напомнить тем, кто не начал (1)');
    expect(maria.screen()).toContain('Сейчас напоминать некому.\nНедавно уже писали: 1');
    expect(maria.screen()).not.toContain('Уйдёт в ближайшее');
    expect(maria.screen()).not.toContain('[Напомнить]');
    await goUntil(bot, '2026-09-17T08:00:00Z');
    await maria.send('/campaign');
    await maria.press('1');
    await maria.press('Напомнить тем, кто не начал (1)');
    await maria.press('Напомнить');
    await bot.settle();
    expect(toldAbout(anna, 'Осенняя диагностика').at(-1)).toContain('ещё не начата');
    await maria.press('Напомнить тем, кто не начал (1)');
    expect(maria.screen()).toContain('Недавно уже писали: 1');
  });

  it('gives a person more time, with a reason, and takes answers in the night after its last day from everybody', async () => {
    await goUntil(bot, '2026-09-28T23:58:00Z');
    await maria.send('/campaign');
    await maria.press('1');
    await maria.press('Дать время');
    await maria.press('СОШ № 1');
    expect(maria.screen()).toContain('1. Анна Первая');
    await maria.press('1');
    await maria.press('+3 дн.');
    expect(maria.screen()).toContain('до 02.10.2026 включительно');
    await maria.send('была на больничном');
    const extension = await bot.prisma.campaignExtension.findFirstOrThrow();
    expect(extension.reason).toBe('была на больничном');
    for (const person of [anna, dina]) {
      await startQuestionnaire(person, 'Осенняя диагностика');
      await person.press('Да');
      expect(person.screen()).toContain('2 из 28');
    }
  });

  it('takes them not a minute longer, but of those who were given time', async () => {
    bot.clock.set(Temporal.Instant.from('2026-09-29T00:01:00Z'));
    await dina.press('Да');
    expect(dina.screen()).toContain('осталась незавершённой');
    await anna.press('Да');
    expect(anna.screen()).toContain('3 из 28');
    const answers = async (person: Person) =>
      bot.prisma.answer.count({ where: { attempt: { personId: await personIdOf(bot, person) } } });
    expect([await answers(dina), await answers(anna)]).toEqual([1, 2]);
  });

  it('is named in the list of a school it is for, and in no other', async () => {
    await maria.send('/people');
    await maria.press('СОШ № 1');
    await maria.press('Список');
    expect(maria.screen()).toContain('«Осенняя диагностика» до 28.09.2026 включительно');
    await maria.send('/people');
    await maria.press('СОШ № 2');
    await maria.press('Список');
    expect(maria.screen()).toContain('Вера Вторая');
    expect(maria.screen()).not.toContain('Осенняя диагностика');
  });

  it('is stopped neither by a word after a command nor by one that was not confirmed', async () => {
    for (const away of ['/menu', '/stats']) {
      await maria.send('/campaign');
      await maria.press('1');
      await maria.press('Остановить');
      await maria.send(away);
      await maria.send('спасибо');
      expect(maria.screen()).toContain('Не понял');
    }
    await maria.send('/campaign');
    await maria.press('1');
    await maria.press('Остановить');
    await maria.send('спасибо');
    expect(await stored()).toMatchObject({ state: 'running' });
    await maria.press('К кампании');
    await maria.send('спасибо');
    expect(await stored()).toMatchObject({ state: 'running', stopReason: null });
  });

  it('is stopped with a reason that its people are told, and loses nothing', async () => {
    await maria.send('/campaign');
    await maria.press('1');
    await maria.press('Остановить');
    await maria.send('ошибка в анкете');
    expect(maria.screen()).toContain('Педагоги увидят причину: «ошибка в анкете»');
    await maria.press('Остановить кампанию');
    expect(maria.screen()).toContain('остановлена: ошибка в анкете');
    // The card is open already: what the program remembers of the attempt must not let it through.
    await anna.press('Да');
    expect(anna.screen()).toContain('остановили: ошибка в анкете');
    expect(await bot.prisma.answer.count()).toBe(3);
    expect(
      await bot.prisma.delivery.count({ where: { subject: { startsWith: 'campaign:' }, state: 'pending' } }),
    ).toBe(0);
  });

  it('is repeated with one tap', async () => {
    await maria.press('Повторить кампанию');
    expect(maria.screen()).toContain('Повтор кампании «Осенняя диагностика»');
    const copy = await stored();
    expect(copy).toMatchObject({ state: 'draft', audience: { organisations: ['school-1'] } });
    expect(copy.repeatOfId).not.toBeNull();
  });

  it('asks for earlier deficits of diagnoses, never for topics of a survey about an event', async () => {
    await maria.press('Для кого');
    await maria.press('Дефициты раньше');
    const survey = await bot.prisma.competency.findMany({
      where: { framework: { key: 'event_satisfaction' } },
    });
    expect(survey.length).toBeGreaterThan(0);
    for (let page = 0; page < 20; page += 1) {
      for (const { title } of survey) expect(maria.screen()).not.toContain(`[${title}`);
      if (!maria.screen().includes('Дальше ›')) break;
      await maria.press('Дальше ›');
    }
    expect(maria.screen()).toContain('‹ Раньше');
  });

  it('started without invitations says that nobody is told', async () => {
    await maria.press('Готово');
    await maria.press('К черновику');
    await maria.press('Срок');
    await maria.press('30 дней');
    await maria.press('Не приглашать');
    await maria.press('Проверить');
    await maria.press('Запустить');
    expect(maria.screen()).toContain('Запущено без приглашений');
  });

  it('goes with one tap while it is a draft, and the others are there', async () => {
    await maria.send('/campaign');
    const before = await bot.prisma.campaign.count();
    maria.pressNow('Новая кампания');
    await maria.press('Новая кампания');
    await maria.send('/campaign');
    await maria.press('Новая кампания');
    // However often it is begun: one draft of which nothing is said yet.
    expect(await bot.prisma.campaign.count()).toBe(before + 1);
    const draft = await stored();
    await maria.press('Убрать черновик');
    expect(maria.notices().at(-1)).toBe('Черновик убран');
    expect(maria.screen()).toContain('Новая кампания');
    expect(maria.screen()).not.toContain('Такой кампании у вас нет');
    expect(await bot.prisma.campaign.count({ where: { id: draft.id } })).toBe(0);
    await maria.pressData(`cmpa:${draft.id}:drop`);
    expect(maria.screen()).toContain('Такой кампании у вас нет');
  });
});
