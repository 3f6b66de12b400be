import { describe, expect, it } from 'vitest';
import { call, startedPerson, startSandbox, TOKEN } from './kit.ts';

const BASE = `http://sandbox/bot${TOKEN}`;

describe('who may call', () => {
  it('refuses another token with 401 and an unknown method with 404', async () => {
    const { fetch } = startSandbox();
    const wrong = await fetch('http://sandbox/bot100:other/getMe');
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    expect(await call({ fetch }, 'sendMesage')).toMatchObject({ status: 404, ok: false, error_code: 404 });
  });

  it('says plainly that it does not have a method', async () => {
    expect(await call(startSandbox(), 'sendDice', { chat_id: 1 })).toMatchObject({
      status: 501,
      description: 'Not Implemented: the sandbox does not implement sendDice',
    });
  });
});

describe('the ways to pass parameters', () => {
  it.each<[string, (chatId: number) => [url: string, init?: RequestInit]]>([
    ['a query', id => [`${BASE}/sendMessage?chat_id=${id}&text=%D0%B4%D0%B0&disable_notification=true`]],
    ['any case', id => [`${BASE}/SENDmessage?chat_id=${id}&text=%D0%B4%D0%B0`]],
    [
      'a URL-encoded form',
      id => [
        `${BASE}/sendMessage`,
        { method: 'POST', body: new URLSearchParams({ chat_id: String(id), text: 'да' }) },
      ],
    ],
    [
      'JSON',
      id => [
        `${BASE}/sendMessage`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ chat_id: id, text: 'да' }),
        },
      ],
    ],
  ])('%s', async (_, request) => {
    const test = startSandbox();
    const anna = await startedPerson(test);
    const [url, init] = request(anna);
    expect((await test.fetch(url, init)).status).toBe(200);
    expect(test.driver.messages(anna).at(-1)?.text).toBe('да');
  });

  it('a multipart form with JSON-encoded fields and an attached file', async () => {
    const test = startSandbox();
    const anna = await startedPerson(test);
    const form = new FormData();
    form.set('chat_id', String(anna));
    form.set('document', 'attach://part7');
    form.set('caption', 'Отчёт');
    form.set('reply_markup', JSON.stringify({ inline_keyboard: [[{ text: 'Да', callback_data: 'yes' }]] }));
    form.set('part7', new File(['a;b'], 'отчёт.csv'));
    const response = await test.fetch(`${BASE}/sendDocument`, { method: 'POST', body: form });
    expect(response.status).toBe(200);
    expect(test.driver.messages(anna).at(-1)).toMatchObject({
      text: 'Отчёт',
      document: { fileName: 'отчёт.csv', size: 3 },
      buttons: [[{ text: 'Да', data: 'yes' }]],
    });
  });

  it('a body that is not what it says it is', async () => {
    const { fetch } = startSandbox();
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${BASE}/sendMessage`, { method: 'POST', headers, body: '{"chat_id":' });
    expect(await response.json()).toMatchObject({
      error_code: 400,
      description: "Bad Request: can't parse JSON object",
    });
  });
});

describe('wrong parameters', () => {
  const keyboard = (button: object): object => ({
    chat_id: 1,
    text: 'x',
    reply_markup: { inline_keyboard: [[button]] },
  });

  it.each([
    ['sendMessage', { text: 'x' }, 'chat_id is empty'],
    ['sendMessage', { chat_id: 1 }, 'message text is empty'],
    ['sendMessage', { chat_id: 1, text: 'x', txet: 'y' }, 'unknown parameter "txet"'],
    ['sendMessage', { chat_id: 1, text: 5 }, 'text must be a String'],
    ['sendMessage', { chat_id: 1.5, text: 'x' }, 'chat_id must be an Integer'],
    ['sendMessage', { chat_id: 1, text: 'x', parse_mode: 'BBCode' }, 'parse_mode has an unsupported value'],
    [
      'sendMessage',
      { chat_id: 1, text: 'x', disable_notification: 'perhaps' },
      'disable_notification must be a Boolean',
    ],
    ['sendMessage', { chat_id: 1, text: 'x', reply_markup: '{' }, "can't parse reply markup JSON object"],
    [
      'sendMessage',
      { chat_id: 1, text: 'x', entities: [{ type: 'bold', offset: 0 }] },
      `can't find field "length" in entities[0] of type MessageEntity`,
    ],
    [
      'sendMessage',
      keyboard({ text: 'Да', calback_data: 'yes' }),
      'unknown field "calback_data" in reply_markup.inline_keyboard[0][0] of type InlineKeyboardButton',
    ],
    ['sendMessage', keyboard({ text: 'Да', callback_data: 'я'.repeat(33) }), 'BUTTON_DATA_INVALID'],
    ['sendMessage', keyboard({ text: 'Да', callback_data: '' }), 'BUTTON_DATA_INVALID'],
    [
      'sendMessage',
      keyboard({ text: 'Да', callback_data: 'yes', style: 'pink' }),
      'reply_markup.inline_keyboard[0][0].style has an unsupported value',
    ],
    [
      'sendMediaGroup',
      { chat_id: 1, media: [{ type: 'photo', media: 'x' }] },
      'media must have 2-10 items, it has 1',
    ],
    ['sendPhoto', { chat_id: 1 }, 'there is no photo in the request'],
    ['deleteMessage', { chat_id: 1 }, 'message identifier is not specified'],
    [
      'setMyCommands',
      { commands: [{ command: 'start' }] },
      `can't find field "description" in commands[0] of type BotCommand`,
    ],
  ])('%s %j', async (method, params, problem) => {
    expect(await call(startSandbox(), method, params)).toMatchObject({
      status: 400,
      ok: false,
      error_code: 400,
      description: `Bad Request: ${problem}`,
    });
  });
});

it('logs every call with its parameters and outcome, files by name only', async () => {
  const test = startSandbox();
  const anna = await startedPerson(test);
  const before = test.driver.calls().at(-1)?.id ?? 0;
  const form = new FormData();
  form.set('chat_id', String(anna));
  form.set('document', new File(['a;b'], 'a.csv'));
  await test.fetch(`${BASE}/sendDocument`, { method: 'POST', body: form });
  await call(test, 'sendMessage', { chat_id: 404, text: 'x' });
  expect(test.driver.calls(before)).toMatchObject([
    {
      method: 'sendDocument',
      payload: { document: { fileName: 'a.csv', size: 3 } },
      result: { message_id: 2 },
    },
    {
      method: 'sendMessage',
      at: '2026-09-01T06:00:00Z',
      payload: { chat_id: 404, text: 'x' },
      error: { code: 400, description: 'Bad Request: chat not found' },
    },
  ]);
  expect(test.driver.calls(before + 1)).toHaveLength(1);
});
