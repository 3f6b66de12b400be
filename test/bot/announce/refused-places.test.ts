import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AnnounceWorld, compose, moveClock, preview, startAnnounceWorld } from './support.ts';

let world: AnnounceWorld;
beforeAll(async () => {
  world = await startAnnounceWorld(1);
  const curator = { telegramId: BigInt(world.olga.id) };
  const { id } = await world.bot.prisma.person.findUniqueOrThrow({ where: curator });
  await world.bot.prisma.peopleGroup.updateMany({ data: { curatorId: id } });
});
afterAll(() => world.bot.stop());

async function announce(text: string, place: string): Promise<void> {
  const { olga } = world;
  await compose(world, olga, text, 'chats');
  await olga.press('Чаты и темы');
  await olga.press(place);
  await olga.press('К объявлению');
  await preview(world, olga);
  await olga.press('Отправить');
  await moveClock(world, { minutes: 2 });
}
const stateOf = async (place: number) =>
  (await world.bot.prisma.groupChat.findUniqueOrThrow({ where: { id: place } })).state;
const texts = () => world.olga.messages().map(({ text }) => text);

it('a topic that does not take messages is told to the curator once, and is not written to until it does', async () => {
  const { bot, forum, topics } = world;
  const [topic] = topics;
  bot.sandbox.setMembersMaySend({ chatId: forum, allowed: false });
  await announce('Первое', 'Форум · Уроки');
  expect(await stateOf(topic?.place ?? 0)).toBe('noRights');
  const told = () => texts().filter(text => text.includes('мне нельзя писать'));
  expect(told()).toHaveLength(1);
  await announce('Второе', 'Форум · Уроки');
  expect(texts().some(text => text.includes('Отправлять некому'))).toBe(true);
  expect(told()).toHaveLength(1);
  // Making the bot an administrator mends it, without anybody's word.
  bot.sandbox.promote({ chatId: forum });
  await bot.settle();
  expect(await stateOf(topic?.place ?? 0)).toBe('active');
  expect(texts().at(-1)).toContain('снова работает');
  await announce('Третье', 'Форум · Уроки');
  expect(bot.sandbox.messages(forum).at(-1)).toMatchObject({ text: 'Третье', threadId: topic?.threadId });
});

it('a group that became a supergroup without a word gets it under its new id, once', async () => {
  const { bot, olga, groupId } = world;
  const chat = bot.sandbox.createChat({ type: 'group', title: 'Простой чат', memberIds: [olga.id] }).id;
  const at = new Date();
  const { id } = await bot.prisma.groupChat.create({
    data: { groupId, chatId: BigInt(chat), title: 'Простой чат', stateSince: at, linkedAt: at },
  });
  const { id: next } = bot.sandbox.migrate({ chatId: chat, announced: 'none' });
  await announce('Переехали', 'Простой чат');
  expect(bot.sandbox.messages(next).filter(({ text }) => text === 'Переехали')).toHaveLength(1);
  const row = await bot.prisma.groupChat.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ chatId: BigInt(next), state: 'active' });
});
