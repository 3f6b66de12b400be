import type { Message } from 'grammy/types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { createRouteKit } from '../kit/route.ts';

const SECRET = 'secret-of-this-test';

// People of the sandbox send texts, photos and documents only; everything else comes as Telegram itself would send it.
let bot: TestBot;
let kit: ReturnType<typeof createRouteKit>;
let teacher: Person;
let nextId = 900_001;
beforeAll(async () => {
  bot = await startTestBot({ delivery: 'webhook', environment: { WEBHOOK_SECRET: SECRET } });
  kit = createRouteKit(bot);
  await createMunicipality(bot.prisma, { s1: 'СОШ № 1' });
  teacher = await kit.withDraft();
  await kit.addAction(teacher, 'Открытый урок');
  await teacher.press('Подтверждение');
});
afterAll(() => bot.stop());

/** A message of the teacher with that content, as an update of its own; answers the message's id. */
async function receive(content: Partial<Message>, messageId = nextId): Promise<number> {
  const { value: path } = await bot.prisma.setting.findUniqueOrThrow({ where: { key: 'webhookPath' } });
  nextId += 1;
  const update = {
    update_id: nextId,
    message: {
      message_id: messageId,
      date: Math.floor(bot.clock.now().epochMilliseconds / 1000),
      chat: { id: teacher.id, type: 'private', first_name: 'Анна' },
      from: { id: teacher.id, is_bot: false, first_name: 'Анна', language_code: 'ru' },
      ...content,
    },
  };
  const response = await fetch(`${bot.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET },
    body: JSON.stringify(update),
  });
  expect(response.status).toBe(200);
  await bot.settle();
  bot.clock.advance(Temporal.Duration.from({ seconds: 2 }));
  return messageId;
}

const file = (name: string) => ({ file_id: `id-${name}`, file_unique_id: `u-${name}` });
const stored = async () => {
  const [item] = (await kit.routeOf(teacher)).items;
  return item?.evidence.map(({ kind, fileType, fileId, fileName, text }) => ({
    kind,
    fileType,
    fileId,
    fileName,
    text,
  }));
};

it('any kind of file is taken as what it is, with the words under it', async () => {
  const size = { width: 10, height: 10, duration: 3 };
  await receive({ video: { ...file('video'), ...size, file_name: 'урок.mp4' }, caption: 'Начало урока' });
  await receive({ voice: { ...file('voice'), duration: 3 } });
  await receive({ audio: { ...file('audio'), duration: 3, file_name: 'песня.mp3' } });
  await receive({ video_note: { ...file('note'), length: 10, duration: 3 } });
  await receive({
    animation: { ...file('gif'), ...size, file_name: 'a.gif' },
    document: { ...file('gif'), file_name: 'a.gif' },
  });
  await receive({
    photo: [
      { ...file('small'), ...size },
      { ...file('large'), ...size },
    ],
  });
  await receive({
    text: 'статья',
    entities: [{ type: 'text_link', offset: 0, length: 6, url: 'https://example.org/a' }],
  });
  expect(await stored()).toEqual([
    { kind: 'file', fileType: 'video', fileId: 'id-video', fileName: 'урок.mp4', text: 'Начало урока' },
    { kind: 'file', fileType: 'voice', fileId: 'id-voice', fileName: null, text: null },
    { kind: 'file', fileType: 'audio', fileId: 'id-audio', fileName: 'песня.mp3', text: null },
    { kind: 'file', fileType: 'videoNote', fileId: 'id-note', fileName: null, text: null },
    { kind: 'file', fileType: 'animation', fileId: 'id-gif', fileName: 'a.gif', text: null },
    { kind: 'photo', fileType: 'photo', fileId: 'id-large', fileName: null, text: null },
    { kind: 'text', fileType: null, fileId: null, fileName: null, text: 'статья\nhttps://example.org/a' },
  ]);
  expect(teacher.last().text).toContain('1. видео «урок.mp4»\n2. голосовое\n3. аудио «песня.mp3»');
});

it('what cannot be shown again is explained and not stored', async () => {
  const before = await stored();
  await receive({
    sticker: { ...file('s'), type: 'regular', width: 1, height: 1, is_animated: false, is_video: false },
  });
  expect(teacher.last().text).toContain('Такое сообщение не подходит');
  await receive({ contact: { phone_number: '+70000000000', first_name: 'Кто-то' } });
  expect(await stored()).toEqual(before);
});

it('an album is answered with one list, not with one for each photo', async () => {
  const answers = () => teacher.messages().filter(({ from }) => from.isBot).length;
  const before = answers();
  for (const name of ['p1', 'p2', 'p3'])
    await receive({ media_group_id: 'album', photo: [{ ...file(name), width: 10, height: 10 }] });
  expect(answers()).toBe(before + 1);
  expect(teacher.last().text).toContain('10. фото');
  expect(await stored()).toHaveLength(10);
});

it('the same message delivered again adds nothing', async () => {
  const messageId = await receive({ text: 'один раз' });
  const before = await stored();
  await receive({ text: 'один раз' }, messageId);
  expect(await stored()).toEqual(before);
});
