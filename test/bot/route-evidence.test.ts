import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZipText } from '../files/read-zip.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import { plain } from '../kit/plain.ts';
import { createRouteKit } from '../kit/route.ts';

let bot: TestBot;
let kit: ReturnType<typeof createRouteKit>;
beforeAll(async () => {
  bot = await startTestBot();
  kit = createRouteKit(bot);
  await createMunicipality(bot.prisma, { s1: 'СОШ № 1', s2: 'СОШ № 2' });
});
afterAll(() => bot.stop());

describe('evidence', () => {
  it('is any file, photo, link or text, several, shown and taken back', async () => {
    const teacher = await kit.withDraft();
    await kit.addAction(teacher, 'Открытый урок');
    await teacher.press('Подтверждение');
    expect(plain(teacher.last().text)).toContain('Просто перешлите сюда файл, фото или ссылку');
    await teacher.sendDocument('конспект.docx');
    expect(plain(teacher.last().text)).toContain('Добавил.');
    await teacher.sendPhoto();
    await teacher.send('https://example.org/lesson');
    await teacher.send('Провела урок 12.10, был завуч');
    bot.sandbox.send({
      chatId: teacher.id,
      fromId: teacher.id,
      text: 'Спасибо за урок!',
      forwardFrom: { name: 'Завуч' },
    });
    await bot.settle();
    bot.clock.advance(Temporal.Duration.from({ seconds: 3 }));
    const { text } = teacher.last();
    expect(text).toContain('1. файл «конспект.docx»');
    expect(text).toContain('2. фото');
    expect(text).toContain('3. https://example.org/lesson');
    expect(text).toContain('4. Провела урок 12.10, был завуч');
    expect(text).toContain('5. Спасибо за урок!');
    const [item] = (await kit.routeOf(teacher)).items;
    expect(item?.evidence.map(({ kind, fileType }) => [kind, fileType])).toEqual([
      ['file', 'document'],
      ['photo', 'photo'],
      ['link', null],
      ['text', null],
      ['text', null],
    ]);
    await teacher.press('1');
    expect(teacher.messages().at(-2)?.document?.fileName).toBe('конспект.docx');
    await teacher.press('Убрать');
    await teacher.press('Готово');
    expect(plain(teacher.last().text)).toContain('1. фото');
    expect((await kit.routeOf(teacher)).items[0]?.evidence).toHaveLength(4);
  });

  it('an own button pressed twice removes one piece, and a sticker-like message is explained', async () => {
    const teacher = await kit.withDraft();
    await kit.addAction(teacher, 'Урок');
    await teacher.press('Подтверждение');
    await teacher.send('первое');
    await teacher.send('второе');
    const [item] = (await kit.routeOf(teacher)).items;
    const data = `rz:${item?.id}:${item?.evidence[0]?.id}`;
    await teacher.pressData(data);
    await teacher.pressData(data);
    expect((await kit.routeOf(teacher)).items[0]?.evidence.map(({ text }) => text)).toEqual(['второе']);
    await teacher.send('я'.repeat(2001));
    expect(plain(teacher.last().text)).toContain('Слишком длинно: 2 001');
  });

  it('leaving the list ends it: later words are not taken for evidence', async () => {
    const teacher = await kit.withDraft();
    await kit.addAction(teacher, 'Урок');
    await teacher.press('Подтверждение');
    await teacher.press('Готово');
    await teacher.send('привет');
    expect((await kit.routeOf(teacher)).items[0]?.evidence).toEqual([]);
    expect(plain(teacher.last().text)).toContain('Не понял сообщение');
  });

  it('has a limit, and none is taken while the methodologist reads', async () => {
    const teacher = await kit.withDraft();
    await kit.addAction(teacher, 'Урок');
    const [item] = (await kit.routeOf(teacher)).items;
    await bot.prisma.evidence.createMany({
      data: Array.from({ length: 20 }, (_, at) => ({
        itemId: item?.id ?? 0,
        kind: 'text',
        text: `№ ${at}`,
        addedAt: new Date(),
      })),
    });
    await teacher.press('Подтверждение');
    await teacher.send('двадцать первое');
    expect(plain(teacher.last().text)).toContain('уже двадцать подтверждений');
    await kit.submit(teacher);
    await teacher.pressData(`re:${item?.id}`);
    await teacher.send('тайком');
    expect(plain(teacher.last().text)).toContain('Сейчас подтверждения не меняются');
    expect(await bot.prisma.evidence.count({ where: { itemId: item?.id ?? 0 } })).toBe(20);
  });
});

describe('the DOCX', () => {
  it('is named by the person and the years and has the deficits, items and words', async () => {
    const teacher = await kit.withDraft();
    await kit.addAction(teacher, 'Собрать банк заданий');
    await teacher.press('К маршруту');
    await teacher.press('Скачать DOCX');
    const message = teacher.last();
    expect(message.document?.fileName).toBe('ИОМ_Анна_Тестова_2026-2027.docx');
    const fileId = message.document?.url.split('/').at(-1) ?? '';
    const content = bot.sandbox.file(fileId)?.content;
    if (!content) throw new Error('no file');
    const xml = plain(readZipText(content, 'word/document.xml'));
    for (const words of [
      'Анна Тестова',
      'Учитель',
      'СОШ № 1',
      '01.09.2026 – 31.08.2027',
      'Цифровизация образовательного процесса',
      '41,7 %, Высокий дефицит',
      'Собрать банк заданий',
      'черновик',
    ])
      expect(xml).toContain(words);
  });
});
