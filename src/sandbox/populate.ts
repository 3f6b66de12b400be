import type { SandboxDriver } from './driver.ts';

/** Who lives in a sandbox from the start. */
export interface Population {
  people: readonly { telegramId: number; firstName: string; lastName: string; languageCode: string }[];
  group: { title: string; memberTelegramIds: readonly number[] };
}

/** Creates the people, each with an empty chat with the bot, and their group with the bot in it. */
export function populateSandbox(driver: SandboxDriver, { people, group }: Population): void {
  for (const { telegramId, ...names } of people) driver.createUser({ id: telegramId, ...names });
  driver.createChat({
    type: 'supergroup',
    title: group.title,
    isForum: false,
    memberIds: [...group.memberTelegramIds],
  });
}
