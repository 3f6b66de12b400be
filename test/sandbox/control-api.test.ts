import { InlineKeyboard, InputFile } from 'grammy';
import { beforeEach, describe, expect, it } from 'vitest';
import { PNG } from './files-kit.ts';
import { confirmAll, startSandbox, type TestSandbox } from './kit.ts';

let test: TestSandbox;

beforeEach(() => {
  test = startSandbox();
});

async function request(
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<{ status: number; body: unknown }> {
  const response = await test.fetch(`http://sandbox/sandbox/api${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

const post = async (path: string, body: object): Promise<unknown> => (await request('POST', path, body)).body;
const get = async (path: string): Promise<unknown> => (await request('GET', path)).body;

describe('a conversation over HTTP', () => {
  it('people, messages, presses and what there is to see', async () => {
    expect(
      await post('/users', { id: 7, firstName: 'Анна', lastName: 'Петрова', languageCode: 'ru' }),
    ).toMatchObject({ id: 7 });
    expect(await post('/messages', { chatId: 7, fromId: 7, text: '/start abc_1' })).toEqual({ messageId: 1 });
    await test.api.sendPhoto(7, new InputFile(PNG, 'radar.png'), {
      caption: 'Профиль',
      caption_entities: [{ type: 'bold', offset: 0, length: 7 }],
      reply_markup: new InlineKeyboard().text('Почему так', 'why').row().url('Сайт', 'https://a.example/'),
    });
    expect(await get('/chats/7/messages')).toEqual([
      {
        id: 1,
        date: 1788242400,
        from: { id: 7, name: 'Анна Петрова', isBot: false },
        text: '/start abc_1',
        entities: [{ type: 'bot_command', offset: 0, length: 6 }],
        buttons: [],
        edited: false,
      },
      {
        id: 2,
        date: 1788242400,
        from: { id: 100, name: 'Маршрут', isBot: true },
        text: 'Профиль',
        entities: [{ type: 'bold', offset: 0, length: 7 }],
        buttons: [[{ text: 'Почему так', data: 'why' }], [{ text: 'Сайт', url: 'https://a.example/' }]],
        photo: {
          url: expect.stringMatching(/^\/sandbox\/api\/files\//u),
          size: PNG.byteLength,
          width: 1,
          height: 1,
        },
        edited: false,
      },
    ]);
    await confirmAll(test.api);
    const press = await post('/presses', { chatId: 7, fromId: 7, messageId: 2, row: 0, column: 0 });
    expect(press).toMatchObject({ kind: 'callback' });
    const [update] = await test.api.getUpdates();
    expect(update?.callback_query?.data).toBe('why');
    await test.api.answerCallbackQuery(update?.callback_query?.id ?? '', { text: 'Потому' });
    expect(await get(`/answers/${update?.callback_query?.id}`)).toMatchObject({ answer: { text: 'Потому' } });
    expect(await get('/calls?after=0')).toContainEqual(
      expect.objectContaining({ method: 'answerCallbackQuery', result: true }),
    );
  });

  it('downloads what the messages show', async () => {
    await post('/users', { id: 7, firstName: 'Анна' });
    const contentBase64 = Buffer.from('<script>alert(1)</script>').toString('base64');
    await post('/messages', { chatId: 7, fromId: 7, document: { fileName: 'план.html', contentBase64 } });
    const url = test.driver.messages(7)[0]?.document?.url;
    const response = await test.fetch(`http://sandbox${url}`);
    expect(await response.text()).toBe('<script>alert(1)</script>');
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('план.html'));
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('counts what a person has not seen', async () => {
    await post('/users', { id: 7, firstName: 'Анна' });
    await post('/messages', { chatId: 7, fromId: 7, text: '/start' });
    await test.api.sendMessage(7, 'раз');
    await test.api.sendMessage(7, 'два');
    const chat = async () => (await get('/state')) as { chats: object[] };
    expect((await chat()).chats[0]).toMatchObject({
      unread: { 7: 2 },
      lastMessage: { text: 'два' },
      title: 'Анна',
    });
    await post('/reads', { chatId: 7, userId: 7 });
    expect((await chat()).chats[0]).toMatchObject({ unread: { 7: 0 } });
  });

  it('groups, topics and blocking', async () => {
    await post('/users', { id: 7, firstName: 'Анна' });
    const forum = await post('/chats', { type: 'supergroup', title: 'ШМО', isForum: true, memberIds: [7] });
    expect(forum).toMatchObject({ title: 'ШМО', isForum: true, memberIds: [7, 100] });
    const { id: chatId } = forum as { id: number };
    await post('/groups/promote', { chatId });
    const { threadId } = (await post('/topics/open', { chatId, name: 'Уроки' })) as { threadId: number };
    await post('/messages', { chatId, fromId: 7, text: 'в теме', threadId });
    expect(await get(`/chats/${chatId}/messages`)).toContainEqual(
      expect.objectContaining({ text: 'в теме', threadId }),
    );
    await post('/messages', { chatId: 7, fromId: 7, text: '/start' });
    await post('/block', { userId: 7 });
    await expect(test.api.sendMessage(7, 'x')).rejects.toMatchObject({ error_code: 403 });
  });
});

