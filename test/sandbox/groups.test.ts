import { beforeEach, describe, expect, it } from 'vitest';
import { confirmAll, startSandbox, type TestSandbox } from './kit.ts';

let test: TestSandbox;
let owner: number;
let member: number;

beforeEach(() => {
  test = startSandbox();
  owner = test.driver.createUser({ firstName: 'Ольга' }).id;
  member = test.driver.createUser({ firstName: 'Марк' }).id;
});

const createGroup = (
  other: { isForum?: boolean; withBot?: boolean; type?: 'group' | 'supergroup' } = {},
): number => {
  const type = other.type ?? (other.isForum ? 'supergroup' : 'group');
  return test.driver.createChat({ title: 'ШМО', memberIds: [owner, member], ...other, type }).id;
};

/** What the bot has been told since the last time, in short. */
async function told(): Promise<string[]> {
  const updates = await test.api.getUpdates();
  await confirmAll(test.api);
  return updates.map(({ message, edited_message: edited, my_chat_member: mine, chat_member: theirs }) => {
    if (message?.text) return message.text;
    if (edited?.text) return `edited: ${edited.text}`;
    if (mine) return `bot: ${mine.old_chat_member.status} → ${mine.new_chat_member.status}`;
    if (theirs) return `${theirs.new_chat_member.user.first_name}: ${theirs.new_chat_member.status}`;
    return Object.keys(message ?? {})
      .filter(key => !['message_id', 'from', 'chat', 'date'].includes(key))
      .join();
  });
}

const refused = (code: number, description: string): object => ({ error_code: code, description });

describe('membership', () => {
  it('the bot is told when it is added, promoted and thrown out', async () => {
    const group = createGroup();
    test.driver.promote({ chatId: group });
    test.driver.kickBot({ chatId: group });
    expect(await told()).toEqual([
      'bot: left → member',
      'new_chat_members',
      'bot: member → administrator',
      'bot: administrator → kicked',
    ]);
    await expect(test.api.sendMessage(group, 'x')).rejects.toMatchObject(
      refused(403, 'Forbidden: bot was kicked from the group chat'),
    );
    test.driver.addBot({ chatId: group });
    await expect(test.api.sendMessage(group, 'x')).resolves.toMatchObject({ chat: { id: group }, text: 'x' });
  });

  it('refuses chats the bot is not in, has left, or that are gone', async () => {
    const strange = createGroup({ withBot: false });
    await expect(test.api.sendMessage(strange, 'x')).rejects.toMatchObject(
      refused(400, 'Bad Request: chat not found'),
    );
    const left = createGroup({ type: 'supergroup' });
    await test.api.leaveChat(left);
    await expect(test.api.sendMessage(left, 'x')).rejects.toMatchObject(
      refused(403, 'Forbidden: bot is not a member of the supergroup chat'),
    );
    const gone = createGroup();
    test.driver.deleteGroup({ chatId: gone });
    await expect(test.api.sendMessage(gone, 'x')).rejects.toMatchObject(
      refused(403, 'Forbidden: the group chat was deleted'),
    );
  });

  it('refuses to write where members may not', async () => {
    const group = createGroup();
    test.driver.setMembersMaySend({ chatId: group, allowed: false });
    await expect(test.api.sendMessage(group, 'x')).rejects.toMatchObject(
      refused(400, 'Bad Request: not enough rights to send text messages to the chat'),
    );
    test.driver.promote({ chatId: group });
    await expect(test.api.sendMessage(group, 'x')).resolves.toMatchObject({ chat: { id: group }, text: 'x' });
    expect(() => test.driver.send({ chatId: group, fromId: member, text: 'x' })).toThrow('may not write');
  });

  it('answers who is there', async () => {
    const group = createGroup();
    expect(await test.api.getChat(group)).toMatchObject({ id: group, type: 'group', title: 'ШМО' });
    expect(await test.api.getChatMemberCount(group)).toBe(3);
    expect(await test.api.getChatMember(group, owner)).toMatchObject({ status: 'creator' });
    expect(await test.api.getChatMember(group, member)).toMatchObject({ status: 'member' });
    test.driver.leave({ chatId: group, userId: member });
    expect(await test.api.getChatMember(group, member)).toMatchObject({ status: 'left' });
    test.driver.promote({ chatId: group });
    const administrators = await test.api.getChatAdministrators(group);
    expect(administrators.map(({ status, user }) => [status, user.id])).toEqual([
      ['creator', owner],
      ['administrator', 100],
    ]);
  });

  it('an administrator that asks for chat_member is told who comes and goes', async () => {
    const group = createGroup();
    test.driver.promote({ chatId: group });
    await test.api.getUpdates({ allowed_updates: ['chat_member', 'message'] });
    await told();
    test.driver.leave({ chatId: group, userId: member });
    test.driver.join({ chatId: group, userId: member });
    expect(await told()).toEqual(['Марк: left', 'left_chat_member', 'Марк: member', 'new_chat_members']);
  });
});

