import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAttendedEvent } from '../kit/attended-event.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

// Twelve people answer one after another, each differently. Somebody who has the whole database and the whole log tries to
// tell who has said what.

const PEOPLE = 12;
/** More right guesses than that are not luck: ten of twelve at random is one in ten million. */
const LUCKY = 9;
const draftOf = (number: number): string => `5${Math.floor(number / 5) + 1}${(number % 5) + 1}12`;
const wordsOf = (number: number): string => `слова-${number}-особые`;

let bot: TestBot;
let people: Person[];
let eventId: number;
beforeAll(async () => {
  bot = await startTestBot({ now: '2027-03-15T14:05:00Z' });
  const place = await createMunicipality(bot.prisma, { s1: 'СОШ № 1' });
  ({ eventId, people } = await createAttendedEvent(bot, place.territoryId, {
    organisation: 's1',
    people: PEOPLE,
  }));
  bot.clock.advance(Temporal.Duration.from({ minutes: 10 }));
  await bot.settle();
  // What the job has just put on its way leaves with the next look.
  await bot.settle();
  for (const [number, person] of people.entries()) {
    await person.press('Ответить');
    // The first two press every digit; of the others the last press, which carries all answers, comes at once.
    if (number < 2) for (const digit of draftOf(number)) await person.press(digit);
    else await person.pressData(`svq:${eventId}:${draftOf(number)}`);
    await person.press('Написать');
    await person.send(wordsOf(number));
    // At every moment, not only at the end: all rows look as if one transaction had written them.
    expect(await transactionsOf('SurveyBallot')).toBeLessThanOrEqual(1);
    expect(await transactionsOf('SurveyReceipt')).toBeLessThanOrEqual(1);
    expect(await transactionsOf('SurveyComment')).toBeLessThanOrEqual(1);
  }
});
afterAll(() => bot.stop());

const transactionsOf = async (table: string): Promise<number> => {
  const rows = await bot.prisma.$queryRawUnsafe<unknown[]>(`SELECT DISTINCT xmin::text FROM "${table}"`);
  return rows.length;
};

const numberOf = ({ C2, C3 }: Record<string, number>): number => ((C2 ?? 0) - 1) * 5 + (C3 ?? 0) - 1;

/** How many places of the one order hold the same person as those of the other. */
const hits = (guess: readonly number[], truth: readonly number[]): number =>
  guess.filter((number, index) => truth[index] === number).length;

const ballotsBy = async (order: string): Promise<number[]> =>
  (
    await bot.prisma.$queryRawUnsafe<{ answers: Record<string, number> }[]>(
      `SELECT answers FROM "SurveyBallot" ORDER BY ${order}`,
    )
  ).map(({ answers }) => numberOf(answers));

it('every ballot is there once, and every receipt', async () => {
  const inOrder = people.map((_, number) => number);
  expect((await ballotsBy('id')).toSorted((a, b) => a - b)).toEqual(inOrder);
  expect(await bot.prisma.surveyReceipt.count()).toBe(PEOPLE);
  expect(await bot.prisma.surveyComment.count()).toBe(PEOPLE);
});

it('neither the place of a row nor its id tells when it was answered, nor whose it is', async () => {
  const inOrder = people.map((_, number) => number);
  const ids = await Promise.all(
    people.map(({ id }) => bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(id) } })),
  );
  const receipts = (
    await bot.prisma.$queryRaw<{ personId: number }[]>`SELECT "personId" FROM "SurveyReceipt" ORDER BY ctid`
  ).map(({ personId }) => ids.findIndex(({ id }) => id === personId));
  const comments = (
    await bot.prisma.$queryRaw<{ text: string }[]>`SELECT text FROM "SurveyComment" ORDER BY ctid`
  ).map(({ text }) => Number(text.split('-')[1]));
  for (const order of ['ctid', 'id', 'ctid DESC', 'id DESC']) {
    const ballots = await ballotsBy(order);
    expect(hits(ballots, inOrder), `ballots by ${order}`).toBeLessThanOrEqual(LUCKY);
    expect(hits(ballots, receipts), `ballots by ${order} and receipts`).toBeLessThanOrEqual(LUCKY);
    expect(hits(ballots, comments), `ballots by ${order} and comments`).toBeLessThanOrEqual(LUCKY);
  }
  expect(hits(receipts, inOrder), 'receipts').toBeLessThanOrEqual(LUCKY);
  expect(hits(comments, inOrder), 'comments').toBeLessThanOrEqual(LUCKY);
});

it('no other table holds an answer or a word of it', async () => {
  const tables = await bot.prisma.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
     AND tablename NOT IN ('SurveyBallot', 'SurveyComment', 'Questionnaire', 'IndicatorDefinition')`;
  expect(tables.length).toBeGreaterThan(40);
  for (const { name } of tables) {
    const rows = await bot.prisma.$queryRawUnsafe<{ row: string }[]>(
      `SELECT row_to_json(t)::text AS row FROM "${name}" t`,
    );
    for (const { row } of rows) {
      expect(row, name).not.toMatch(/svq|особые|"C[1-6]"/u);
      for (const [number] of people.entries()) expect(row, name).not.toContain(`"${draftOf(number)}"`);
    }
  }
  expect(await bot.prisma.inboxUpdate.count({ where: { state: { not: 'done' } } })).toBe(0);
  const journal = await bot.prisma.inboxUpdate.findMany();
  expect(journal.filter(({ payload }) => payload !== null)).toEqual([]);
  expect(await bot.prisma.chatFocus.count()).toBe(0);
  expect(await bot.prisma.dialogueState.count()).toBe(0);
});

it('a receipt says that somebody has answered, and nothing else', async () => {
  const columns = await bot.prisma.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'SurveyReceipt'`;
  expect(columns.map(({ name }) => name).toSorted()).toEqual(['eventId', 'personId']);
  const ballot = await bot.prisma.surveyBallot.findFirstOrThrow({ where: { eventId } });
  expect(Object.keys(ballot).toSorted()).toEqual(['answers', 'eventId', 'id', 'released']);
});

it('the log knows nothing of it', () => {
  for (const line of bot.log) expect(line).not.toMatch(/svq|особые|"C[1-5]"/u);
});

it('the chat keeps no answers: the card says thanks', () => {
  for (const person of people) {
    const buttons = person.messages().flatMap(({ buttons: rows }) => rows.flat());
    expect(buttons.filter(({ data }) => data?.startsWith('svq'))).toEqual([]);
  }
});
