import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAttendedEvent, SURVEY_TITLE } from '../kit/attended-event.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

let bot: TestBot;
let place: Municipality;
let olga: Person;
beforeAll(async () => {
  bot = await startTestBot({ now: '2027-03-15T14:05:00Z' });
  place = await createMunicipality(bot.prisma, { s1: 'СОШ № 1' });
  olga = await bot.teacher({
    name: 'Ольга Методист',
    roles: [{ role: 'methodologist', territoryId: place.territoryId }],
  });
  await olga.send('/menu');
});
afterAll(() => bot.stop());

const later = async (duration: Temporal.DurationLike): Promise<void> => {
  bot.clock.advance(Temporal.Duration.from(duration));
  await bot.settle();
  // What a job has just put on its way leaves with the next look.
  await bot.settle();
};
const attended = async (people: number, state = 'held') => {
  const made = await createAttendedEvent(bot, place.territoryId, { organisation: 's1', people, state });
  await later({ minutes: 10 });
  return made;
};
/** What came beside the menu everybody has opened. */
const received = (person: Person): number =>
  person.messages().filter(({ from, text }) => from.isBot && !text.startsWith('Меню')).length;
/** The last press of a card, which carries all answers. */
const answer = (person: Person, eventId: number, digits: string): Promise<void> =>
  person.pressData(`svq:${eventId}:${digits}`);
const results = async (eventId: number): Promise<string> => {
  await olga.pressData(`svres:${eventId}`);
  return plain(olga.screen());
};

