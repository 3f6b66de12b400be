import { InlineKeyboard, InputFile, Keyboard } from 'grammy';
import { beforeEach, describe, expect, it } from 'vitest';
import { PNG } from './files-kit.ts';
import { startedPerson, startSandbox, type TestSandbox } from './kit.ts';

let test: TestSandbox;
let anna: number;

beforeEach(async () => {
  test = startSandbox();
  anna = await startedPerson(test);
});

const refused = (description: string): object => ({
  error_code: 400,
  description: `Bad Request: ${description}`,
});

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

describe('editing', () => {
  const keyboard = new InlineKeyboard().text('Да', 'yes');

  it('replaces text and keyboard; without a keyboard the old one goes', async () => {
    const { message_id } = await test.api.sendMessage(anna, 'Вопрос 1', { reply_markup: keyboard });
    await test.api.editMessageText(anna, message_id, 'Вопрос 2', { reply_markup: keyboard });
    expect(test.driver.messages(anna).at(-1)).toMatchObject({
      text: 'Вопрос 2',
      buttons: [[{ data: 'yes' }]],
      edited: true,
    });
    await test.api.editMessageReplyMarkup(anna, message_id);
    expect(test.driver.messages(anna).at(-1)).toMatchObject({ text: 'Вопрос 2', buttons: [] });
  });

  it('refuses what changes nothing, comparing text, entities and keyboard', async () => {
    const bold = [{ type: 'bold' as const, offset: 0, length: 2 }];
    const { message_id } = await test.api.sendMessage(anna, 'Да', { entities: bold, reply_markup: keyboard });
    const edit = (text: string, other: object): Promise<unknown> =>
      test.api.editMessageText(anna, message_id, text, other);
    await expect(edit('Да ', { entities: bold, reply_markup: keyboard })).rejects.toMatchObject(
      refused(NOT_MODIFIED),
    );
    await expect(edit('Да', { reply_markup: keyboard })).resolves.toMatchObject({ message_id, text: 'Да' });
    await expect(edit('Да', { reply_markup: keyboard })).rejects.toMatchObject(refused(NOT_MODIFIED));
    await edit('Да', {});
    expect(test.driver.messages(anna).at(-1)).toMatchObject({ text: 'Да', entities: [], buttons: [] });
    await expect(test.api.editMessageReplyMarkup(anna, message_id)).rejects.toMatchObject(
      refused(NOT_MODIFIED),
    );
  });

  it('refuses messages of people, deleted ones, and those sent with a reply keyboard', async () => {
    await expect(test.api.editMessageText(anna, 1, 'x')).rejects.toMatchObject(
      refused("message can't be edited"),
    );
    await expect(test.api.editMessageText(anna, 99, 'x')).rejects.toMatchObject(
      refused('message to edit not found'),
    );
    const { message_id } = await test.api.sendMessage(anna, 'Выберите', {
      reply_markup: new Keyboard().text('Да'),
    });
    await expect(test.api.editMessageText(anna, message_id, 'x')).rejects.toMatchObject(
      refused("message can't be edited"),
    );
    const second = await test.api.sendMessage(anna, 'Ещё');
    test.driver.deleteMessage({ chatId: anna, fromId: anna, messageId: second.message_id });
    await expect(test.api.editMessageText(anna, second.message_id, 'x')).rejects.toMatchObject(
      refused('message to edit not found'),
    );
  });

  it('turns a text into a picture, but a picture never into a text', async () => {
    const { message_id } = await test.api.sendMessage(anna, 'Считаю');
    await expect(test.api.editMessageCaption(anna, message_id, { caption: 'x' })).rejects.toMatchObject(
      refused('there is no caption in the message to edit'),
    );
    const media = { type: 'photo' as const, media: new InputFile(PNG, 'radar.png'), caption: 'Профиль' };
    await test.api.editMessageMedia(anna, message_id, media);
    expect(test.driver.messages(anna).at(-1)).toMatchObject({
      id: message_id,
      text: 'Профиль',
      photo: { width: 1 },
    });
    await expect(test.api.editMessageText(anna, message_id, 'x')).rejects.toMatchObject(
      refused('there is no text in the message to edit'),
    );
    await test.api.editMessageCaption(anna, message_id, { caption: 'Было и стало' });
    expect(test.driver.messages(anna).at(-1)).toMatchObject({ text: 'Было и стало', photo: { width: 1 } });
  });

  it('has no time limit for the bot, deleting has 48 hours', async () => {
    const { message_id } = await test.api.sendMessage(anna, 'Вопрос');
    test.clock.advance(Temporal.Duration.from({ hours: 48 }));
    await test.api.editMessageText(anna, message_id, 'Вопрос через двое суток');
    test.clock.advance(Temporal.Duration.from({ seconds: 1 }));
    await expect(test.api.deleteMessage(anna, message_id)).rejects.toMatchObject(
      refused("message can't be deleted for everyone"),
    );
    await test.api.editMessageText(anna, message_id, 'И ещё позже');
  });
});

