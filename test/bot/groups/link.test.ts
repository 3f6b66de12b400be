import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { whereIsWord } from '../../jobs/support.ts';
import { startTestBot, type TestBot } from '../../kit/bot.ts';
import { createMunicipality } from '../../kit/municipality.ts';
import type { Person } from '../../kit/person.ts';

let bot: TestBot;
let olga: Person;
let vera: Person;
let foreign: Person;
let groupId: number;
beforeAll(async () => {
  bot = await startTestBot();
  const home = await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44' });
  const other = await createMunicipality(bot.prisma, {}, { key: 'other', title: 'Другой район' });
  const methodologist = (name: string, territoryId: number) =>
    bot.teacher({ name, roles: [{ role: 'methodologist', territoryId }] });
  olga = await methodologist('Ольга Методистова', home.territoryId);
  foreign = await methodologist('Пётр Чужой', other.territoryId);
  vera = await bot.teacher({ name: 'Вера Кураторова', organisation: 'school-44' });
  for (const person of [olga, vera, foreign]) await person.send('/menu');
  const curator = await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(vera.id) } });
  const own = { territoryId: home.territoryId, kind: 'peer', level: 'municipal' };
  const createdAt = new Date();
  const row = await bot.prisma.peopleGroup.create({
    data: { ...own, title: 'Словесники', curatorId: curator.id, createdAt },
  });
  groupId = row.id;
});
afterAll(() => bot.stop());
beforeEach(() => bot.prisma.groupChat.deleteMany());

let chats = 0;
function createChat(type: 'group' | 'supergroup' | 'forum' = 'group'): number {
  chats += 1;
  const isForum = type === 'forum';
  const memberIds = [olga.id, vera.id, foreign.id];
  const kind = isForum ? 'supergroup' : type;
  return bot.sandbox.createChat({ type: kind, title: `Чат ${chats}`, isForum, memberIds }).id;
}
async function say(chatId: number, from: Person, text: string, other: object = {}): Promise<void> {
  bot.sandbox.send({ chatId, fromId: from.id, text, ...other });
  await bot.settle();
  bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
}
const inChat = (chatId: number) => bot.sandbox.messages(chatId).filter(message => message.from.isBot);
const places = () =>
  bot.prisma.groupChat.findMany({
    select: { chatId: true, threadId: true, title: true, state: true },
    orderBy: { id: 'asc' },
  });
/** Binds the chat the way people do. */
async function link(chatId: number, by: Person, other: object = {}): Promise<void> {
  await say(
    chatId,
    by,
    '/link@marshrut_bot'.replace('marshrut_bot', bot.sandbox.state().bot.username),
    other,
  );
  await by.send(`/start ${payload(chatId)}`);
  await by.press('Словесники');
}
function payload(chatId: number): string {
  const url = inChat(chatId).at(-1)?.buttons[0]?.[0]?.url ?? '';
  return /start=(gl_\S+)/u.exec(url)?.[1] ?? 'none';
}

describe('/link', () => {
  it('binds a chat after the choice in the private chat, and only once', async () => {
    const chat = createChat();
    await say(chat, olga, '/link');
    expect(inChat(chat).at(-1)?.text).toContain('Продолжим в личных сообщениях');
    const token = payload(chat);
    await vera.send(`/start ${token}`);
    expect(vera.screen()).toContain('не действует');
    await olga.send(`/start ${token}`);
    expect(olga.screen()).toContain('К какой группе привязать «Чат 1»?');
    await olga.press('Словесники');
    expect(olga.screen()).toContain('«Чат 1» теперь чат группы «Словесники»');
    expect(await places()).toEqual([{ chatId: BigInt(chat), threadId: 0, title: 'Чат 1', state: 'active' }]);
    expect(inChat(chat).at(-1)?.text).toContain('Разговоры здесь я не читаю и не храню');
    await olga.pressData(`glk:${token.slice(3)}:${groupId}`);
    expect(olga.screen()).toContain('не действует');
    const words = inChat(chat).map(({ text }) => text);
    expect(words.join(' ')).not.toMatch(/Ольга|Вера|Методистова/u);
  });

  it('is for a curator too, in a topic by its name', async () => {
    const chat = createChat('forum');
    const { threadId } = bot.sandbox.openTopic({ chatId: chat, name: 'Уроки' });
    await link(chat, vera, { threadId });
    expect(await places()).toMatchObject([
      { chatId: BigInt(chat), threadId, title: `Чат ${chats} · Уроки`, state: 'active' },
    ]);
    expect(inChat(chat).at(-1)?.threadId).toBe(threadId);
  });

  it('refuses the anonymous, the forwarded, strangers and those without the right, kindly', async () => {
    const chat = createChat();
    bot.sandbox.promote({ chatId: chat, userId: vera.id });
    await say(chat, olga, '/link', { anonymous: true });
    expect(inChat(chat).at(-1)?.text).toContain('от имени группы');
    await say(chat, olga, '/link', { forwardFrom: { userId: vera.id } });
    expect(inChat(chat).at(-1)?.text).toContain('Пересланную команду');
    const nobody = bot.newcomer('Инна');
    bot.sandbox.join({ chatId: chat, userId: nobody.id });
    await say(chat, nobody, '/link');
    expect(inChat(chat).at(-1)?.text).toContain('Сначала познакомимся');
    await bot.prisma.roleAssignment.updateMany({
      where: { person: { telegramId: BigInt(foreign.id) } },
      data: { validTo: new Date('2026-01-01') },
    });
    await say(chat, foreign, '/link');
    expect(inChat(chat).at(-1)?.text).toContain('методист территории или куратор');
    await bot.prisma.roleAssignment.updateMany({
      where: { person: { telegramId: BigInt(foreign.id) } },
      data: { validTo: null },
    });
    expect(await places()).toEqual([]);
    expect(await bot.prisma.invitation.count({ where: { kind: 'groupLink' } })).toBe(0);
  });

  it('gives no group away: of another territory, nor one that has the chat already', async () => {
    const chat = createChat();
    await say(chat, foreign, '/link');
    await foreign.send(`/start ${payload(chat)}`);
    expect(foreign.screen()).toContain('Групп пока нет');
    await foreign.pressData(`glk:${payload(chat).slice(3)}:${groupId}`);
    expect(foreign.notices().at(-1)).toContain('устарела');
    await link(chat, olga);
    const foreignTerritory = await bot.prisma.territory.findUniqueOrThrow({ where: { key: 'other' } });
    const own = { territoryId: foreignTerritory.id, kind: 'peer', level: 'municipal', title: 'Чужая' };
    await bot.prisma.peopleGroup.create({ data: { ...own, createdAt: new Date() } });
    await say(chat, foreign, '/link');
    await foreign.send(`/start ${payload(chat)}`);
    await foreign.press('Чужая');
    expect(foreign.screen()).toContain('за которую отвечаете не вы');
    expect(await places()).toHaveLength(1);
  });

  it('does not work after its minutes', async () => {
    const chat = createChat();
    await say(chat, olga, '/link');
    bot.clock.advance(Temporal.Duration.from({ minutes: 16 }));
    await olga.send(`/start ${payload(chat)}`);
    expect(olga.screen()).toContain('не действует');
  });

  it('says in private where it may not write', async () => {
    const chat = createChat();
    bot.sandbox.setMembersMaySend({ chatId: chat, allowed: false });
    bot.sandbox.promote({ chatId: chat, userId: olga.id });
    await say(chat, olga, '/link');
    expect(inChat(chat)).toEqual([]);
    expect(olga.screen()).toContain('мне нельзя писать');
  });
});

