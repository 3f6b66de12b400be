import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import type { Person } from '../kit/person.ts';
import { startQuestionnaire } from '../kit/start-questionnaire.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());

/** A teacher with the first card of the eight competencies before them. */
async function begin(): Promise<Person> {
  const person = await bot.teacher();
  await startQuestionnaire(person, 'Самодиагностика учителя');
  return person;
}

async function attemptOf(person: Person) {
  return bot.prisma.attempt.findFirstOrThrow({
    where: { person: { telegramId: BigInt(person.id) } },
    orderBy: { id: 'desc' },
    include: { answers: true, history: true },
  });
}

const dataOf = (person: Person, label: string): string => {
  const button = person
    .last()
    .buttons.flat()
    .find(each => each.text === label);
  if (!button?.data) throw new Error(`no ${label} on\n${person.screen()}`);
  return button.data;
};

describe('the card', () => {
  it('is one message, edited in place, with section, position, time left and the way back', async () => {
    const person = await begin();
    const first = person.last();
    expect(first.text).toMatch(/^Предметная · 1 из 40 · ~8 мин\n░{15}\n\n/u);
    expect(first.buttons.map(row => row.map(button => button.text))).toEqual([
      ['Нет', 'Скорее нет'],
      ['Скорее да', 'Да'],
      ['Пауза'],
    ]);
    await person.press('Скорее да');
    expect(person.last().id).toBe(first.id);
    expect(person.screen()).toContain('2 из 40');
    expect(person.screen()).toContain('[‹ Назад] [Пауза]');
  });

  it('marks the earlier answer in the text when one goes back, and goes on after it', async () => {
    const person = await begin();
    await person.press('Скорее да');
    await person.press('Скорее нет');
    await person.press('‹ Назад');
    expect(person.screen()).toContain('2 из 40');
    expect(person.screen()).toContain('Ваш ответ: Скорее нет');
    await person.press('‹ Назад');
    expect(person.screen()).toContain('Ваш ответ: Скорее да');
    expect(
      person
        .last()
        .buttons.flat()
        .find(button => button.text === 'Скорее да')?.style,
    ).toBe('success');
    await person.pressData(dataOf(person, 'Нет'), person.last().id);
    expect(person.screen()).toContain('2 из 40');
    await person.press('Скорее нет');
    expect(person.screen()).toContain('3 из 40');
    const { answers } = await attemptOf(person);
    expect(answers.find(answer => answer.itemId === 'A01')?.value).toBe(0);
  });
});

describe('presses that come at the wrong time', () => {
  it('takes a double tap once', async () => {
    const person = await begin();
    person.pressNow('Скорее да');
    person.pressNow('Скорее да');
    await bot.settle();
    expect(person.screen()).toContain('2 из 40');
    expect(await attemptOf(person)).toMatchObject({ revision: 1, answers: [{ itemId: 'A01', value: 2 }] });
  });

  it('takes another answer from an old card as a change, says so, and stays at the current question', async () => {
    const person = await begin();
    const old = dataOf(person, 'Да');
    await person.press('Скорее да');
    await person.press('Скорее да');
    await person.pressData(old, person.last().id);
    expect(person.notices().at(-1)).toBe('Ответ изменён');
    expect(person.screen()).toContain('3 из 40');
    const { answers } = await attemptOf(person);
    expect(answers.map(answer => [answer.itemId, answer.value]).sort()).toEqual([
      ['A01', 3],
      ['A02', 2],
    ]);
  });

  it('answers another person’s press without a word about whose questionnaire it is, and stores nothing', async () => {
    const owner = await begin();
    const data = dataOf(owner, 'Да');
    const stranger = await bot.teacher({ name: 'Чужая' });
    await stranger.send('/menu');
    await stranger.pressData(data, stranger.last().id);
    expect(stranger.notices().at(-1)).toContain('устарела');
    expect((await attemptOf(owner)).answers).toEqual([]);
  });

  it.each([
    ['q:1:A01:v99', 'an option that does not exist'],
    ['q:999999:A01:v1', 'an attempt that does not exist'],
    ['q:1:ZZ9:v1', 'an item that does not exist'],
    ['q:1:A01', 'a field too few'],
    ['q:abc:A01:v1', 'an id that is no number'],
    ['я'.repeat(32), '64 bytes of anything'],
    ['constructor', 'a name of the language'],
  ])('survives forged data: %s (%s)', async data => {
    const person = await begin();
    await person.pressData(data, person.last().id);
    expect(person.notices().at(-1)).not.toBe('');
    await person.press('Скорее да');
    expect(person.screen()).toContain('2 из 40');
  });

  it('works on two devices: whatever card is pressed, the answer counts and the card shows where one is', async () => {
    const person = await begin();
    await person.send('/continue');
    const [first, second] = person
      .messages()
      .filter(message => message.from.isBot && message.text.includes('1 из 40'));
    expect(first?.buttons).toEqual([]);
    await person.press('Да');
    expect(person.messages().find(message => message.id === second?.id)?.text).toContain('2 из 40');
  });
});

