import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDirectly } from '../kit/answered.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { plain } from '../kit/plain.ts';
import { startQuestionnaire } from '../kit/start-questionnaire.ts';

const GENERAL = 'self_diagnosis_general';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());

const lines = (text: string): string[] => plain(text).split('\n');

describe('/profile', () => {
  it('without a diagnosis says what to do', async () => {
    const anna = await bot.teacher();
    await anna.send('/profile');
    expect(anna.screen()).toContain('Профиля пока нет');
    expect(anna.screen()).toContain('[Диагностика]');
  });

  it('keeps what ЦНППМ measured on a screen of its own, also for whoever was not diagnosed here', async () => {
    const anna = await bot.teacher();
    const person = await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(anna.id) } });
    const measured = { personId: person.id, source: 'cnppm', frameworkKey: 'general_eight' };
    const takenOn = new Date('2022-03-01T00:00:00Z');
    await bot.prisma.externalResult.createMany({
      data: [
        { ...measured, competencyKey: 'subject', level: 'средний уровень', takenOn, recordedAt: takenOn },
        {
          ...measured,
          competencyKey: 'methodical',
          score: 34,
          scoreMax: 50,
          takenOn,
          recordedAt: takenOn,
        },
      ],
    });
    await anna.send('/profile');
    expect(anna.screen()).toContain('Профиля пока нет');
    await anna.press('Результаты ЦНППМ и других (2)');
    expect(anna.screen()).toContain('ЦНППМ, март 2022 · Предметная: средний уровень');
    expect(anna.screen()).toContain('ЦНППМ, март 2022 · Методическая: 34 из 50');
    expect(anna.screen()).toContain('с вашим профилем они не складываются');
    await anna.press('К профилю');
    expect(anna.screen()).toContain('Профиля пока нет');
    // Nobody else's: the screen asks for no person.
    const other = await bot.teacher({ name: 'Другая' });
    await other.send('/profile');
    await other.pressData('pext:0');
    expect(other.screen()).toContain('Пока ничего');
  });

  it('shows what is strong first, then at most three where support gives most, after a picture', async () => {
    const anna = await bot.teacher();
    await answerDirectly(bot.prisma, anna.id, {
      points: { digital: 5, inclusive: 7, career: 9, gifted: 4, upbringing: 12, functional_literacy: 10 },
    });
    await anna.send('/profile');
    const [photo, text] = anna.messages().slice(-2);
    expect(photo?.photo).toMatchObject({ width: 1080, height: 1080 });
    expect(photo?.text).toContain('семь направлений» · самодиагностика · 15.09.2026');
    expect(lines(text?.text ?? '')).toEqual([
      'Ваш профиль',
      '«Сентябрьский мониторинг дефицитов: семь направлений» · самодиагностика · 15.09.2026',
      '',
      'На что опереться',
      '▓▓▓▓▓▓▓▓▓▓ 100,0 % Проекты · уверенно',
      '▓▓▓▓▓▓▓▓▓▓ 100,0 % Воспитание · уверенно',
      '▓▓▓▓▓▓▓▓░░ 83,3 % Функц. грамотность · уверенно',
      '',
      'К чему можно вернуться позже',
      '▓▓▓▓▓▓▓▓░░ 75,0 % Профориентация · есть что укрепить',
      '',
      'Где поддержка даст больше',
      '▓▓▓░░░░░░░ 33,3 % Одарённые · лучше начать отсюда',
      '▓▓▓▓░░░░░░ 41,7 % Цифра · поддержка даст многое',
      '▓▓▓▓▓▓░░░░ 58,3 % Инклюзия · поддержка даст многое',
      '',
      'Это видите только вы.',
    ]);
    expect(text?.buttons.map(row => row.map(button => button.text))).toEqual([
      ['Почему так', 'Что предложить'],
      ['Показать методисту', 'Маршрут'],
      ['Хочу развивать', 'Кто это увидит'],
      ['В меню'],
    ]);
  });

  it('«Почему так» names points, the level in words and what was hard', async () => {
    const anna = await bot.teacher();
    await answerDirectly(bot.prisma, anna.id, { points: { digital: 5 } });
    await anna.send('/profile');
    await anna.press('Почему так');
    const text = plain(anna.last().text);
    expect(text).toContain('41,7 % (5 из 12 баллов) · Высокий дефицит');
    expect(text).toContain('Здесь поддержка даст многое');
    expect(text).toContain('Труднее всего, судя по ответам:');
    expect(text).toMatch(/— «.+» \(вы с этим согласны\)/u);
    await anna.press('К профилю');
    expect(plain(anna.last().text)).toContain('Где поддержка даст больше');
  });

  it('says «недостаточно данных» instead of a level, and never calls it a deficit', async () => {
    const anna = await bot.teacher();
    await answerDirectly(bot.prisma, anna.id, { points: { inclusive: null, digital: 12 } });
    await anna.send('/profile');
    expect(plain(anna.last().text)).toContain('Недостаточно данных: Инклюзия (ответов 0 из 4)');
    expect(plain(anna.last().text)).not.toContain('Где поддержка даст больше');
  });

  it('is gentle about equal answers', async () => {
    const anna = await bot.teacher();
    await startQuestionnaire(anna, 'семь направлений');
    for (let item = 0; item < 28; item += 1) await anna.press('Скорее да');
    await anna.press('Завершить');
    await anna.press('Да, всё так');
    await anna.press('Мой профиль');
    expect(plain(anna.last().text)).toContain('Ответы на все вопросы одинаковые. Если отвечали второпях');
    expect(plain(anna.last().text)).not.toContain('было');
  });
});

