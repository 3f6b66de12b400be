import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enqueueNotices } from '../../src/db/stores/enqueue-notices.ts';
import { createMovableClock, type MovableClock } from '../../src/lib/clock.ts';
import { asId, type PersonId } from '../../src/lib/ids.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createMailingDispatcher, MAILING_NOON } from '../kit/mailing/mailing-dispatcher.ts';
import { createMassTelegram, type MassTelegram } from '../kit/mailing/mass-telegram.ts';
import { countBreaches } from '../kit/mailing/sends.ts';
import { createChance } from '../kit/respondents/chance.ts';
import { planFaults } from './fault-plan.ts';

// PROOF_MESSAGES=10000 npx vitest run test/delivery-proofs; PROOF_SEED repeats a run.
const { PROOF_MESSAGES, PROOF_SEED } = process.env;
const MESSAGES = PROOF_MESSAGES ? Number(PROOF_MESSAGES) : 400;
const SEED = PROOF_SEED ? Number(PROOF_SEED) : randomInt(2 ** 31);
const EACH = 2;
const GROUPS = 4;
const FIRST_ACCOUNT = 30_000_001;
const accounts = Array.from({ length: Math.ceil(MESSAGES / EACH) }, (_, index) => FIRST_ACCOUNT + index);
const NO_BREACH = { overall: 0, privateChat: 0, group: 0, refused: 0, duringPause: 0 };

let database: TestDatabase;
let clock: MovableClock;
let telegram: MassTelegram;
let blocked: Set<number>;
const chance = createChance(SEED);
beforeAll(async () => {
  database = await createTestDatabase();
  clock = createMovableClock({ frozenAt: MAILING_NOON });
  telegram = await createMassTelegram({ clock, personIds: accounts, groups: GROUPS });
  blocked = new Set(accounts.filter(() => chance.between(0, 99) === 0).concat(FIRST_ACCOUNT));
  for (const id of blocked) telegram.driver.block(id);
});
afterAll(async () => {
  await telegram.stop();
  await database.drop();
});

/** Some notices to everybody and into every group; answers with the chats in the order of their messages. */
async function enqueueAll(): Promise<number[]> {
  const { prisma } = database.database;
  const people = await prisma.person.createManyAndReturn({
    data: accounts.map(id => ({
      telegramId: BigInt(id),
      fullName: `Педагог ${id}`,
      registeredAt: new Date(),
    })),
    select: { id: true, telegramId: true },
  });
  const targets = [
    ...people.map(({ id, telegramId }) => ({
      chatId: Number(telegramId),
      to: { personId: asId<PersonId>(id) },
    })),
    ...telegram.groupIds.map(chatId => ({ chatId, to: { chatId } })),
  ];
  const all = Array.from({ length: EACH }, (_, n) => targets.map(each => ({ ...each, n }))).flat();
  const dueAt = clock.now();
  await prisma.$transaction(tx =>
    enqueueNotices(
      tx,
      all.map(({ chatId, to, n }) => {
        const key = `${chatId}:${n}`;
        return { ...to, key, kind: 'routeApproved', params: { key }, dueAt };
      }),
    ),
  );
  return all.map(({ chatId }) => chatId);
}

it(`of ${MESSAGES} messages none is lost and none comes twice unless nobody could tell, whatever Telegram does`, async () => {
  const { prisma } = database.database;
  telegram.driver.faults(planFaults(await enqueueAll(), chance));
  const dispatcher = createMailingDispatcher({
    prisma,
    api: telegram.api,
    clock,
    delay: async ms => {
      clock.advance(Temporal.Duration.from({ milliseconds: ms }));
      return true;
    },
  });
  // What nobody could tell is tried again a minute or two later.
  for (let look = 0; look < 40; look += 1) {
    dispatcher.wake();
    await dispatcher.idle();
    if ((await prisma.delivery.count({ where: { settledAt: null } })) === 0) break;
    clock.advance(Temporal.Duration.from({ minutes: 1 }));
  }
  await dispatcher.stop();

  const rows = await prisma.delivery.findMany();
  const arrivals = Map.groupBy(
    telegram.sends.filter(send => send.arrived),
    send => send.text,
  );
  const times = (key: string): number => arrivals.get(key)?.length ?? 0;
  const isAmbiguous = (fault: string | undefined) => ['reset', '5xx', 'html502'].includes(fault ?? '');
  const ambiguous = telegram.sends.filter(send => isAmbiguous(send.fault)).length;
  const duplicates = rows.reduce((sum, { key }) => sum + Math.max(0, times(key) - 1), 0);
  const context = `seed ${SEED}`;

  // I1: every accepted notice ended, in exactly one way.
  expect(
    rows.filter(row => row.settledAt === null || row.nextTryAt !== null),
    context,
  ).toEqual([]);
  const isBlocked = (chatId: bigint) => blocked.has(Number(chatId));
  for (const row of rows) {
    const seen = { state: row.state, times: times(row.key), uncertainties: row.uncertainties };
    if (isBlocked(row.chatId)) expect(seen, context).toMatchObject({ times: 0 });
    else expect(['sent', 'uncertain'], context).toContain(row.state);
    if (row.state === 'sent') expect(seen.times, context).toBeGreaterThanOrEqual(1);
    // Twice in doubt, then a human decides; into a group nothing goes twice by itself.
    const mayRepeat = row.personId !== null;
    if (row.state === 'uncertain')
      expect(seen.uncertainties, context).toBe(mayRepeat && !isBlocked(row.chatId) ? 2 : 1);
    // I2: at most one message of a key unless its row passed `uncertain`, and no more than the one repetition.
    expect(seen.times, context).toBeLessThanOrEqual(mayRepeat && row.uncertainties > 0 ? 2 : 1);
  }
  expect(duplicates, context).toBeLessThanOrEqual(ambiguous);
  // I5: no limit is broken, nothing is sent while Telegram asked to wait.
  expect(countBreaches(telegram.sends), context).toEqual(NO_BREACH);
  const faults = Object.groupBy(telegram.sends, send => send.fault ?? 'none');
  expect(Object.keys(faults).length, 'something went wrong at all').toBeGreaterThan(1);
  if (PROOF_MESSAGES) {
    const counts = Object.entries(faults).map(([fault, all]) => `${fault} ${all?.length}`);
    process.stdout.write(
      `${context}: ${rows.length} messages; calls ${counts.join(', ')}; blocked ${blocked.size} people; ambiguous ` +
        `${ambiguous}, duplicates ${duplicates}, lost 0; states ${JSON.stringify(countStates(rows))}\n`,
    );
  }
}, 1_800_000);

function countStates(rows: readonly { state: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