describe('privacy mode', () => {
  it('shows the bot commands for it and replies to it', async () => {
    const group = createGroup();
    await told();
    const write = (text: string, replyToMessageId?: number) =>
      test.driver.send({ chatId: group, fromId: member, text, replyToMessageId });
    const { message_id } = await test.api.sendMessage(group, 'Кто идёт?');
    write('просто разговор');
    write('спросите @route_bot');
    const { messageId } = write('/link');
    write('/link@route_bot');
    write('/link@other_bot');
    write('это вам, /link');
    write('я иду', message_id);
    write('и я тоже', messageId);
    test.driver.editMessage({ chatId: group, fromId: member, messageId, text: '/link 2' });
    expect(await told()).toEqual(['/link', '/link@route_bot', 'я иду', 'edited: /link 2']);
  });

  it('leaves commands without an address to the bot that spoke last', async () => {
    const group = createGroup();
    const other = test.driver.createUser({ firstName: 'Другой бот', username: 'other_bot', isBot: true });
    test.driver.join({ chatId: group, userId: other.id });
    await told();
    test.driver.send({ chatId: group, fromId: other.id, text: 'Я бот' });
    test.driver.send({ chatId: group, fromId: member, text: '/menu' });
    await test.api.sendMessage(group, 'А теперь я');
    test.driver.send({ chatId: group, fromId: member, text: '/help' });
    expect(await told()).toEqual(['/help']);
  });

  it('does not hold for an administrator', async () => {
    const group = createGroup();
    test.driver.promote({ chatId: group });
    await told();
    const other = test.driver.createUser({ firstName: 'Другой бот', username: 'other_bot', isBot: true });
    test.driver.join({ chatId: group, userId: other.id });
    await told();
    test.driver.send({ chatId: group, fromId: member, text: 'просто разговор' });
    test.driver.send({ chatId: group, fromId: other.id, text: 'боты не видят друг друга' });
    expect(await told()).toEqual(['просто разговор']);
  });
});

describe('topics', () => {
  it('keep their messages apart; the General one has no id', async () => {
    const forum = createGroup({ isForum: true });
    test.driver.promote({ chatId: forum });
    await told();
    const { threadId } = test.driver.openTopic({ chatId: forum, name: 'Наставники' });
    await test.api.sendMessage(forum, 'в теме', { message_thread_id: threadId });
    await test.api.sendMessage(forum, 'в общей');
    test.driver.send({ chatId: forum, fromId: member, text: 'ответ в теме', threadId });
    expect(
      test.driver
        .messages(forum)
        .slice(-3)
        .map(({ text, threadId: id }) => [text, id]),
    ).toEqual([
      ['в теме', threadId],
      ['в общей', undefined],
      ['ответ в теме', threadId],
    ]);
    const updates = await test.api.getUpdates();
    expect(updates.at(-1)?.message).toMatchObject({
      message_thread_id: threadId,
      is_topic_message: true,
      reply_to_message: { message_id: threadId, forum_topic_created: { name: 'Наставники' } },
    });
    for (const wrong of [1, 999])
      await expect(test.api.sendMessage(forum, 'x', { message_thread_id: wrong })).rejects.toMatchObject(
        refused(400, 'Bad Request: message thread not found'),
      );
  });

  it('can be closed, reopened and deleted', async () => {
    const forum = createGroup({ isForum: true });
    const { threadId } = test.driver.openTopic({ chatId: forum, name: 'Наставники' });
    const send = (other: object = { message_thread_id: threadId }) => test.api.sendMessage(forum, 'x', other);
    test.driver.closeTopic({ chatId: forum, threadId });
    await expect(send()).rejects.toMatchObject(refused(400, 'Bad Request: TOPIC_CLOSED'));
    test.driver.reopenTopic({ chatId: forum, threadId });
    await expect(send()).resolves.toMatchObject({ message_thread_id: threadId, text: 'x' });
    test.driver.closeTopic({ chatId: forum });
    await expect(send({})).rejects.toMatchObject(refused(400, 'Bad Request: TOPIC_CLOSED'));
    test.driver.deleteTopic({ chatId: forum, threadId });
    await expect(send()).rejects.toMatchObject(refused(400, 'Bad Request: message thread not found'));
  });

  it('are made by a bot with the right to', async () => {
    const forum = createGroup({ isForum: true });
    await expect(test.api.createForumTopic(forum, 'Уроки')).rejects.toMatchObject(
      refused(400, 'Bad Request: not enough rights to create a topic'),
    );
    test.driver.promote({ chatId: forum, rights: ['can_manage_topics'] });
    const topic = await test.api.createForumTopic(forum, 'Уроки');
    await test.api.closeForumTopic(forum, topic.message_thread_id);
    expect(test.driver.state().chats.find(({ id }) => id === forum)?.topics).toEqual([
      { threadId: topic.message_thread_id, name: 'Уроки', closed: true },
    ]);
    await expect(test.api.createForumTopic(createGroup(), 'Уроки')).rejects.toMatchObject(
      refused(400, 'Bad Request: the chat is not a forum'),
    );
  });
});