describe('a linked chat', () => {
  it('goes along when the group becomes a supergroup', async () => {
    const chat = createChat();
    await link(chat, olga);
    const { id } = bot.sandbox.migrate({ chatId: chat, announced: 'new' });
    await bot.settle();
    expect(await places()).toMatchObject([{ chatId: BigInt(id), state: 'active' }]);
  });

  it('is told to be lost and found: thrown out, added again; each once, to the curator and to who linked it', async () => {
    const chat = createChat();
    await link(chat, olga);
    const before = olga.messages().length;
    bot.sandbox.kickBot({ chatId: chat });
    await bot.settle();
    expect(await places()).toMatchObject([{ state: 'removed' }]);
    for (const person of [olga, vera]) expect(person.screen()).toContain('Меня больше нет в чате');
    bot.sandbox.addBot({ chatId: chat });
    await bot.settle();
    expect(await places()).toMatchObject([{ state: 'active' }]);
    for (const person of [olga, vera]) expect(person.screen()).toContain('снова работает');
    expect(olga.messages().length).toBe(before + 2);
  });

  it('a topic is closed, opened and gone', async () => {
    const chat = createChat('forum');
    const { threadId } = bot.sandbox.openTopic({ chatId: chat, name: 'Уроки' });
    await link(chat, vera, { threadId });
    bot.sandbox.closeTopic({ chatId: chat, threadId });
    await bot.settle();
    expect(vera.screen()).toContain(`Тема «Чат ${chats} · Уроки» группы «Словесники» закрыта`);
    bot.sandbox.reopenTopic({ chatId: chat, threadId });
    await bot.settle();
    expect(vera.screen()).toContain('снова работает');
    bot.sandbox.deleteTopic({ chatId: chat, threadId });
    await vera.pressData(`grph:${groupId}`);
    await vera.press('1');
    await vera.press('Проверить связь');
    await bot.settle();
    expect(await places()).toMatchObject([{ state: 'topicGone' }]);
  });

  it('is checked and unbound by hand', async () => {
    const chat = createChat();
    await link(chat, olga);
    await olga.pressData(`grph:${groupId}`);
    expect(olga.screen()).toContain('пишу туда');
    await olga.press('1');
    await olga.press('Проверить связь');
    expect(inChat(chat).at(-1)?.text).toContain('Проверка связи');
    await olga.press('Отвязать');
    expect(await places()).toEqual([]);
  });
});

it('nothing else that is said in a group is stored or logged', async () => {
  const chat = createChat('forum');
  bot.sandbox.promote({ chatId: chat });
  const { threadId } = bot.sandbox.openTopic({ chatId: chat, name: 'Уроки' });
  await link(chat, olga, { threadId });
  const secret = 'тайное-слово-учительской';
  const { messageId } = bot.sandbox.send({ chatId: chat, fromId: vera.id, text: secret });
  const content = new TextEncoder().encode('x');
  bot.sandbox.send({
    chatId: chat,
    fromId: vera.id,
    document: { fileName: `${secret}.pdf`, caption: `${secret} /link`, content },
  });
  bot.sandbox.send({ chatId: chat, fromId: vera.id, text: `/link ${secret}` });
  bot.sandbox.send({ chatId: chat, fromId: vera.id, text: `/help ${secret}`, replyToMessageId: messageId });
  bot.sandbox.editMessage({ chatId: chat, fromId: vera.id, messageId, text: `${secret} иначе` });
  await bot.settle();
  expect(await whereIsWord(bot.prisma, secret)).toEqual({});
  expect(bot.log.filter(line => line.includes(secret))).toEqual([]);
});