describe('a repeat', () => {
  it('shows было → стало only where five points changed, and a picture of both', async () => {
    const anna = await bot.teacher();
    const points = { digital: 5, inclusive: 6, gifted: 8 };
    await answerDirectly(bot.prisma, anna.id, { points, at: '2025-09-18T09:00:00Z' });
    await answerDirectly(bot.prisma, anna.id, { points: { ...points, digital: 7, inclusive: 5 } });
    await anna.send('/profile');
    const text = lines(anna.last().text);
    const from = text.indexOf('Было → стало, с 18.09.2025');
    expect(text.slice(from + 1, from + 4)).toEqual([
      'Инклюзия: 50,0 % → 41,7 % (−8,3 п. п.)',
      'Цифра: 41,7 % → 58,3 % (+16,7 п. п.)',
      expect.stringMatching(/^Без заметных изменений: Одарённые, /u),
    ]);
  });

  it('of one source is never compared with another source: they are two profiles', async () => {
    const anna = await bot.teacher();
    const self = await answerDirectly(bot.prisma, anna.id, { points: { digital: 5 } });
    await answerDirectly(bot.prisma, anna.id, {
      points: { digital: 11 },
      source: 'external',
      at: '2026-09-14T09:00:00Z',
    });
    await anna.send('/profile');
    expect(anna.screen()).toContain('Какой профиль показать?');
    expect(anna.screen()).toContain('самодиагностика · 15.09.2026');
    expect(anna.screen()).toContain('внешняя диагностика · 14.09.2026');
    await anna.press('1. Сентябрьский');
    expect(plain(anna.last().text)).toContain('41,7 % Цифра');
    expect(plain(anna.last().text)).not.toContain('91,7 %');
    expect(plain(anna.last().text)).not.toContain('Было → стало');
    await anna.press('Другие профили');
    await anna.press('2. Сентябрьский');
    expect(plain(anna.last().text)).toContain('91,7 % Цифра');
    // Telegram takes a message a second.
    bot.clock.advance(Temporal.Duration.from({ seconds: 10 }));
    await anna.pressData(`pf:${self}`);
    expect(plain(anna.last().text)).toContain('41,7 % Цифра');
  });

  it('keeps the same key of two frameworks apart', async () => {
    const anna = await bot.teacher();
    await answerDirectly(bot.prisma, anna.id, { points: { digital: 5 } });
    await answerDirectly(bot.prisma, anna.id, {
      questionnaire: GENERAL,
      points: { digital: 15 },
      at: '2026-09-14T09:00:00Z',
    });
    await anna.send('/profile');
    await anna.press('2. Самодиагностика учителя');
    expect(plain(anna.last().text)).toContain('100,0 % Цифра');
  });
});

describe('the own choice', () => {
  it('is up to three, kept at once, and moves up inside its level', async () => {
    const anna = await bot.teacher();
    await answerDirectly(bot.prisma, anna.id, {
      points: { digital: 6, inclusive: 5, career: 6, gifted: 7, upbringing: 6 },
    });
    await anna.send('/profile');
    await anna.press('Хочу развивать');
    await anna.press('☐ Одарённые');
    await anna.press('☐ Воспитание');
    await anna.press('☐ Проекты');
    await anna.press('☐ Цифра');
    expect(anna.notices().at(-1)).toContain('Уже выбраны три темы');
    expect(anna.screen()).toContain('[☑ Одарённые]');
    expect(anna.screen()).toContain('[☐ Цифра]');
    await anna.press('К профилю');
    const text = lines(anna.last().text);
    const from = text.indexOf('Где поддержка даст больше');
    expect(text.slice(from + 1, from + 4)).toEqual([
      '▓▓▓▓▓▓░░░░ 58,3 % Одарённые · поддержка даст многое · ваш выбор',
      '▓▓▓▓▓░░░░░ 50,0 % Воспитание · поддержка даст многое · ваш выбор',
      '▓▓▓▓░░░░░░ 41,7 % Инклюзия · поддержка даст многое',
    ]);
    const person = await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(anna.id) } });
    expect(await bot.prisma.developmentChoice.count({ where: { personId: person.id } })).toBe(3);
  });

  it('two taps at once are one choice, a tap on another person’s profile chooses nothing of theirs', async () => {
    const anna = await bot.teacher();
    const boris = await bot.teacher({ name: 'Борис Тестов' });
    const annas = await answerDirectly(bot.prisma, anna.id, { points: { digital: 5 } });
    await anna.send('/profile');
    await anna.press('Хочу развивать');
    anna.pressNow('☐ Цифра');
    anna.pressNow('☐ Цифра');
    await bot.settle();
    const person = await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(anna.id) } });
    expect(await bot.prisma.developmentChoice.count({ where: { personId: person.id } })).toBe(1);
    for (const data of [`pf:${annas}`, `pw:${annas}`, `pd:${annas}`, `pc:${annas}:0:1`, 'pc:1:-5:1', 'pf::'])
      await boris.pressData(data, 1);
    expect(boris.messages().map(message => message.text)).not.toContainEqual(
      expect.stringContaining('Цифра'),
    );
    expect(await bot.prisma.developmentChoice.count()).toBe(4);
  });
});

it('speaks the other language too', async () => {
  const anna = await bot.teacher();
  await bot.prisma.person.update({ where: { telegramId: BigInt(anna.id) }, data: { locale: 'en' } });
  await answerDirectly(bot.prisma, anna.id, { points: { digital: 5 } });
  await anna.send('/profile');
  expect(plain(anna.last().text)).toContain('41.7% Digital · support gives a lot');
  await anna.press('Why so');
  expect(plain(anna.last().text)).toContain('5 of 12 points');
});
