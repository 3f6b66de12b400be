import { InputFile } from 'grammy';
import { beforeEach, expect, it } from 'vitest';
import { PNG, pngHead } from './files-kit.ts';
import { startedPerson, startSandbox, type TestSandbox, TOKEN } from './kit.ts';

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

it('gives the same content the same id, and sends by id without an upload', async () => {
  const first = await test.api.sendPhoto(anna, new InputFile(PNG, 'radar.png'));
  const second = await test.api.sendPhoto(anna, new InputFile(PNG, 'radar.png'));
  const fileId = first.photo.at(-1)?.file_id ?? '';
  expect(second.photo.at(-1)?.file_id).toBe(fileId);
  const third = await test.api.sendPhoto(anna, fileId, { caption: 'Ещё раз' });
  expect(third).toMatchObject({ caption: 'Ещё раз', photo: [{ file_id: fileId, width: 1, height: 1 }] });
});

it('refuses ids of another kind or of nothing, and addresses of the internet', async () => {
  const { document } = await test.api.sendDocument(anna, new InputFile(PNG, 'radar.png'));
  await expect(test.api.sendPhoto(anna, document.file_id)).rejects.toMatchObject(
    refused("can't use file of type Document as Photo"),
  );
  await expect(test.api.sendDocument(anna, 'nothing')).rejects.toMatchObject(
    refused('wrong file identifier/HTTP URL specified'),
  );
  await expect(test.api.sendPhoto(anna, 'https://a.example/a.png')).rejects.toMatchObject(
    refused('failed to get HTTP URL content'),
  );
});

it.each<[string, Buffer, string | undefined]>([
  ['no picture', Buffer.from('text'), 'IMAGE_PROCESS_FAILED'],
  ['as large as allowed', pngHead(5000, 5000), undefined],
  ['too large', pngHead(5001, 5000), 'PHOTO_INVALID_DIMENSIONS'],
  ['too narrow', pngHead(100, 2001), 'PHOTO_INVALID_DIMENSIONS'],
])('looks at the size of a photo: %s', async (_, content, problem) => {
  const sent = test.api.sendPhoto(anna, new InputFile(content, 'radar.png'));
  if (problem) await expect(sent).rejects.toMatchObject(refused(problem));
  else
    await expect(sent).resolves.toMatchObject({
      photo: [expect.objectContaining({ width: 5000, height: 5000 })],
    });
});

it('takes documents up to 50 MB and gives them back up to 20 MB', async () => {
  const megabyte = 1024 * 1024;
  const large = new InputFile(Buffer.alloc(20 * megabyte + 1), 'large.bin');
  const { document } = await test.api.sendDocument(anna, large);
  await expect(test.api.getFile(document.file_id)).rejects.toMatchObject(refused('file is too big'));
  const tooLarge = new InputFile(Buffer.alloc(50 * megabyte + 1), 'larger.bin');
  await expect(test.api.sendDocument(anna, tooLarge)).rejects.toMatchObject({
    error_code: 413,
    description: 'Request Entity Too Large',
  });
});

it('lets a person send a file and the bot download it for an hour', async () => {
  const contentBase64 = Buffer.from('фамилия;школа').toString('base64');
  test.driver.send({
    chatId: anna,
    fromId: anna,
    document: { fileName: 'люди.csv', contentBase64, caption: '/import' },
  });
  const [update] = await test.api.getUpdates();
  expect(update?.message).toMatchObject({
    caption: '/import',
    caption_entities: [{ type: 'bot_command', offset: 0, length: 7 }],
    document: { file_name: 'люди.csv', mime_type: 'text/csv' },
  });
  const file = await test.api.getFile(update?.message?.document?.file_id ?? '');
  const download = () => test.fetch(`http://sandbox/file/bot${TOKEN}/${file.file_path}`);
  expect(await (await download()).text()).toBe('фамилия;школа');
  expect((await test.fetch(`http://sandbox/file/bot1:x/${file.file_path}`)).status).toBe(401);
  test.clock.advance(Temporal.Duration.from({ hours: 1, seconds: 1 }));
  expect((await download()).status).toBe(404);
});

it('sends an album as messages of one group', async () => {
  const media = [1, 2].map(width => ({
    type: 'photo' as const,
    media: new InputFile(pngHead(width, 1), `${width}.png`),
  }));
  const sent = await test.api.sendMediaGroup(anna, media);
  expect(sent[0]).toMatchObject({ media_group_id: expect.stringMatching(/^\d+$/u) });
  expect(sent[1]).toMatchObject({ media_group_id: Reflect.get(sent[0] ?? {}, 'media_group_id') });
  expect(test.driver.messages(anna).map(message => message.photo?.width)).toEqual([undefined, 1, 2]);
});

it('copies without the author and forwards with the author', async () => {
  const { driver, api } = test;
  const pavel = await startedPerson(test, 'Павел');
  const { messageId } = driver.send({ chatId: anna, fromId: anna, text: 'Мой урок' });
  await api.copyMessage(pavel, anna, messageId);
  await api.forwardMessage(pavel, anna, messageId);
  expect(driver.messages(pavel).slice(1)).toMatchObject([
    { text: 'Мой урок', forwardedFrom: undefined },
    { text: 'Мой урок', forwardedFrom: 'Анна' },
  ]);
  await expect(api.copyMessage(pavel, anna, 99)).rejects.toMatchObject(refused('message to copy not found'));
  const secret = await api.sendMessage(anna, 'Тест', { protect_content: true });
  await expect(api.forwardMessage(pavel, anna, secret.message_id)).rejects.toMatchObject(
    refused("the message can't be forwarded"),
  );
});

it('lets a person forward messages of others', async () => {
  const { driver, api } = test;
  const pavel = driver.createUser({ firstName: 'Павел', lastName: 'Иванов' });
  driver.send({ chatId: anna, fromId: anna, text: 'Мой урок', forwardFrom: { userId: pavel.id } });
  driver.send({ chatId: anna, fromId: anna, forwardFrom: { chatId: anna, messageId: 2 } });
  driver.send({ chatId: anna, fromId: anna, text: 'Ещё', forwardFrom: { name: 'Кто-то' } });
  const updates = await api.getUpdates();
  expect(updates.map(({ message }) => message)).toMatchObject([
    { text: 'Мой урок', forward_origin: { type: 'user', sender_user: { id: pavel.id } } },
    { text: 'Мой урок', forward_origin: { type: 'user', sender_user: { id: pavel.id } } },
    { text: 'Ещё', forward_origin: { type: 'hidden_user', sender_user_name: 'Кто-то' } },
  ]);
});

it('takes a file name as grammY writes it: raw UTF-8 without quotes', async () => {
  const name = 'Маршрут-Вера(2026).docx';
  const { document } = await test.api.sendDocument(anna, new InputFile(Buffer.from('text'), name));
  expect(document.file_name).toBe(name);
});
