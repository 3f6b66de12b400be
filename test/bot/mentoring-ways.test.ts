import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDirectly } from '../kit/answered.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import { createPairKit } from '../kit/pairs.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let kit: ReturnType<typeof createPairKit>;
let place: Municipality;
let nina: Person;
beforeAll(async () => {
  bot = await startTestBot({ now: '2026-10-01T09:00:00Z' });
  kit = createPairKit(bot);
  place = await createMunicipality(bot.prisma, { s1: 'СОШ № 1', s2: 'СОШ № 2' });
  nina = await come('Нина Методистова', {
    roles: [{ role: 'methodologist', territoryId: place.territoryId }],
  });
});
afterAll(() => bot.stop());

/** Somebody who has written to the bot. */
async function come(name: string, more: Parameters<TestBot['teacher']>[0] = {}): Promise<Person> {
  const person = await bot.teacher({ name, ...more });
  await person.send('/menu');
  return person;
}

async function propose(kind: string, mentees: readonly string[], mentors: readonly string[]): Promise<void> {
  await nina.send('/pairs');
  await nina.press('Предложить пару');
  await nina.press(kind);
  for (const [button, names] of [
    ['Кому помочь', mentees],
    ['Наставник по имени', mentors],
  ] as const)
    for (const name of names) {
      await nina.press(button);
      await nina.send(name);
      await nina.press(name);
    }
  await nina.press('Предложить пару');
}

async function answer(person: Person, text: 'Согласиться' | 'Отказаться'): Promise<void> {
  await person.send('/mentor');
  await person.press('Вас приглашают в пару');
  await person.press(text);
}

describe('a mentor who is asked for', () => {
  let asking: Person;
  let strong: Person;
  let other: Person;
  beforeAll(async () => {
    asking = await come('Ольга Просящая', { organisation: 's1' });
    strong = await come('Сергей Сильный', { organisation: 's1' });
    other = await come('Вера Опытная', { organisation: 's2' });
    for (const person of [strong, other])
      await answerDirectly(bot.prisma, person.id, { points: { digital: 15 } });
    await answerDirectly(bot.prisma, asking.id, { points: { digital: 3 } });
    for (const person of [strong, other]) {
      await person.send('/mentor');
      await person.press('Готов быть наставником');
      expect(person.screen()).toContain('Цифр профиля не видит');
    }
  });

  it('goes to the methodologist; two taps make one request', async () => {
    await asking.send('/mentor');
    await asking.press('Попросить наставника');
    await asking.press('Семь направлений');
    const number = /(\d+)\. [^\n]*[Цц]ифров/u.exec(asking.screen())?.[1] ?? '';
    await asking.press(number);
    expect(asking.screen()).toContain('увидит ваше имя и компетенцию');
    asking.pressNow('Отправить просьбу');
    await asking.press('Отправить просьбу');
    expect(await bot.prisma.mentoringPair.count({ where: { state: 'requested' } })).toBe(1);
    expect(nina.screen()).toContain('Просят наставника');
    expect((await kit.noticesTo(nina)).filter(kind => kind === 'pairRequested')).toHaveLength(1);
  });

  it('is suggested in words, and only from those who agreed', async () => {
    await bot.prisma.person.updateMany({ where: { telegramId: other.id }, data: { mentorReady: false } });
    await nina.send('/pairs');
    await nina.press('1');
    await nina.press('Подобрать наставника');
    expect(nina.screen()).toContain('Сергей Сильный, СОШ № 1: силён в этой компетенции, согласился помогать');
    expect(nina.screen()).not.toContain('Опытная');
    expect(nina.screen()).not.toMatch(/%|\b15\b/u);
    await nina.press('1');
    await nina.press('Предложить пару');
  });

  it('who declines is replaced; the one who asked learns nothing of it', async () => {
    await strong.send('/mentor');
    await strong.press('Вас приглашают в пару');
    expect(strong.screen()).toContain('Ольга Просящая, СОШ № 1');
    const before = (await kit.noticesTo(asking)).length;
    await strong.press('Отказаться');
    expect(await kit.noticesTo(asking)).toHaveLength(before);
    expect(nina.screen()).toContain('подберите другого');
    await bot.prisma.person.updateMany({ where: { telegramId: other.id }, data: { mentorReady: true } });
    await nina.send('/pairs');
    await nina.press('1');
    await nina.press('Подобрать наставника');
    expect(nina.screen()).not.toContain('Сильный');
    await nina.press('1');
    await nina.press('Предложить пару');
    await answer(other, 'Согласиться');
    await answer(asking, 'Согласиться');
    expect((await kit.pair()).state).toBe('active');
  });
});

