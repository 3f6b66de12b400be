import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAttemptStore } from '../../src/db/stores/attempt-store.ts';
import { itemId } from '../../src/domain/ids.ts';
import { type AttemptId, asId } from '../../src/lib/ids.ts';
import type { AnswerWrite } from '../../src/usecases/diagnosis/attempt-store.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';

const AT = Temporal.Instant.from('2026-09-15T10:00:00Z');

let test: TestDatabase;
let questionnaireId: number;
beforeAll(async () => {
  test = await createTestDatabase();
  const { id } = await test.database.prisma.questionnaire.create({
    data: { key: 'q', version: '1', title: 'q', kind: 'self_diagnosis', definition: {}, contentHash: '' },
  });
  questionnaireId = id;
});
afterAll(() => test.drop());

let nextAccount = 1;
/** Somebody with a questionnaire begun; what an answer of theirs would be. */
async function begin(): Promise<AnswerWrite> {
  const telegramId = nextAccount;
  nextAccount += 1;
  const attempt = await test.database.prisma.attempt.create({
    data: {
      questionnaire: { connect: { id: questionnaireId } },
      person: { create: { telegramId: BigInt(telegramId), fullName: 'Анна' } },
      startedAt: new Date(0),
    },
  });
  return {
    attemptId: asId<AttemptId>(attempt.id),
    telegramId,
    revision: 0,
    at: AT,
    itemId: itemId('A01'),
    value: 2,
    cursor: null,
  };
}

const store = () => {
  const { prisma, pool } = test.database;
  return createAttemptStore(prisma, pool, () => Promise.reject(new Error('not needed')));
};

const stored = async (write: AnswerWrite) => {
  const { revision, answers } = await test.database.prisma.attempt.findUniqueOrThrow({
    where: { id: write.attemptId },
    include: { answers: { select: { itemId: true, value: true } } },
  });
  return { revision, answers };
};

it('saves answers of many people at the same moment, each with its own', async () => {
  const writes = await Promise.all(Array.from({ length: 20 }, begin));
  const { saveAnswer } = store();
  const saved = await Promise.all(writes.map((write, index) => saveAnswer({ ...write, value: index })));
  expect(saved).toEqual(writes.map(() => true));
  for (const [index, write] of writes.entries())
    expect(await stored(write)).toEqual({ revision: 1, answers: [{ itemId: 'A01', value: index }] });
});

it('refuses, among answers it saves, those whose claim does not hold', async () => {
  const [right, outdated, foreign, submittedAway, deleted] = await Promise.all([
    begin(),
    begin(),
    begin(),
    begin(),
    begin(),
  ]);
  await test.database.prisma.attempt.update({
    where: { id: submittedAway.attemptId },
    data: { state: 'abandoned' },
  });
  await test.database.prisma.person.update({
    where: { telegramId: BigInt(deleted.telegramId) },
    data: { deletionAskedAt: new Date(0) },
  });
  const { saveAnswer } = store();
  const first = saveAnswer(await begin());
  const writes = [
    right,
    { ...outdated, revision: 7 },
    { ...foreign, telegramId: right.telegramId },
    submittedAway,
    deleted,
  ];
  expect(await Promise.all(writes.map(saveAnswer))).toEqual([true, false, false, false, false]);
  expect(await first).toBe(true);
  for (const write of [outdated, foreign, submittedAway, deleted])
    expect(await stored(write)).toEqual({ revision: 0, answers: [] });
});

it('of two answers decided on the same revision saves one', async () => {
  const write = await begin();
  const other = await begin();
  const { saveAnswer } = store();
  const results = await Promise.all([
    saveAnswer(other),
    saveAnswer({ ...write, value: 1 }),
    saveAnswer({ ...write, value: 3 }),
    saveAnswer({ ...write, itemId: itemId('A02'), value: 3 }),
  ]);
  expect(results.filter(Boolean)).toHaveLength(2);
  expect(await stored(write)).toMatchObject({ revision: 1, answers: [{}] });
});

it('saves the others when one cannot be stored', async () => {
  const [first, poison, last] = await Promise.all([begin(), begin(), begin()]);
  const { saveAnswer } = store();
  const results = await Promise.allSettled([
    saveAnswer(await begin()),
    saveAnswer(first),
    saveAnswer({ ...poison, value: 'a\0b' }),
    saveAnswer(last),
  ]);
  expect(results.map(result => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
});

it('ends the draft of the answered item and of no other', async () => {
  const write = await begin();
  const { attemptId } = write;
  await test.database.prisma.answerDraft.createMany({
    data: [
      { attemptId, itemId: 'A01', picks: [1] },
      { attemptId, itemId: 'A02', picks: [2] },
    ],
  });
  expect(await store().saveAnswer(write)).toBe(true);
  const left = await test.database.prisma.answerDraft.findMany({ where: { attemptId } });
  expect(left.map(draft => draft.itemId)).toEqual(['A02']);
});