describe('the survey after an event', () => {
  it('asks those who were there once, on one card, and says honestly what is kept', async () => {
    const { eventId, people } = await attended(1);
    const [anna] = people;
    if (!anna) throw new Error('nobody came');
    expect(anna.screen()).toContain(`Вы были на мероприятии «${SURVEY_TITLE}»`);
    await later({ hours: 1 });
    expect(received(anna)).toBe(1);
    await anna.press('Ответить');
    expect(anna.screen()).toContain('Сервер видит ваш id в момент ответа, но не записывает его в бланк.');
    expect(anna.screen()).toContain('1 из 5');
    expect(anna.screen()).toContain('[1] [2] [3] [4] [5]');
    await anna.press('4');
    await anna.press('2');
    expect(anna.screen()).toContain('3 из 5');
    await anna.press('Назад');
    expect(anna.screen()).toContain('2 из 5');
    for (const digit of '5515') await anna.press(digit);
    expect(anna.screen()).toContain('Спасибо, ответ учтён.');
    expect(received(anna)).toBe(1);
    const [ballot] = await bot.prisma.surveyBallot.findMany({ where: { eventId } });
    expect(ballot?.answers).toEqual({ C1: 4, C2: 5, C3: 5, C4: 1, C5: 5 });

    await anna.press('Написать');
    await anna.send('x'.repeat(501));
    expect(plain(anna.screen())).toContain('Получилось 501 знаков, а помещается 500');
    await anna.send('Больше практики');
    expect(anna.screen()).toContain('передам без имени');
    await anna.pressData(`svc:${eventId}`);
    await anna.send('Ещё слова');
    expect(await bot.prisma.surveyComment.findMany({ where: { eventId } })).toMatchObject([
      { text: 'Больше практики', released: false },
    ]);
  });

  it('a second ballot, a forged one, one of somebody who was not there: none counts', async () => {
    const { eventId, people } = await attended(2);
    const [anna, boris] = people;
    if (!anna || !boris) throw new Error('nobody came');
    await answer(anna, eventId, '55555');
    await anna.pressData(`svq:${eventId}:11111`);
    expect(anna.screen()).toContain('Вы уже ответили');
    for (const forged of ['66666', '555556', '0', 'abcde']) {
      await boris.pressData(`svq:${eventId}:${forged}`);
      expect(boris.notices().at(-1)).toContain('устарел');
    }
    await olga.pressData(`svq:${eventId}:55555`);
    await olga.pressData(`svc:${eventId}`);
    boris.pressNow('Ответить');
    await bot.settle();
    bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
    for (const _ of [1, 2])
      bot.sandbox.press({ chatId: boris.id, fromId: boris.id, data: `svq:${eventId}:44444`, force: true });
    await bot.settle();
    bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
    expect(await bot.prisma.surveyBallot.count({ where: { eventId } })).toBe(2);
    expect(await bot.prisma.surveyReceipt.count({ where: { eventId } })).toBe(2);
  });

  it('is released once, all at once: nothing is told before, and nothing counts afterwards', async () => {
    const { eventId, people } = await attended(7);
    expect(await results(eventId)).toContain('Опрос идёт до');
    for (const person of people.slice(0, 4)) await answer(person, eventId, '43313');
    await answer(people[4] ?? olga, eventId, '33313');
    expect(await results(eventId)).toContain('Опрос идёт до');
    expect(await bot.prisma.surveyBallot.count({ where: { eventId, released: true } })).toBe(0);
    await later({ hours: 72 });
    expect(await results(eventId)).toContain('Ответили: 5');
    expect(await results(eventId)).toContain('Положительно: 80,0 % (4 из 5), цель 80 % достигнута');
    expect(await results(eventId)).toContain('Слова показываю от десяти ответов');
    const late = people[5] ?? olga;
    await late.press('Ответить');
    expect(late.screen()).toContain('Этот опрос уже закончился');
    await late.pressData(`svq:${eventId}:55555`);
    expect(await results(eventId)).toContain('Ответили: 5');
    bot.clock.set(Temporal.Instant.from('2027-03-22T14:05:00Z'));
  });

  it('fewer than five answers are hidden, also from the organiser; strangers see nothing at all', async () => {
    const { eventId, people } = await attended(4);
    for (const person of people) await answer(person, eventId, '55555');
    await later({ minutes: 15 });
    // Everybody has answered: it is closed before its time.
    expect(await results(eventId)).toContain('Ответили меньше пяти человек');
    expect(await results(eventId)).not.toContain('%');
    const [anna] = people;
    await anna?.pressData(`svres:${eventId}`);
    expect(anna?.notices().at(-1)).toContain('Итоги опроса видят организатор и методист');
  });

  it('whoever is marked later is asked too, and whoever was not there after all is not', async () => {
    const { eventId, people } = await attended(1, 'planned');
    const [anna] = people;
    if (!anna) throw new Error('nobody came');
    expect(received(anna)).toBe(0);
    // Two hours after the end it is evening: the notice waits for the morning.
    await later({ hours: 3 });
    const own = { subject: `event:${eventId}`, kind: 'surveyAsked' };
    expect(await bot.prisma.delivery.findMany({ where: own })).toMatchObject([{ state: 'pending' }]);
    const late = await bot.teacher({ name: 'Павел Поздний', organisation: 's1' });
    await late.send('/menu');
    const { id: lateId } = await bot.prisma.person.findUniqueOrThrow({
      where: { telegramId: BigInt(late.id) },
    });
    await bot.prisma.attendance.create({
      data: { eventId, personId: lateId, state: 'partial', hours: 1, method: 'hand', markedAt: new Date() },
    });
    const { id: annaId } = await bot.prisma.person.findUniqueOrThrow({
      where: { telegramId: BigInt(anna.id) },
    });
    await olga.pressData(`doorm:${eventId}:${annaId}:none:0:0`);
    await later({ minutes: 10 });
    const states = await bot.prisma.delivery.findMany({ where: own, orderBy: { personId: 'asc' } });
    expect(states.map(({ personId, state }) => [personId, state])).toEqual([
      [annaId, 'cancelled'],
      [lateId, 'pending'],
    ]);
    await olga.pressData(`svq:${eventId}:55555`);
    bot.clock.set(Temporal.Instant.from('2027-03-23T14:05:00Z'));
    await bot.settle();
    expect(received(anna)).toBe(0);
    expect(late.screen()).toContain('Вы были на мероприятии');
  });

  it('a press that fails for good leaves no answer in the journal', async () => {
    const { eventId, people } = await attended(1);
    const [anna] = people;
    await bot.prisma.$executeRaw`ALTER TABLE "SurveyReceipt" RENAME TO "Elsewhere"`;
    await anna?.pressData(`svq:${eventId}:5123`);
    await bot.prisma.$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "SurveyReceipt"`;
    const parked = await bot.prisma.inboxUpdate.findMany({ where: { state: 'parked' } });
    expect(parked).toMatchObject([{ payload: null, error: 'confidential' }]);
    for (const line of bot.log) expect(line).not.toContain('5123');
  });
});
