import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot({ environment: { ADMIN_IDS: '5000001, 42' } });
  await bot.prisma.organisation.create({
    data: {
      key: 's1',
      title: 'СОШ № 1',
      searchText: 'сош 1',
      territory: {
        create: {
          key: 'd',
          title: 'Район',
          timezone: 'Europe/Moscow',
          operatorName: 'о',
          operatorEmail: 'a@example.org',
        },
      },
    },
  });
});
afterAll(() => bot.stop());

it('lets whoever ADMIN_IDS names do what an admin may, and nobody else', async () => {
  const admin = await bot.teacher();
  await admin.send('/invite');
  expect(admin.screen()).toContain('СОШ № 1');
  const other = await bot.teacher();
  await other.send('/invite');
  expect(other.screen()).not.toContain('СОШ № 1');
});