describe('pausing and coming back', () => {
  it('keeps everything over a week and goes on at the next question', async () => {
    const person = await begin();
    await person.press('Да');
    await person.press('Скорее да');
    await person.press('Пауза');
    expect(person.screen()).toContain('Сохранено 2 из 40');
    bot.clock.advance(Temporal.Duration.from({ days: 7 }));
    await person.press('Продолжить');
    expect(person.screen()).toContain('3 из 40');
  });

  it('reminds once at the hour that was chosen, and not at all once it is submitted', async () => {
    const person = await begin();
    await person.press('Да');
    await person.press('Пауза');
    await person.press('Завтра в 16:00');
    expect(person.screen()).toMatch(/Напомню: .*16:00 \(Москва\)/u);
    const before = person.messages().length;
    bot.clock.set(bot.clock.now().add({ hours: 48 }));
    await bot.settle();
    expect(person.messages().length).toBe(before + 1);
    expect(person.screen()).toContain('Вы просили напомнить');
    await person.press('Продолжить');
    expect(person.screen()).toContain('2 из 40');

    await person.press('Пауза');
    await person.press('В субботу');
    await person.send('/continue');
    for (let i = 1; i < 40; i += 1) await person.press(i % 2 === 0 ? 'Скорее да' : 'Скорее нет');
    await person.press('Завершить');
    const after = person.messages().length;
    bot.clock.set(bot.clock.now().add({ hours: 24 * 8 }));
    await bot.settle();
    expect(person.messages().length).toBe(after);
  });

  it('offers the unfinished questionnaire first in the menu and by /continue', async () => {
    const person = await begin();
    await person.press('Да');
    await person.send('/menu');
    expect(person.screen()).toContain('[Продолжить: 1 из 40]');
    await person.send('/continue');
    expect(person.screen()).toContain('2 из 40');
  });

  it('begins anew only when asked twice, and keeps the old answers aside', async () => {
    const person = await begin();
    await person.press('Да');
    const before = await attemptOf(person);
    await person.press('Пауза');
    await person.press('Начать заново');
    await person.press('Да, заново');
    expect(person.screen()).toContain('1 из 40');
    const attempts = await bot.prisma.attempt.findMany({
      where: { personId: before.personId },
      orderBy: { id: 'asc' },
    });
    expect(attempts.map(attempt => attempt.state)).toEqual(['abandoned', 'inProgress']);
  });

  it('sends a new card when the old one was deleted', async () => {
    const person = await begin();
    const card = person.last();
    bot.sandbox.deleteMessage({ chatId: person.id, fromId: person.id, messageId: card.id });
    await person.pressData(card.buttons.flat()[0]?.data ?? '', card.id);
    expect(person.screen()).toContain('2 из 40');
    expect(person.last().id).not.toBe(card.id);
  });
});

