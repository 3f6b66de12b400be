import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let place: Municipality;
beforeAll(async () => {
  bot = await startTestBot();
  place = await createMunicipality(bot.prisma, {
    'school-4': 'МБОУ СОШ № 4',
    'school-14': 'МБОУ СОШ № 14',
    'school-44': 'МАОУ СОШ № 44',
    krasulino: 'Красулинская ООШ',
    elochka: 'Детский сад «Ёлочка»',
  });
});
afterAll(() => bot.stop());

const stored = (person: Person) =>
  bot.prisma.person.findUniqueOrThrow({
    where: { telegramId: BigInt(person.id) },
    include: { employments: true, consents: { orderBy: { id: 'asc' } } },
  });

/** A newcomer at the first question of registration. */
async function arrived(name?: string): Promise<Person> {
  const person = bot.newcomer(name);
  await person.send('/start');
  await person.press('Начать');
  await person.press('Согласен');
  await person.press('Не согласен');
  await person.press('Согласен');
  return person;
}

async function atPosition(): Promise<Person> {
  const person = await arrived();
  await person.send('Вера Пробная');
  await person.send('44');
  await person.press('СОШ № 44');
  return person;
}

describe('from the name to the first diagnosis', () => {
  it('asks one thing after the other, stores each, tells the coordinator once', async () => {
    const olga = await bot.teacher({
      roles: [{ role: 'coordinator', organisationId: place.organisations['school-44'] ?? 0 }],
    });
    await olga.send('/menu');
    const vera = await atPosition();
    expect(olga.screen()).toContain('Меню');
    await vera.press('Учитель');
    await vera.press('Математика');
    await vera.press('Физика');
    await vera.press('Математика');
    await vera.send('ИНФОРМАТИКА, Черчение');
    expect(vera.screen()).toContain('Ваши предметы: Физика, Информатика, Черчение');
    await vera.press('Готово');
    await vera.send('12 лет');
    await vera.press('Первая');
    expect(vera.screen()).toContain('Координатор организации подтвердит');
    const person = await stored(vera);
    expect(person).toMatchObject({ fullName: 'Вера Пробная', nameConfirmed: true, locale: 'ru' });
    expect(person.registeredAt).not.toBeNull();
    expect(person.consents.map(({ kind, granted }) => `${kind} ${granted}`)).toEqual([
      'processing true',
      'profileSharing false',
      'mailing true',
    ]);
    expect(person.employments).toMatchObject([
      {
        organisationId: place.organisations['school-44'],
        state: 'requested',
        position: 'subjectTeacher',
        subjects: ['physics', 'informatics', 'Черчение'],
        subjectsKnown: true,
        serviceYears: 12,
        category: 'first',
      },
    ]);
    expect(person.employments[0]?.requestedAt).not.toBeNull();
    expect(olga.screen()).toContain('Новая заявка');
    expect(await bot.prisma.delivery.count({ where: { kind: 'joinRequested' } })).toBe(1);
    expect(await bot.prisma.dialogueState.count({ where: { key: String(vera.id) } })).toBe(0);
    await vera.press('Диагностика');
    expect(vera.screen()).toContain('Самодиагностика учителя');
  });

  it('tells the methodologists where there is no coordinator', async () => {
    const nina = await bot.teacher({ roles: [{ role: 'methodologist', territoryId: place.territoryId }] });
    await nina.send('/menu');
    const vera = await arrived();
    await vera.press('Вера Пробная');
    await vera.send('красулинская');
    await vera.press('Красулинская ООШ');
    await vera.press('Учитель');
    await vera.press('Предмета нет');
    await vera.press('Пропустить');
    await vera.press('Пропустить');
    expect(nina.screen()).toContain('Красулинская ООШ');
    expect((await stored(vera)).employments).toMatchObject([
      { subjects: [], subjectsKnown: true, serviceYears: null },
    ]);
  });

  it('can do without an organisation', async () => {
    const vera = await arrived();
    await vera.press('Вера Пробная');
    await vera.press('Моей нет в списке');
    expect(vera.screen()).toContain('Самодиагностика занимает');
    expect(vera.screen()).not.toContain('подтвердит');
    expect((await stored(vera)).employments).toEqual([]);
  });
});