describe('a pair that does not come about', () => {
  it('is taken back by whoever asked for it; nobody else can', async () => {
    const asking = await come('Рита Передумала', { organisation: 's1' });
    const other = await come('Семён Сосед', { organisation: 's1' });
    await asking.send('/mentor');
    await asking.press('Попросить наставника');
    await asking.press('без выбора компетенции');
    await asking.press('Отправить просьбу');
    const { id } = await kit.pair();
    await other.pressData(`mtw:${id}`);
    expect((await kit.pair()).state).toBe('requested');
    await asking.send('/mentor');
    await asking.press('Ждём ответа');
    await asking.press('Отозвать просьбу');
    expect(asking.screen()).toContain('Просьба отозвана');
    expect((await kit.pair()).state).toBe('declined');
  });

  it('ends politely when the mentee declines: the mentor hears no reason', async () => {
    const mentor = await come('Глеб Готов', { organisation: 's1' });
    const mentee = await come('Дина Думает', { organisation: 's2' });
    await propose('обратное', ['Дина Думает'], ['Глеб Готов']);
    await answer(mentor, 'Согласиться');
    await answer(mentee, 'Отказаться');
    expect((await kit.pair()).state).toBe('declined');
    expect(mentor.screen()).toContain('Пара сейчас не сложилась');
    expect(mentor.screen()).not.toContain('Дина');
    await mentor.send('/mentor');
    expect(mentor.screen()).toContain('Пары у вас пока нет');
  });

  it('and is taken back before anybody was written to, is never told', async () => {
    const mentor = await come('Тарас Тихий', { organisation: 's1' });
    await come('Ульяна Ученица', { organisation: 's2' });
    await bot.prisma.person.updateMany({
      where: { telegramId: mentor.id },
      data: { quietFrom: '00:00', quietTo: '23:59' },
    });
    await propose('учитель – учитель', ['Ульяна Ученица'], ['Тарас Тихий']);
    expect(await kit.noticesTo(mentor)).toEqual(['pairAsked']);
    await nina.press('Отозвать');
    await nina.press('Отозвать');
    expect(await kit.noticesTo(mentor)).toEqual([]);
  });

  it('taken back before the answer cannot be accepted any more', async () => {
    const mentor = await come('Егор Ждущий', { organisation: 's1' });
    await come('Жанна Новая', { organisation: 's2' });
    await propose('учитель – учитель', ['Жанна Новая'], ['Егор Ждущий']);
    await mentor.send('/mentor');
    await mentor.press('Вас приглашают в пару');
    await nina.send('/pairs');
    await nina.press(await numberOf('Егор Ждущий'));
    await nina.press('Отозвать');
    await nina.press('Отозвать');
    await mentor.press('Согласиться');
    expect(mentor.notices().at(-1)).toContain('уже не ждёт ответа');
    expect((await kit.pair()).state).toBe('declined');
  });

  async function numberOf(name: string): Promise<string> {
    return new RegExp(`(\\d+)\\. ${name}`, 'u').exec(nina.screen())?.[1] ?? '';
  }
});

it('a reverse pair begins with the younger one as the mentor', async () => {
  const young = await come('Илья Молодой', { organisation: 's1' });
  const senior = await come('Кира Старшая', { organisation: 's1' });
  await propose('обратное', ['Кира Старшая'], ['Илья Молодой']);
  await answer(young, 'Согласиться');
  await answer(senior, 'Согласиться');
  expect(senior.screen()).toContain('Наставник: Илья Молодой');
  expect(senior.screen()).toContain('обратное наставничество');
});

it('a team has several on a side, and goes on with those who agreed', async () => {
  const lead = await come('Лев Ведущий', { organisation: 's1' });
  const first = await come('Мила Первая', { organisation: 's1' });
  const second = await come('Нил Второй', { organisation: 's2' });
  await propose('командное', ['Мила Первая', 'Нил Второй'], ['Лев Ведущий']);
  await answer(lead, 'Согласиться');
  await answer(first, 'Согласиться');
  expect((await kit.pair()).state).toBe('proposed');
  await answer(second, 'Согласиться');
  expect(second.screen()).toContain('Подопечные: Мила Первая, Нил Второй');

  // Somebody leaves: the team goes on. The last mentor leaves: it is over.
  await leave(second);
  expect((await kit.pair()).state).toBe('active');
  await leave(lead);
  expect((await kit.pair()).state).toBe('ended');
  expect(first.screen()).toContain('Пара наставничества завершена');
});

async function leave(person: Person): Promise<void> {
  await person.send('/delete_me');
  await person.press('Удалить мои данные');
  await person.press('Да, удалить навсегда');
}
