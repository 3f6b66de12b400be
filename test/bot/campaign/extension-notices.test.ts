import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../../kit/bot.ts';
import { createCampaign, goUntil, personIdOf, reachableTeacher, toldAbout } from '../../kit/campaigns.ts';
import { createMunicipality } from '../../kit/municipality.ts';
import type { Person } from '../../kit/person.ts';

// Tuesday, 15 September 2026, 12:00 in Moscow. The last day is Tuesday, the 22nd.
let bot: TestBot;
let olga: Person;
let anna: Person;
let vera: Person;
let done: Person;
let silent: Person;
let refused: Person;
let elsewhere: Person;
let campaign: number;
let school: number;
beforeAll(async () => {
  bot = await startTestBot({ now: '2026-09-15T09:00:00Z' });
  const { territoryId } = await createMunicipality(bot.prisma, {
    'school-44': 'Школа',
    'school-45': 'Другая',
  });
  olga = await bot.teacher({ name: 'Ольга Методистова', roles: [{ role: 'methodologist', territoryId }] });
  anna = await reachableTeacher(bot, 'Анна Первая', 'school-44');
  vera = await reachableTeacher(bot, 'Вера Вторая', 'school-44');
  done = await reachableTeacher(bot, 'Дина Готовая', 'school-44');
  silent = await reachableTeacher(bot, 'Тихон Молчаливый', 'school-44');
  elsewhere = await reachableTeacher(bot, 'Ева Далёкая', 'school-45');
  refused = await bot.teacher({ name: 'Олег Отказавшийся', organisation: 'school-44' });
  for (const person of [olga, refused]) await person.send('/menu');
  campaign = await createCampaign(bot.prisma, {
    territoryId,
    opensAt: '2026-09-15T12:00:00Z',
    closesAt: '2026-09-23T00:00:00Z',
  });
  school = (await bot.prisma.organisation.findFirstOrThrow({ where: { title: 'Школа' } })).id;
  const { questionnaireId } = await bot.prisma.campaignQuestionnaire.findFirstOrThrow({
    where: { campaignId: campaign },
  });
  const at = new Date(bot.clock.now().epochMilliseconds);
  await bot.prisma.attempt.create({
    data: {
      personId: await personIdOf(bot, done),
      questionnaireId,
      campaignId: campaign,
      state: 'submitted',
      startedAt: at,
      submittedAt: at,
    },
  });
  await bot.prisma.campaignPace.create({
    data: { campaignId: campaign, personId: await personIdOf(bot, silent), silent: true, chosenAt: at },
  });
});
afterAll(() => bot.stop());

const extended = (person: Person) =>
  toldAbout(person, 'Осень').filter(text => text.includes('больше времени'));
const extend = (person: number, days: number) =>
  olga.pressData(`cmpxd:${campaign}:${school}:${person}:${days}`);
const lastDays = (person: Person) => extended(person).map(text => /\d\d\.\d\d\.\d{4}/u.exec(text)?.[0]);

describe('more time', () => {
  it('waits for the end of the quiet hours, and pressed twice is told once', async () => {
    await goUntil(bot, '2026-09-16T17:30:00Z');
    await olga.send('/campaign');
    await extend(await personIdOf(bot, vera), 3);
    await extend(await personIdOf(bot, vera), 3);
    await bot.settle();
    expect(extended(vera)).toEqual([]);
    await goUntil(bot, '2026-09-17T08:00:00Z');
    expect(lastDays(vera)).toEqual(['25.09.2026']);
    expect(vera.screen()).toContain('[Начать]');
  });

  it('is told to a school: who may be written to and has not finished, for whom it is more than they had', async () => {
    await extend(0, 3);
    await goUntil(bot, '2026-09-17T12:00:00Z');
    expect(lastDays(anna)).toEqual(['25.09.2026']);
    expect(extended(vera)).toHaveLength(1);
    for (const person of [done, silent, refused, elsewhere]) expect(extended(person)).toEqual([]);
  });

  it('is told to whoever is given it by name, whatever they said of mailings', async () => {
    await extend(await personIdOf(bot, refused), 7);
    await bot.settle();
    expect(lastDays(refused)).toEqual(['29.09.2026']);
  });

  it('prolonged before it was told is told once, as it is then', async () => {
    await goUntil(bot, '2026-09-17T18:00:00Z');
    await extend(await personIdOf(bot, anna), 5);
    await extend(await personIdOf(bot, anna), 7);
    await goUntil(bot, '2026-09-18T08:00:00Z');
    expect(lastDays(anna)).toEqual(['25.09.2026', '29.09.2026']);
  });

  it('is not told to whoever submits before it leaves', async () => {
    await goUntil(bot, '2026-09-18T18:00:00Z');
    await extend(await personIdOf(bot, vera), 14);
    const personId = await personIdOf(bot, vera);
    const { questionnaireId } = await bot.prisma.campaignQuestionnaire.findFirstOrThrow();
    const at = new Date(bot.clock.now().epochMilliseconds);
    await bot.prisma.attempt.create({
      data: {
        personId,
        questionnaireId,
        campaignId: campaign,
        state: 'submitted',
        startedAt: at,
        submittedAt: at,
      },
    });
    await goUntil(bot, '2026-09-19T09:00:00Z');
    expect(extended(vera)).toHaveLength(1);
  });

  it('keeps reminders two days away, and leaves the one of the last day', async () => {
    await goUntil(bot, '2026-09-29T14:00:00Z');
    const rows = await bot.prisma.delivery.findMany({
      where: { personId: await personIdOf(bot, anna), subject: `campaign:${campaign}`, state: 'sent' },
      orderBy: { settledAt: 'asc' },
    });
    const days = rows.map(({ kind, settledAt }) => `${kind} ${settledAt?.toISOString().slice(5, 10)}`);
    expect(days).toEqual([
      'campaignInvited 09-16',
      'campaignExtended 09-17',
      'campaignExtended 09-18',
      'campaignReminder 09-26',
      'campaignReminder 09-29',
    ]);
  });
});