describe('typing instead of pressing', () => {
  it('takes the name of a button, whatever its case', async () => {
    const person = await begin();
    await person.send('скорее ДА');
    expect(person.screen()).toContain('2 из 40');
    expect((await attemptOf(person)).answers).toMatchObject([{ itemId: 'A01', value: 2 }]);
  });

  it('takes the number of an option', async () => {
    const person = await begin();
    await person.send('2');
    expect((await attemptOf(person)).answers).toMatchObject([{ itemId: 'A01', value: 1 }]);
  });

  it('explains what to do with anything else and loses nothing', async () => {
    const person = await begin();
    await person.send('не знаю, что тут нажать');
    expect(person.screen()).toContain('Нажмите кнопку');
    await person.sendPhoto();
    expect(person.last().text).not.toBe('');
    await person.send('/continue');
    expect(person.screen()).toContain('1 из 40');
  });

  it('leaves an edited message alone when it answered nothing', async () => {
    const person = await begin();
    await person.send('не знаю');
    const typed = person.messages().findLast(message => !message.from.isBot);
    await person.edit(typed?.id ?? 0, 'Да');
    expect((await attemptOf(person)).answers).toEqual([]);
  });
});

describe('the review', () => {
  it('shows every answer with its number; a number opens its question, and the review comes back', async () => {
    const person = await begin();
    for (let i = 0; i < 40; i += 1) await person.press(i % 2 === 0 ? 'Скорее да' : 'Скорее нет');
    expect(person.screen()).toContain('Проверьте ответы: 40 из 40');
    await person.press('Дальше ›');
    expect(person.screen()).toContain('11. ');
    await person.press('12');
    expect(person.screen()).toContain('12 из 40');
    await person.pressData(dataOf(person, 'Да'), person.last().id);
    expect(person.screen()).toContain('Проверьте ответы: 40 из 40');
    await person.press('Завершить');
    const attempt = await attemptOf(person);
    expect(attempt.state).toBe('submitted');
    expect(attempt.answers.find(answer => answer.itemId === 'A12')?.value).toBe(3);

    await person.pressData(`q:${attempt.id}:A12:v0`, person.last().id);
    expect(person.notices().at(-1)).toBe('Эта диагностика закрыта');
    expect((await attemptOf(person)).answers.find(answer => answer.itemId === 'A12')?.value).toBe(3);
  });

  it('asks once whether equal answers are meant, and takes them', async () => {
    const person = await begin();
    for (let i = 0; i < 40; i += 1) await person.pressData(dataOf(person, 'Да'), person.last().id);
    await person.press('Завершить');
    expect(person.screen()).toContain('Все ответы одинаковые. Всё так?');
    expect((await attemptOf(person)).state).toBe('inProgress');
    await person.press('Да, всё так');
    expect(await attemptOf(person)).toMatchObject({ state: 'submitted', straightLined: true });
  });

  it('does not submit while a question is open, and shows it', async () => {
    const person = await begin();
    const attempt = await attemptOf(person);
    await person.pressData(`qs:${attempt.id}:0`, person.last().id);
    expect(person.notices().at(-1)).toBe('Осталось ответить: 40');
    expect(person.screen()).toContain('1 из 40');
  });
});

