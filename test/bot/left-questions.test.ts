import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let olga: Person;
let territoryId: number;
beforeAll(async () => {
  bot = await startTestBot();
  ({ territoryId } = await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44' }));
  olga = await bot.teacher({
    name: 'Ольга Методистова',
    roles: [{ role: 'methodologist', territoryId }],
  });
  await olga.send('/menu');
});
afterAll(() => bot.stop());

const writings = async () => [
  await bot.prisma.monitoringItem.count(),
  await bot.prisma.peopleGroup.count(),
  await bot.prisma.announcement.count({ where: { text: { not: '' } } }),
  await bot.prisma.documentRecord.count(),
  await bot.prisma.campaign.count({ where: { title: { not: '' } } }),
];

it.each(['stats', 'inbox', 'people', 'evplan', 'set', 'menumore'])(
  'a question left by a button of another place (%s) waits for no words',
  async elsewhere => {
    await olga.pressData('cmpn:0');
    const campaign = await bot.prisma.campaign.findFirstOrThrow();
    const questions = [`mona:${territoryId}`, `monda:${territoryId}:0`, 'grpn:0:peer', 'annn:0'];
    for (const question of [...questions, `cmpf:${campaign.id}:title:0`]) {
      await olga.pressData(question);
      expect(await bot.prisma.chatFocus.count(), question).toBe(1);
      await olga.pressData(elsewhere);
      await olga.send('спасибо');
      expect(olga.screen()).toContain('Не понял сообщение');
    }
    expect(await writings()).toEqual([0, 0, 0, 0, 0]);
  },
);