describe('a name', () => {
  it.each([
    ['   Вера \n Павловна\tПробная  ', 'Вера Павловна Пробная'],
    ['<b>Вера</b> & Ко', '<b>Вера</b> & Ко'],
    ['\u202Eанворборп\u202C Вера\u200B', 'анворборп Вера'],
    ["О'Нил-Ёлкина Ж. 👩‍🏫", "О'Нил-Ёлкина Ж. 👩‍🏫"],
    ['я'.repeat(120), 'я'.repeat(120)],
    ['Иван\u0438\u0306', 'Иван\u0439'],
  ])('%j is taken as %j', async (typed, expected) => {
    const vera = await arrived();
    await vera.send(typed);
    expect(vera.screen()).toContain('Где вы работаете?');
    expect((await stored(vera)).fullName).toBe(expected);
  });

  it('without letters, or longer than a table has room for, is asked again', async () => {
    const vera = await arrived();
    for (const typed of ['я'.repeat(500), '👍👍👍', '12345', 'Я', '\u202E\u200B', '…']) {
      await vera.send(typed);
      expect(vera.screen(), typed).toContain('Не похоже на имя');
    }
    expect((await stored(vera)).nameConfirmed).toBe(false);
    await vera.send('Вера Пробная');
    expect(vera.screen()).toContain('Где вы работаете?');
  });

  it('of Telegram is offered when it is one, and never breaks the button', async () => {
    const emoji = await arrived('👩‍🏫');
    expect(emoji.screen()).toContain('[👩‍🏫 Пробная]');
    const long = await arrived(`${'Я'.repeat(58)}👩‍🏫👩‍🏫`);
    await long.press('ЯЯЯ');
    expect((await stored(long)).fullName).toContain('👩‍🏫👩‍🏫 Пробная');
  });
});

describe('an organisation', () => {
  it('is found in any case, with е for ё, with and without a space', async () => {
    const vera = await arrived();
    await vera.press('Вера Пробная');
    for (const [query, button] of [
      ['44', '[МАОУ СОШ № 44 · Тестовый район]'],
      ['маоу сош 44', '[МАОУ СОШ № 44 · Тестовый район]'],
      ['СОШ44', '[МАОУ СОШ № 44 · Тестовый район]'],
      ['КРАСУЛИНСКАЯ', '[Красулинская ООШ · Тестовый район]'],
      ['елочка', '[Детский сад «Ёлочка» · Тестовый район]'],
      ['Ёлочка', '[Детский сад «Ёлочка» · Тестовый район]'],
    ] as const) {
      await vera.send(query);
      expect(vera.screen()).toContain(`Нашёл по запросу «${query}»`);
      expect(vera.screen()).toContain(button);
    }
  });

  it('is found nearby with a typing error', async () => {
    const vera = await arrived();
    await vera.press('Вера Пробная');
    for (const [query, title] of [
      ['красулинскя', 'Красулинская ООШ'],
      ['карсулинская', 'Красулинская ООШ'],
      ['детский сат ёлачка', 'Ёлочка'],
    ] as const) {
      await vera.send(query);
      expect(vera.screen()).toContain(`Не нашёл «${query}». Похоже на эти`);
      expect(vera.last().buttons[0]?.[0]?.text).toContain(title);
    }
  });

  it('stands before those whose number only contains what was typed', async () => {
    const vera = await arrived();
    await vera.press('Вера Пробная');
    await vera.send('сош 4');
    expect(vera.last().buttons.map(row => row[0]?.text)).toEqual([
      'МБОУ СОШ № 4 · Тестовый район',
      'МАОУ СОШ № 44 · Тестовый район',
      'МБОУ СОШ № 14 · Тестовый район',
      'Моей нет в списке',
    ]);
  });

  it('that is nowhere is said so, whatever was typed', async () => {
    const vera = await arrived();
    await vera.press('Вера Пробная');
    for (const query of ['Хогвартс', '%', '_', "'; DROP TABLE", '🙂', 'щ'.repeat(300)]) {
      await vera.send(query);
      expect(vera.screen(), query).toContain('Не нашёл');
    }
    await vera.send('44');
    await vera.press('СОШ № 44');
    expect(vera.screen()).toContain('Кем вы работаете?');
  });

  it('that does not exist is not taken from a forged press', async () => {
    const vera = await arrived();
    await vera.press('Вера Пробная');
    for (const value of ['999999', '0', '-1', '1.5', 'x', ''])
      await vera.pressData(`reg:organisation:${value}`);
    expect((await stored(vera)).employments).toEqual([]);
    await vera.send('44');
    expect(vera.screen()).toContain('СОШ № 44');
  });
});

