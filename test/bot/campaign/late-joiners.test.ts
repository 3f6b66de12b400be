import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCampaignRecord } from '../../../src/db/stores/campaign-records.ts';
import { startTestBot, type TestBot } from '../../kit/bot.ts';
import { createCampaign, goUntil, personIdOf, reachableTeacher, toldAbout } from '../../kit/campaigns.ts';
import { createMunicipality } from '../../kit/municipality.ts';
import type { Person } from '../../kit/person.ts';

// Tuesday, 15 September 2026, 12:00 in Moscow.
let bot: TestBot;
let campaign: number;
let anna: Person;
beforeAll(async () => {
  bot = await startTestBot({ now: '2026-09-15T09:00:00Z' });
  const { territoryId } = await createMunicipality(bot.prisma, { 'school-44': 'Школа' });
  anna = await reachableTeacher(bot, 'Анна Первая', 'school-44');
  campaign = await createCampaign(bot.prisma, {
    territoryId,
    opensAt: '2026-09-15T12:00:00Z',
    closesAt: '2026-09-30T00:00:00Z',
  });
  await goUntil(bot, '2026-09-17T08:00:00Z');
});
afterAll(() => bot.stop());

it('who is hired after the start is invited once, sees the campaign and answers it', async () => {
  const late = await reachableTeacher(bot, 'Нина Новая', 'school-44');
  await late.send('/diagnose');
  expect(late.screen()).toContain('Осень');
  await goUntil(bot, '2026-09-17T14:00:00Z');
  expect(toldAbout(late, 'Осень').filter(text => text.includes('Приглашаем'))).toHaveLength(1);
  await late.press('Начать');
  await late.press('Да');
  const attempt = await bot.prisma.attempt.findFirstOrThrow({
    where: { personId: await personIdOf(bot, late) },
    include: { answers: true },
  });
  expect(attempt).toMatchObject({ campaignId: campaign, state: 'inProgress' });
  expect(attempt.answers).toHaveLength(1);
  expect(toldAbout(anna, 'Осень')).toHaveLength(1);
});

it('whoever a campaign waits for is offered its questionnaire once, and for themselves when that is done', async () => {
  const { title, id: questionnaireId } = await bot.prisma.questionnaire.findFirstOrThrow({
    where: { key: 'self_diagnosis_seven_directions' },
  });
  const nadya = await reachableTeacher(bot, 'Надежда Третья', 'school-44');
  const personId = await personIdOf(bot, nadya);
  const at = new Date('2026-09-16T09:00:00Z');
  await nadya.send('/diagnose');
  expect(nadya.screen()).toContain('«Осень»');
  expect(nadya.screen()).not.toContain(`«${title}»`);

  const own = await bot.prisma.attempt.create({ data: { personId, questionnaireId, startedAt: at } });
  await nadya.send('/diagnose');
  expect(nadya.screen(), 'begun for oneself before').toContain(`«${title}»`);

  await bot.prisma.attempt.update({
    where: { id: own.id },
    data: { campaignId: campaign, state: 'submitted', submittedAt: at },
  });
  await nadya.send('/diagnose');
  expect(nadya.screen(), 'answered in the campaign').toContain(`«${title}»`);
});

it('who begins to answer does not wait until everybody is invited', async () => {
  const vera = await reachableTeacher(bot, 'Вера Вторая', 'school-44');
  const personId = await personIdOf(bot, vera);
  await vera.send('/diagnose');
  // As the job holds it while it tells a window of people.
  const begun = await bot.prisma.$transaction(
    async tx => {
      await readCampaignRecord(tx, campaign, { lock: true });
      await vera.press('1. Начать');
      return tx.attempt.count({ where: { personId, campaignId: campaign } });
    },
    { timeout: 60_000 },
  );
  expect(begun).toBe(1);
});
