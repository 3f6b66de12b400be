import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../../kit/bot.ts';
import { createCampaign, goUntil, personIdOf, reachableTeacher, toldAbout } from '../../kit/campaigns.ts';
import { createMunicipality } from '../../kit/municipality.ts';
import type { Person } from '../../kit/person.ts';

// Tuesday, 15 September 2026, 12:00 in Moscow.
let bot: TestBot;
let anna: Person;
let campaign: number;
beforeAll(async () => {
  bot = await startTestBot({ now: '2026-09-15T09:00:00Z' });
  const { territoryId } = await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44' });
  anna = await reachableTeacher(bot, 'Анна Первая', 'school-44');
  campaign = await createCampaign(bot.prisma, {
    territoryId,
    questionnaires: ['self_diagnosis_seven_directions', 'self_diagnosis_general'],
    opensAt: '2026-09-15T10:00:00Z',
    closesAt: '2026-10-10T00:00:00Z',
  });
  await goUntil(bot, '2026-09-15T10:30:00Z');
});
afterAll(() => bot.stop());

describe('three questions a day', () => {
  it('are over after the third answer, and may go on at once', async () => {
    await anna.press('По 3 вопроса в день');
    expect(anna.screen()).toContain('каждый рабочий день около 16:00');
    await anna.press('Продолжить');
    for (let answer = 0; answer < 3; answer += 1) await anna.press('Да');
    expect(anna.screen()).toContain('На сегодня всё');
    await anna.press('Ещё сейчас');
    expect(anna.screen()).toContain('4 из 28');
  });

  it('come the next day at a good hour, on no Sunday, and instead of reminders', async () => {
    await goUntil(bot, '2026-09-16T12:30:00Z');
    expect(toldAbout(anna, 'Осень')).toHaveLength(1);
    await goUntil(bot, '2026-09-16T13:30:00Z');
    expect(toldAbout(anna, 'Осень').at(-1)).toContain('3 вопроса на сегодня');
    await goUntil(bot, '2026-09-21T12:00:00Z');
    // Wednesday to Saturday.
    expect(toldAbout(anna, 'Осень').filter(text => text.includes('на сегодня'))).toHaveLength(4);
    expect(toldAbout(anna, 'Осень').filter(text => text.includes('сохранено ответов'))).toHaveLength(0);
  });

  it('stop with the last questionnaire of the campaign', async () => {
    const personId = await personIdOf(bot, anna);
    await anna.press('Продолжить');
    for (let answer = 0; answer < 60 && !anna.screen().includes('Завершить'); answer += 1)
      await anna.press(anna.screen().includes('Ещё сейчас') ? 'Ещё сейчас' : answer % 2 ? 'Да' : 'Нет');
    await anna.press('Завершить');
    expect(anna.screen()).toContain('[Следующая анкета]');
    await goUntil(bot, '2026-09-21T13:30:00Z');
    expect(toldAbout(anna, 'Осень').at(-1)).toContain('на сегодня');
    const questionnaire = await bot.prisma.questionnaire.findFirstOrThrow({
      where: { key: 'self_diagnosis_general' },
    });
    await bot.prisma.attempt.create({
      data: {
        personId,
        campaignId: campaign,
        questionnaireId: questionnaire.id,
        state: 'submitted',
        startedAt: new Date('2026-09-21T13:40:00Z'),
        submittedAt: new Date('2026-09-21T13:40:00Z'),
      },
    });
    const before = toldAbout(anna, 'Осень').length;
    await goUntil(bot, '2026-09-24T14:00:00Z');
    expect(toldAbout(anna, 'Осень')).toHaveLength(before);
    await anna.pressData(`cmpgo:${campaign}`);
    expect(anna.screen()).toContain('ответили на всё');
  });

  it('is chosen by nobody it is not for', async () => {
    const stranger = await bot.teacher({ name: 'Борис Чужой' });
    await stranger.send('/help');
    await stranger.pressData(`cmppace:${campaign}:3`);
    await stranger.pressData(`cmpsil:${campaign}:1`);
    await stranger.pressData(`cmpgo:${campaign}`);
    expect(await bot.prisma.campaignPace.count()).toBe(1);
    expect(await bot.prisma.attempt.count({ where: { personId: await personIdOf(bot, stranger) } })).toBe(0);
  });
});
