import { InlineKeyboard } from 'grammy';
import { beforeEach, expect, it } from 'vitest';
import { confirmAll, startedPerson, startSandbox, type TestSandbox } from './kit.ts';

const TOO_OLD = {
  error_code: 400,
  description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
};

let test: TestSandbox;
let anna: number;
let messageId: number;

beforeEach(async () => {
  test = startSandbox();
  anna = await startedPerson(test);
  const keyboard = new InlineKeyboard()
    .text('Нет', '0')
    .text('Да', '1')
    .row()
    .url('Сайт', 'https://a.example/');
  const sent = await test.api.sendMessage(anna, 'Вопрос', { reply_markup: keyboard });
  messageId = sent.message_id;
});

it.each([
  ['its place', { row: 0, column: 1 }],
  ['its data', { data: '1' }],
  ['its label', { label: 'Да' }],
])('a press finds the button by %s', async (_, button) => {
  const press = test.driver.press({ chatId: anna, fromId: anna, messageId, ...button });
  const [update] = await test.api.getUpdates();
  expect(update?.callback_query).toMatchObject({
    id: press.kind === 'callback' ? press.callbackQueryId : '',
    from: { id: anna },
    data: '1',
    message: { message_id: messageId, text: 'Вопрос' },
  });
});

it('follows links, and refuses what the person does not see', () => {
  const press = (button: object) => test.driver.press({ chatId: anna, fromId: anna, messageId, ...button });
  expect(press({ label: 'Сайт' })).toEqual({ kind: 'url', url: 'https://a.example/' });
  expect(() => press({ label: 'Может быть' })).toThrow('no such button');
  expect(() => press({ data: 'forged' })).toThrow('no such button');
  expect(() => press({ row: 5, column: 0 })).toThrow('no such button');
  expect(() => test.driver.press({ chatId: anna, fromId: 404, messageId, data: '1' })).toThrow('no user 404');
});

it('lets a forged press through when asked to, even for a message that is gone', async () => {
  const { driver, api } = test;
  driver.press({ chatId: anna, fromId: anna, messageId, data: 'я'.repeat(32), force: true });
  await api.deleteMessage(anna, messageId);
  driver.press({ chatId: anna, fromId: anna, messageId, data: '1', force: true });
  const updates = await api.getUpdates();
  expect(updates.map(update => update.callback_query)).toMatchObject([
    { data: 'я'.repeat(32), message: { text: 'Вопрос' } },
    { data: '1', message: { message_id: messageId, date: 0 } },
  ]);
});

it('is answered once', async () => {
  const press = test.driver.press({ chatId: anna, fromId: anna, messageId, data: '1' });
  if (press.kind !== 'callback') throw new Error('not a callback');
  await test.api.answerCallbackQuery(press.callbackQueryId, { text: 'Сохранено', show_alert: true });
  expect(test.driver.callbackAnswer(press.callbackQueryId)).toEqual({
    text: 'Сохранено',
    showAlert: true,
    url: undefined,
  });
  await expect(test.api.answerCallbackQuery(press.callbackQueryId)).rejects.toMatchObject(TOO_OLD);
  await expect(test.api.answerCallbackQuery('777')).rejects.toMatchObject(TOO_OLD);
});

it('can be answered for 150 seconds, and after them its update is gone too', async () => {
  const press = test.driver.press({ chatId: anna, fromId: anna, messageId, data: '1' });
  if (press.kind !== 'callback') throw new Error('not a callback');
  test.driver.send({ chatId: anna, fromId: anna, text: 'Долго думаю' });
  test.clock.advance(Temporal.Duration.from({ seconds: 151 }));
  await expect(test.api.answerCallbackQuery(press.callbackQueryId)).rejects.toMatchObject(TOO_OLD);
  const updates = await test.api.getUpdates();
  expect(updates.map(update => update.message?.text ?? update.callback_query?.data)).toEqual(['Долго думаю']);
  test.clock.advance(Temporal.Duration.from({ hours: 24 }));
  expect(await test.api.getUpdates()).toEqual([]);
});

it('comes from whoever pressed: in a group anybody may', async () => {
  const { driver, api } = test;
  const pavel = driver.createUser({ firstName: 'Павел' });
  const group = driver.createChat({ type: 'group', title: 'Группа', memberIds: [anna, pavel.id] });
  await confirmAll(api);
  const keyboard = new InlineKeyboard().text('Иду', 'go');
  const card = await api.sendMessage(group.id, 'Кто идёт?', { reply_markup: keyboard });
  driver.press({ chatId: group.id, fromId: pavel.id, messageId: card.message_id, label: 'Иду' });
  const [update] = await api.getUpdates();
  expect(update?.callback_query).toMatchObject({
    from: { id: pavel.id },
    message: { chat: { id: group.id } },
  });
});

it('refuses an answer of more than 200 characters', async () => {
  const press = test.driver.press({ chatId: anna, fromId: anna, messageId, data: '1' });
  if (press.kind !== 'callback') throw new Error('not a callback');
  await expect(
    test.api.answerCallbackQuery(press.callbackQueryId, { text: 'я'.repeat(201) }),
  ).rejects.toMatchObject({
    description: 'Bad Request: MESSAGE_TOO_LONG',
  });
});
