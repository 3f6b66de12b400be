import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let place: Municipality;
beforeAll(async () => {
  bot = await startTestBot();
  place = await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44' });
});
afterAll(() => bot.stop());

const stored = (person: Person) =>
  bot.prisma.person.findUniqueOrThrow({
    where: { telegramId: BigInt(person.id) },
    include: { consents: { orderBy: { id: 'asc' } } },
  });

describe('consents', () => {
  it('refusing the first one stores nothing and leaves the door open', async () => {
    const vera = bot.newcomer();
    await vera.send('/start');
    await vera.press('Начать');
    await vera.press('Не согласен');
    expect(vera.screen()).toContain('Хорошо, ничего не сохранил');
    expect(await bot.prisma.person.count({ where: { telegramId: BigInt(vera.id) } })).toBe(0);
    await vera.press('Вернуться к согласию');
    for (const data of [
      'cn:mailing:1:1.ru:',
      'cn:profileSharing:1:1.ru:',
      'cn:nothing:1:1.ru:',
      'cn:processing:1:0.ru:',
    ])
      await vera.pressData(data);
    expect(await bot.prisma.person.count({ where: { telegramId: BigInt(vera.id) } })).toBe(0);
    await vera.press('Согласен');
    expect(vera.screen()).toContain('Согласие 2 из 3');
  });

  it('are asked on from where the person stopped, in the order they stand', async () => {
    const vera = bot.newcomer();
    await vera.send('/start');
    await vera.press('Начать');
    await vera.press('Согласен');
    await vera.pressData('cn:mailing:1:1.ru:');
    expect((await stored(vera)).consents).toHaveLength(1);
    expect(vera.screen()).toContain('Согласие 2 из 3');
    await vera.send('/start');
    expect(vera.screen()).toContain('Согласие 2 из 3');
  });

  it('keep the token of a link out of everything that is stored', async () => {
    const vera = bot.newcomer();
    await bot.prisma.invitation.create({
      data: {
        kind: 'organisation',
        organisationId: place.organisations['school-44'] ?? 0,
        tokenHash: '0'.repeat(64),
        expiresAt: new Date('2030-01-01'),
      },
    });
    await vera.send('/start i_SECRETSECRETSECRETSECR');
    await vera.press('Начать');
    for (let consent = 0; consent < 3; consent += 1) await vera.press('Согласен');
    const states = await bot.prisma.dialogueState.findMany();
    expect(JSON.stringify(states)).not.toContain('SECRETSECRET');
  });

  it('come before everything else: a typed word in between skips none of them', async () => {
    const vera = bot.newcomer();
    await vera.send('/start');
    await vera.press('Начать');
    await vera.press('Согласен');
    await vera.send('привет');
    expect(vera.screen()).toContain('Согласие 2 из 3');
    await vera.press('Не согласен');
    await vera.pressData('menu');
    expect(vera.screen()).toContain('Согласие 3 из 3');
    await vera.press('Согласен');
    expect(vera.screen()).toContain('Как вас записать?');
  });

  it('are asked of somebody whom the operator entered beforehand; refusing leaves it at that', async () => {
    const boss = bot.newcomer('Нина');
    const { id } = await bot.prisma.person.create({ data: { telegramId: BigInt(boss.id), fullName: '' } });
    await boss.send('здравствуйте');
    expect(boss.screen()).toContain('Согласие 1 из 3');
    await boss.press('Не согласен');
    expect(boss.screen()).toContain('Хорошо, ничего не сохранил');
    expect(await bot.prisma.consent.count({ where: { personId: id } })).toBe(0);
    await boss.press('Вернуться к согласию');
    for (let consent = 0; consent < 3; consent += 1) await boss.press('Согласен');
    expect(boss.screen()).toContain('Как вас записать?');
    expect((await stored(boss)).id).toBe(id);
  });

  it('are to the text in the language it was read in', async () => {
    const vera = bot.newcomer();
    await vera.send('/start');
    await vera.press('Начать');
    await vera.press('Согласен');
    const agree =
      vera
        .last()
        .buttons.flat()
        .find(({ text }) => text === 'Согласен')?.data ?? '';
    await vera.send('/settings');
    await vera.press('English');
    await vera.pressData(agree);
    expect((await stored(vera)).consents).toHaveLength(1);
    expect(vera.screen()).toContain('Consent 2 of 3');
  });

  it('to a new text of the first one is given, or the data go', async () => {
    const vera = bot.newcomer();
    await vera.send('/start');
    await vera.press('Начать');
    for (let consent = 0; consent < 3; consent += 1) await vera.press('Согласен');
    await bot.prisma.consent.updateMany({
      where: { person: { telegramId: BigInt(vera.id) } },
      data: { version: '0' },
    });
    await vera.send('/start');
    expect(vera.screen()).toContain('Согласие 1 из 3');
    await vera.press('Не согласен');
    expect(vera.screen()).toContain('Отозвать его — значит удалить данные');
    expect(vera.screen()).toContain('[Удалить меня]');
  });
});
