import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtButton } from '../../src/bot/features/indicators/build-buttons.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let person: Person;
let territoryId: number;
beforeAll(async () => {
  bot = await startTestBot();
  ({ territoryId } = await createMunicipality(bot.prisma, { 'school-1': 'СОШ № 1' }));
  person = await bot.teacher({ name: 'Был Методистом', organisation: 'school-1' });
  await person.send('/menu');
});
afterAll(() => bot.stop());

/** Who was asked for words while they had the role; what is refused must not be waited for. */
const OWN_INDICATOR = builtButton.pack({ territory: 1, above: 0, below: 0, period: 0, target: 0 });
it.each([
  ['denominator', null, '349, текст программы', 'Это выбирает методист'],
  ['indicatorTitle', OWN_INDICATOR, 'Доля прошедших', 'Показатели видят методисты'],
  ['reported', 'vpr:0', '40 из 50', 'Числа вносит методист'],
  ['monitoring', null, 'Совет в мае', 'Календарь мониторинга ведут методисты'],
  ['document', 'order', 'Приказ', 'Этого пункта больше нет'],
  ['eventGuests', null, 'Гостева Анна', 'Отмечать здесь могут'],
  ['campaign', 'title', 'Осень', 'Такой кампании у вас нет'],
  ['campaign', 'stop', 'Ошибка в анкете', 'Такой кампании у вас нет'],
  ['staffSearch', null, 'Пробнова', 'Список педагогов открыт'],
])('%s %s: is told once, and the next words are ordinary ones', async (kind, detail, words, refusal) => {
  const chatId = BigInt(person.id);
  const row = { kind, detail, subjectId: territoryId, setAt: new Date(0) };
  await bot.prisma.chatFocus.upsert({ where: { chatId }, create: { chatId, ...row }, update: row });
  await person.send(words);
  expect(person.screen()).toContain(refusal);
  await person.send(words);
  expect(person.screen()).toContain('Не понял сообщение');
});