describe('what happens around an attempt', () => {
  it('survives a restart of the bot between two presses', async () => {
    const person = await begin();
    await person.press('Скорее да');
    await bot.restart();
    await person.press('Скорее да');
    expect(person.screen()).toContain('3 из 40');
  });

  it('handles after a restart what was accepted and not handled before', async () => {
    const person = await begin();
    const data = dataOf(person, 'Да');
    await bot.prisma.inboxUpdate.create({
      data: {
        updateId: 1n,
        receivedAt: new Date(),
        payload: {
          update_id: 1,
          callback_query: {
            id: '1',
            from: { id: person.id, is_bot: false, first_name: 'А' },
            chat_instance: '1',
            data,
            message: {
              message_id: person.last().id,
              date: 1,
              chat: { id: person.id, type: 'private', first_name: 'А' },
            },
          },
        },
      },
    });
    await bot.restart();
    await bot.settle();
    expect((await attemptOf(person)).answers).toMatchObject([{ itemId: 'A01', value: 3 }]);
    expect(await bot.prisma.inboxUpdate.findUnique({ where: { updateId: 1n } })).toMatchObject({
      state: 'done',
      payload: null,
    });
  });

  it('goes on with the version it was begun with when a new one is loaded; a restart takes the new one', async () => {
    const person = await begin();
    await person.press('Скорее да');
    const old = await bot.prisma.questionnaire.findFirstOrThrow({ where: { key: 'self_diagnosis_general' } });
    const definition = structuredClone(old.definition) as {
      items: { id: string; text: string }[];
      version: string;
    };
    definition.version = '1.1.0';
    for (const item of definition.items) item.text = `Новое: ${item.text}`;
    const { id: _, ...rest } = old;
    const fresh = await bot.prisma.questionnaire.create({
      data: { ...rest, version: '1.1.0', frozenAt: null, definition: definition as object },
    });
    await person.send('/diagnose');
    await person.send('/continue');
    expect(person.screen()).toContain('2 из 40');
    expect(person.screen()).not.toContain('Новое');
    await person.press('Пауза');
    await person.press('Начать заново');
    await person.press('Да, заново');
    expect(person.screen()).toContain('Новое');
    expect((await attemptOf(person)).questionnaireId).toBe(fresh.id);
    await bot.prisma.attempt.deleteMany({ where: { questionnaireId: fresh.id } });
    await bot.prisma.questionnaire.delete({ where: { id: fresh.id } });
  });

  it('keeps a submitted attempt of a campaign editable until the campaign ends, with history', async () => {
    const place = await bot.prisma.organisation.create({
      data: {
        key: 's1',
        title: 'СОШ 1',
        searchText: 'сош 1',
        territory: {
          create: {
            key: 'd1',
            title: 'Район',
            timezone: 'Europe/Moscow',
            operatorName: 'о',
            operatorEmail: 'a@example.org',
          },
        },
      },
    });
    const questionnaire = await bot.prisma.questionnaire.findFirstOrThrow({
      where: { key: 'self_diagnosis_seven_directions' },
    });
    const now = bot.clock.now();
    await bot.prisma.campaign.create({
      data: {
        key: 'autumn',
        title: 'Осенний мониторинг',
        territoryId: place.territoryId,
        questionnaires: { create: { questionnaireId: questionnaire.id } },
        opensAt: new Date(now.epochMilliseconds - 1000),
        closesAt: new Date(now.add({ hours: 24 }).epochMilliseconds),
        audience: {},
      },
    });
    const person = await bot.teacher({ organisation: 's1' });
    await person.send('/diagnose');
    expect(person.screen()).toMatch(/1\. «Осенний мониторинг»\nКампания, до .+, \d\d:\d\d \(Москва\)/u);
    await person.press('1. Начать');
    for (let i = 0; i < 28; i += 1) await person.press(i % 3 === 0 ? 'Скорее да' : 'Скорее нет');
    await person.press('Завершить');
    expect(person.screen()).toContain('Ответы можно менять до');
    const before = await attemptOf(person);
    await person.pressData(`qe:${before.id}:B01`, person.last().id);
    expect(person.screen()).toContain('Ваш ответ: Скорее да');
    await person.pressData(dataOf(person, 'Нет'), person.last().id);
    const after = await attemptOf(person);
    expect(after.state).toBe('submitted');
    expect(after.history).toMatchObject([{ itemId: 'B01', before: 2 }]);
    expect(after.answers.find(answer => answer.itemId === 'B01')?.value).toBe(0);
    const profile = await bot.prisma.profileEntry.findMany({
      where: { attemptId: after.id, competencyKey: 'gifted' },
    });
    expect(profile[0]?.scoreSum).toBe(0 + 1 + 2 + 2);

    bot.clock.advance(Temporal.Duration.from({ days: 2 }));
    await person.pressData(`q:${after.id}:B02:v3`, person.last().id);
    expect(person.notices().at(-1)).toBe('Эта диагностика закрыта');
  });
});