describe('migration to a supergroup', () => {
  it('moves the people, tells the bot twice and refuses the old id with the new one', async () => {
    const group = createGroup();
    await told();
    const { id } = test.driver.migrate({ chatId: group });
    const updates = await test.api.getUpdates();
    expect(updates.map(({ message }) => message)).toMatchObject([
      { chat: { id: group }, migrate_to_chat_id: id },
      { chat: { id }, migrate_from_chat_id: group },
    ]);
    await expect(test.api.sendMessage(group, 'x')).rejects.toMatchObject({
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: id },
    });
    await expect(test.api.sendMessage(id, 'x')).resolves.toMatchObject({ chat: { type: 'supergroup' } });
    test.driver.send({ chatId: id, fromId: member, text: 'мы тут' });
    expect(() => test.driver.send({ chatId: group, fromId: member, text: 'x' })).toThrow(`supergroup ${id}`);
  });

  it('may happen without a word', async () => {
    const group = createGroup();
    await told();
    test.driver.migrate({ chatId: group, announced: 'none' });
    expect(await told()).toEqual([]);
  });
});

it('pins only with the right to', async () => {
  const group = createGroup();
  const { message_id } = await test.api.sendMessage(group, 'Расписание');
  await expect(test.api.pinChatMessage(group, message_id)).rejects.toMatchObject(
    refused(400, 'Bad Request: not enough rights to manage pinned messages in the chat'),
  );
  test.driver.promote({ chatId: group });
  await test.api.pinChatMessage(group, message_id);
  expect(test.driver.state().chats.find(({ id }) => id === group)?.pinnedId).toBe(message_id);
  expect(test.driver.messages(group).at(-1)?.service).toEqual({
    kind: 'pinned_message',
    text: String(message_id),
  });
});

it('deletes messages of others only with the right to', async () => {
  const group = createGroup();
  const { messageId } = test.driver.send({ chatId: group, fromId: member, text: 'реклама' });
  await expect(test.api.deleteMessage(group, messageId)).rejects.toMatchObject(
    refused(400, "Bad Request: message can't be deleted"),
  );
  test.driver.promote({ chatId: group, rights: ['can_delete_messages'] });
  await test.api.deleteMessage(group, messageId);
  expect(test.driver.messages(group).some(message => message.text === 'реклама')).toBe(false);
});

it('a deep link adds the bot to a group', async () => {
  const group = createGroup({ withBot: false });
  test.driver.openLink({ fromId: owner, groupId: group, url: 'https://t.me/route_bot?startgroup=link_42' });
  expect(await told()).toEqual(['bot: left → member', 'new_chat_members', '/start@route_bot link_42']);
});

describe('an anonymous administrator', () => {
  it('writes as the group, with the account all of them share', async () => {
    const group = createGroup();
    await told();
    test.driver.send({ chatId: group, fromId: owner, text: '/link', anonymous: true });
    const updates = await test.api.getUpdates();
    expect(updates.map(({ message }) => message)).toMatchObject([
      {
        text: '/link',
        from: { id: 1_087_968_824, username: 'GroupAnonymousBot' },
        sender_chat: { id: group },
      },
    ]);
    expect(() => test.driver.send({ chatId: group, fromId: member, text: 'x', anonymous: true })).toThrow(
      'is no administrator',
    );
  });
});

it('people format what they write, text and caption', async () => {
  const chat = test.driver.createUser({ firstName: 'Ира' }).id;
  const bold = { type: 'bold' as const, offset: 0, length: 5 };
  test.driver.send({ chatId: chat, fromId: chat, text: 'Важно: завтра', entities: [bold] });
  const content = new TextEncoder().encode('x');
  const document = { fileName: 'plan.pdf', content, caption: 'Важно: план' };
  test.driver.send({ chatId: chat, fromId: chat, document, entities: [bold] });
  const updates = await test.api.getUpdates();
  expect(updates.map(({ message }) => message?.entities ?? message?.caption_entities)).toEqual([
    [bold],
    [bold],
  ]);
});