describe('deleting', () => {
  it('takes the message away for everybody', async () => {
    const { message_id } = await test.api.sendMessage(anna, 'Лишнее');
    await test.api.deleteMessage(anna, message_id);
    expect(test.driver.messages(anna).map(message => message.text)).toEqual(['/start']);
    await expect(test.api.deleteMessage(anna, message_id)).rejects.toMatchObject(
      refused('message to delete not found'),
    );
  });

  it('skips what is not there when several are deleted', async () => {
    const { message_id } = await test.api.sendMessage(anna, 'Лишнее');
    await test.api.deleteMessages(anna, [1, message_id, 99]);
    expect(test.driver.messages(anna)).toEqual([]);
  });
});

describe('keyboards', () => {
  const send = (rows: object[][]): Promise<unknown> =>
    test.api.raw.sendMessage({
      chat_id: anna,
      text: 'x',
      reply_markup: { inline_keyboard: JSON.parse(JSON.stringify(rows)) },
    });
  const button = { text: 'Да', callback_data: 'yes' };

  it.each<[string, object[][], string | undefined]>([
    ['8 in a row', [Array(8).fill(button)], undefined],
    ['9 in a row', [Array(9).fill(button)], 'reply markup is too long'],
    ['100 buttons', Array(50).fill([button, button]), undefined],
    ['102 buttons', Array(51).fill([button, button]), 'reply markup is too long'],
    ['data of 64 bytes', [[{ text: 'Да', callback_data: 'я'.repeat(32) }]], undefined],
    [
      'a button that does nothing',
      [[{ text: 'Да' }]],
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    ['a button that does two things', [[{ ...button, url: 'https://a.example' }]], 'BUTTON_TYPE_INVALID'],
    [
      'a button without a text',
      [[{ ...button, text: ' ' }]],
      "can't parse inline keyboard button: text must be non-empty",
    ],
    [
      'a link that is none',
      [[{ text: 'Да', url: 'javascript:alert(1)' }]],
      "inline keyboard button URL 'javascript:alert(1)' is invalid: Wrong HTTP URL",
    ],
    ['a disabled button', [[{ text: 'Да', disabled: {} }]], undefined],
  ])('%s', async (_, rows, problem) => {
    if (problem) await expect(send(rows)).rejects.toMatchObject(refused(problem));
    else await expect(send(rows)).resolves.toMatchObject({ reply_markup: { inline_keyboard: rows } });
  });

  it('of letters show below the chat until they are removed, and pressing writes the label', async () => {
    await test.api.sendMessage(anna, 'Язык?', {
      reply_markup: new Keyboard().text('Русский').text('English'),
    });
    const chat = () => test.driver.state().chats.find(({ id }) => id === anna);
    expect(chat()?.keyboard).toEqual([['Русский', 'English']]);
    expect(test.driver.press({ chatId: anna, fromId: anna, label: 'Русский' })).toEqual({
      kind: 'text',
      messageId: 3,
    });
    expect(test.driver.messages(anna).at(-1)).toMatchObject({ text: 'Русский', from: { id: anna } });
    await test.api.sendMessage(anna, 'Готово', { reply_markup: { remove_keyboard: true } });
    expect(chat()?.keyboard).toEqual([]);
  });
});

it('replies only to what is there', async () => {
  await test.api.sendMessage(anna, 'Отвечаю', { reply_parameters: { message_id: 1 } });
  expect(test.driver.messages(anna).at(-1)?.replyTo).toBe(1);
  await expect(
    test.api.sendMessage(anna, 'Отвечаю', { reply_parameters: { message_id: 99 } }),
  ).rejects.toMatchObject(refused('message to be replied not found'));
  const lenient = { message_id: 99, allow_sending_without_reply: true };
  await test.api.sendMessage(anna, 'Без ответа', { reply_parameters: lenient });
  expect(test.driver.messages(anna).at(-1)).toMatchObject({ text: 'Без ответа' });
  expect(test.driver.messages(anna).at(-1)?.replyTo ?? null).toBeNull();
});
