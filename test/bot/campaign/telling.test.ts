import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../../kit/bot.ts';
import { createCampaign, goUntil, personIdOf, reachableTeacher, toldAbout } from '../../kit/campaigns.ts';
import { createMunicipality } from '../../kit/municipality.ts';
import type { Person } from '../../kit/person.ts';

// Tuesday, 15 September 2026, 12:00 in Moscow.
let bot: TestBot;
let territoryId: number;
let anna: Person;
let vera: Person;
let campaign: number;
beforeAll(async () => {
  bot = await startTestBot({ now: '2026-09-15T09:00:00Z' });
  ({ territoryId } = await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44' }));
  anna = await reachableTeacher(bot, 'Анна Первая', 'school-44');
  vera = await reachableTeacher(bot, 'Вера Вторая', 'school-44');
  campaign = await createCampaign(bot.prisma, {
    territoryId,
    opensAt: '2026-09-15T12:00:00Z',
    closesAt: '2026-09-30T00:00:00Z',
  });
});
afterAll(() => bot.stop());

describe('people of a campaign', () => {
  it('are invited once when it opens, and begin from there', async () => {
    await goUntil(bot, '2026-09-15T14:00:00Z');
    expect(toldAbout(anna, 'Осень')).toHaveLength(1);
    expect(anna.screen()).toContain('29.09.2026');
    expect(anna.screen()).toContain('[По 3 вопроса в день]');
    await anna.press('Начать');
    expect(anna.screen()).toContain('1 из 28');
    await anna.press('Да');
  });

  it('are reminded in other words when they have begun', async () => {
    await goUntil(bot, '2026-09-18T14:00:00Z');
    expect(toldAbout(anna, 'Осень').at(-1)).toContain('сохранено ответов 1');
    expect(toldAbout(vera, 'Осень').at(-1)).toContain('ещё не начата');
  });

  it('who do not want to be reminded are left alone', async () => {
    await vera.press('Не напоминать об этом');
    expect(vera.screen()).toContain('больше не напомню');
    await goUntil(bot, '2026-09-30T10:00:00Z');
    expect(toldAbout(vera, 'Осень')).toHaveLength(2);
    // The invitation became the card of the first question.
    expect(toldAbout(anna, 'Осень')).toHaveLength(3);
    expect(toldAbout(anna, 'Осень').at(-1)).toContain('последний день');
  });

  it('are told kindly that it stayed unfinished', async () => {
    await anna.send('/continue');
    expect(anna.screen()).toContain('осталась незавершённой');
    const attempt = await bot.prisma.attempt.findFirstOrThrow({
      where: { campaignId: campaign, personId: await personIdOf(bot, anna) },
    });
    expect(attempt.state).toBe('inProgress');
  });
});