describe('the clock', () => {
  it('moves by a duration or to a moment, and the dates of messages with it', async () => {
    expect(await get('/clock')).toEqual({ now: '2026-09-01T06:00:00Z', nextEventAt: null });
    expect(await post('/clock', { advance: 'PT1H' })).toEqual({ now: '2026-09-01T07:00:00Z' });
    expect(await post('/clock', { advance: 'P1D' })).toEqual({ now: '2026-09-02T07:00:00Z' });
    expect(await post('/clock', { now: '2027-01-01T00:00:00Z' })).toEqual({ now: '2027-01-01T00:00:00Z' });
    await post('/users', { id: 7, firstName: 'Анна' });
    await post('/messages', { chatId: 7, fromId: 7, text: 'С Новым годом' });
    expect(test.driver.messages(7)[0]?.date).toBe(Date.UTC(2027, 0, 1) / 1000);
  });
});

it('scripts faults', async () => {
  await post('/faults', { faults: [{ kind: '429', method: 'getMe', retryAfter: 3 }] });
  await expect(test.api.getMe()).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
  await post('/faults', [{ kind: '5xx' }]);
  await expect(test.api.getMe()).rejects.toMatchObject({ error_code: 500 });
});

describe('what cannot be done is answered 400 with the reason', () => {
  it.each<[string, string, object, string]>([
    ['an unknown person', '/messages', { chatId: 7, fromId: 8, text: 'x' }, 'there is no user 8'],
    ['somebody else’s chat', '/messages', { chatId: 7, fromId: 9, text: 'x' }, 'user 9 is not in chat 7'],
    ['nothing to send', '/messages', { chatId: 7, fromId: 7 }, 'a message needs a text'],
    ['a forgotten field', '/messages', { fromId: 7 }, 'chatId'],
    ['an unknown field', '/users', { firstName: 'Анна', name: 'x' }, 'name'],
    ['a taken id', '/users', { id: 7, firstName: 'Анна' }, 'there is already a user 7'],
    [
      'a button that is not there',
      '/presses',
      { chatId: 7, fromId: 7, messageId: 1, data: 'x' },
      'no such button',
    ],
    ['a wrong duration', '/clock', { advance: 'one hour' }, 'duration'],
    [
      'no picture',
      '/messages',
      { chatId: 7, fromId: 7, photo: { contentBase64: 'YWJj' } },
      'IMAGE_PROCESS_FAILED',
    ],
    [
      'a link to elsewhere',
      '/links',
      { fromId: 7, url: 'https://t.me/other?start=x' },
      'not a link to the bot',
    ],
  ])('%s', async (_, path, body, reason) => {
    test.driver.createUser({ id: 7, firstName: 'Анна' });
    test.driver.createUser({ id: 9, firstName: 'Павел' });
    const answer = await request('POST', path, body);
    expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining(reason) } });
  });

  it('a body that is no JSON', async () => {
    const response = await test.fetch('http://sandbox/sandbox/api/users', { method: 'POST', body: '{' });
    expect(response.status).toBe(400);
  });
});

it('streams what happens', async () => {
  const response = await test.fetch('http://sandbox/sandbox/api/events');
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let seen = '';
  const until = async (text: string): Promise<void> => {
    while (!seen.includes(text)) seen += (await reader?.read())?.value ?? '';
  };
  const { id } = test.driver.createUser({ firstName: 'Анна' });
  await until('event: chats');
  test.driver.send({ chatId: id, fromId: id, text: 'привет' });
  await until('event: message');
  expect(seen).toContain('"text":"привет"');
  const { message_id } = await test.api.sendMessage(id, 'раз');
  await until('event: call');
  await test.api.editMessageText(id, message_id, 'два');
  await until('event: edit');
  await test.api.sendChatAction(id, 'typing');
  await until('event: typing');
  const press = test.driver.press({ chatId: id, fromId: id, data: 'x', force: true });
  if (press.kind === 'callback') await test.api.answerCallbackQuery(press.callbackQueryId, { text: 'да' });
  await until('event: callback-answer');
  await test.api.deleteMessage(id, message_id);
  await until('event: delete');
  test.driver.clock.advance(Temporal.Duration.from({ hours: 1 }));
  await until('event: clock');
  expect(seen).toContain('"now":"2026-09-01T07:00:00Z"');
  await reader?.cancel();
});