describe('the other questions', () => {
  it('take what was typed for the button it names, and anything else as it is', async () => {
    const vera = await atPosition();
    await vera.send('👍');
    expect(vera.screen()).toContain('Кем вы работаете?');
    await vera.send('учитель');
    await vera.press('Предмета нет');
    for (const wrong of ['двенадцать', '-3', '120', '71']) {
      await vera.send(wrong);
      expect(vera.screen(), wrong).toContain('Нужно число от 0 до 70');
    }
    await vera.send('0');
    await vera.send('не знаю');
    expect(vera.screen()).toContain('Какая у вас категория?');
    await vera.send('высшая');
    expect((await stored(vera)).employments).toMatchObject([
      { position: 'subjectTeacher', serviceYears: 0, category: 'highest' },
    ]);
  });

  it('are not answered by a second tap on the one before', async () => {
    const vera = await atPosition();
    await vera.press('Учитель');
    await vera.press('Предмета нет');
    // «Первый год» and «Первая категория» stand in the same place of two questions.
    vera.pressNow('Первый год');
    vera.pressNow('Первый год');
    await bot.settle();
    expect(vera.screen()).toContain('Какая у вас категория?');
    expect((await stored(vera)).employments).toMatchObject([{ serviceYears: 0, category: null }]);
    expect((await stored(vera)).registeredAt).toBeNull();
  });

  it('take no forged values', async () => {
    const vera = await atPosition();
    for (const data of [
      'reg:position:king',
      'reg:position',
      'reg',
      'reg:category:highest',
      'reg:fullName:own',
    ])
      await vera.pressData(data);
    expect((await stored(vera)).employments).toMatchObject([{ position: null, category: null }]);
    await vera.press('Методист');
    expect((await stored(vera)).employments).toMatchObject([{ position: 'methodologist' }]);
  });
});

describe('registration that was interrupted', () => {
  it('goes on where it stood after /cancel, whatever one writes or presses', async () => {
    const vera = await atPosition();
    const old = vera.last();
    await vera.send('/cancel');
    expect(vera.screen()).toContain('Остановились');
    await vera.send('привет');
    expect(vera.screen()).toContain('Кем вы работаете?');
    await vera.send('/cancel');
    await vera.send('/start');
    expect(vera.screen()).toContain('Кем вы работаете?');
    await vera.send('/cancel');
    await vera.pressData('reg:position:educator', old.id);
    expect(vera.notices().at(-1)).toContain('устарела');
    expect(vera.messages().find(({ id }) => id === old.id)?.text).toContain('Кем вы работаете?');
    expect((await stored(vera)).employments).toMatchObject([{ position: null }]);
  });

  it('loses nothing when the dialogue is lost', async () => {
    const vera = await atPosition();
    await vera.press('Учитель');
    await bot.prisma.dialogueState.deleteMany();
    await vera.send('Математика');
    expect(vera.screen()).toContain('Какие предметы ведёте?');
    await vera.press('Математика');
    await vera.press('Готово');
    expect((await stored(vera)).employments).toMatchObject([
      { position: 'subjectTeacher', subjects: ['maths'] },
    ]);
  });

  it('goes on after a restart of the bot, with what was ticked', async () => {
    const vera = await atPosition();
    await vera.press('Учитель');
    await vera.press('Математика');
    await bot.restart();
    await vera.press('Физика');
    expect(vera.screen()).toContain('Ваши предметы: Математика, Физика');
    await vera.press('Готово');
    await vera.send('7');
    await vera.press('Пропустить');
    expect((await stored(vera)).employments).toMatchObject([
      { subjects: ['maths', 'physics'], serviceYears: 7 },
    ]);
    expect((await stored(vera)).registeredAt).not.toBeNull();
  });

  it('survives commands, pictures, edits and other features in between', async () => {
    const vera = await atPosition();
    await vera.press('Учитель');
    await vera.press('Математика');
    await vera.send('/help');
    expect(vera.screen()).toContain('Что можно сделать');
    await vera.sendPhoto();
    expect(vera.screen()).toContain('Здесь нужен текст или кнопка');
    await vera.send('/privacy');
    expect(vera.screen()).toContain('Обработка данных: согласие дано');
    await vera.press('Физика');
    expect(vera.messages().some(({ text }) => text.includes('Ваши предметы: Математика, Физика'))).toBe(true);
    await vera.send('/diagnose');
    expect(vera.screen()).toContain('Какие предметы ведёте?');
  });

  it('does not begin again for somebody who is through', async () => {
    const vera = await arrived();
    const greeting = vera
      .messages()
      .find(message => message.buttons.flat().some(({ text }) => text === 'Начать'));
    await vera.press('Вера Пробная');
    await vera.press('Моей нет в списке');
    await vera.pressData('sb:', greeting?.id);
    expect(vera.notices().at(-1)).toContain('устарела');
    await vera.pressData('cn:mailing:0:1.ru:');
    // The screen after the last consent may have been lost: its button leads on.
    expect(vera.screen()).toContain('ответы о согласиях записаны');
    expect(vera.screen()).toContain('[В меню]');
    await vera.pressData('reg:organisation:1');
    expect((await stored(vera)).consents).toHaveLength(3);
    expect((await stored(vera)).employments).toEqual([]);
  });
});
