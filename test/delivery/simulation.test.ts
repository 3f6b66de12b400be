import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import type { NoticeApi } from '../../src/delivery/sender.ts';
import {
  blocked,
  createDeliveryWorld,
  createMortal,
  type DeliveryWorld,
  type Fault,
  NOON,
  refused,
  telegramError,
  timeoutAfterEffect,
  timeoutBeforeEffect,
  tooMany,
} from './support.ts';

let world: DeliveryWorld;
beforeAll(async () => {
  world = await createDeliveryWorld();
});
afterAll(() => world.drop());

const FAULTS = {
  good: null,
  timeoutAfterEffect,
  timeoutBeforeEffect,
  refused,
  blocked,
  tooMany: tooMany(40),
  badRequest: { effect: false, error: telegramError(400, 'Bad Request: message is too long') },
  killedBefore: { effect: false, hang: true },
  killedAfter: { effect: true, hang: true },
} satisfies Record<string, Fault | null>;
type FaultName = keyof typeof FAULTS;
const names = Object.keys(FAULTS) as FaultName[];

interface Plan {
  notices: { person: number; dueInMinutes: number; expiresAfterMinutes: number | null }[];
  faults: FaultName[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  notices: fc.array(
    fc.record({
      person: fc.nat(2),
      dueInMinutes: fc.nat(8 * 60),
      expiresAfterMinutes: fc.option(fc.nat(120)),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  // Half of the calls are good ones: otherwise nothing ever gets through.
  faults: fc.array(fc.oneof(fc.constant<FaultName>('good'), fc.constantFrom(...names)), { maxLength: 14 }),
});

/** A process whose kill, when the plan says so, comes in the middle of a call. */
function startProcess(calls: { key: string; fault: FaultName; at: Temporal.Instant }[], faults: FaultName[]) {
  const mortal = createMortal(world.store);
  const killed = Promise.withResolvers<void>();
  const api: NoticeApi = {
    ...world.telegram.api,
    sendMessage(chatId, text, other) {
      const fault = faults.shift() ?? 'good';
      calls.push({ key: text, fault, at: world.clock.now() });
      world.telegram.failNext(FAULTS[fault]);
      if (fault === 'killedBefore' || fault === 'killedAfter') {
        mortal.kill();
        killed.resolve();
      }
      return world.telegram.api.sendMessage(chatId, text, other);
    },
  };
  const store: DeliveryStore = mortal.store;
  const renderNotice = (_: string, params: Record<string, unknown>) => ({
    text: String(params.key),
    entities: [],
    keyboard: [],
  });
  return { dispatcher: world.dispatcher({ store, api, renderNotice }), killed: killed.promise };
}

async function reset(): Promise<number[]> {
  await world.prisma.delivery.deleteMany();
  await world.prisma.lease.deleteMany();
  await world.prisma.person.deleteMany();
  world.telegram.messages.length = 0;
  world.clock.set(NOON);
  // The last one is asked to be left alone when part of the notices are due.
  const quiet = [{}, {}, { quietFrom: '14:00', quietTo: '16:30' }];
  return Promise.all(quiet.map((data, n) => world.person(101 + n, data)));
}

test('whatever happens, every notice ends once, nothing is lost, and nothing comes twice without a reason', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ notices, faults: planned }) => {
      const people = await reset();
      for (const [n, notice] of notices.entries()) {
        const dueAt = NOON.add({ minutes: notice.dueInMinutes });
        const expires = notice.expiresAfterMinutes;
        await world.enqueue({
          key: `${n}`,
          params: { key: `${n}` },
          personId: people[notice.person] as never,
          dueAt,
          ...(expires === null ? {} : { expiresAt: dueAt.add({ minutes: expires }) }),
        });
      }
      const calls: Parameters<typeof startProcess>[0] = [];
      const faults = [...planned];
      let process = startProcess(calls, faults);
      const end = NOON.add({ hours: 22 });
      while (Temporal.Instant.compare(world.clock.now(), end) < 0) {
        process.dispatcher.wake();
        const killed = await Promise.race([
          process.dispatcher.idle().then(() => false),
          process.killed.then(() => true),
        ]);
        if (killed) {
          await world.expireLease();
          process = startProcess(calls, faults);
        }
        world.advance({ minutes: 30 });
      }
      await checkEnds(calls);
      checkPauses(calls);
    }),
    { numRuns: Number(process.env.SIMULATION_RUNS ?? 25) },
  );
}, 240_000);

async function checkEnds(calls: { key: string; fault: FaultName }[]): Promise<void> {
  for (const row of await world.rows()) {
    const messages = world.telegram.messages.filter(message => message.text === row.key).length;
    const faults = calls.filter(call => call.key === row.key).map(call => call.fault);
    // Every accepted notice ends in exactly one final state.
    expect(['sent', 'dead', 'expired', 'cancelled', 'uncertain']).toContain(row.state);
    expect(row.settledAt).not.toBeNull();
    expect(row.nextTryAt).toBeNull();
    // At most one message per key unless it passed `uncertain`; never more than the one repetition.
    expect(messages).toBeLessThanOrEqual(row.uncertainties > 0 ? 2 : 1);
    if (row.state === 'sent') expect(messages).toBeGreaterThanOrEqual(1);
    if (row.state === 'dead' || row.state === 'expired' || row.state === 'cancelled')
      expect({ messages, faults }).toMatchObject(row.uncertainties > 0 ? {} : { messages: 0 });
    for (const message of world.telegram.messages.filter(each => each.text === row.key)) {
      const local = message.at.toZonedDateTimeISO('Europe/Moscow').toPlainTime().toString();
      const quiet =
        message.chatId === 103 ? local >= '14:00' && local < '16:30' : local >= '19:00' || local < '08:00';
      expect(message.silent).toBe(quiet);
      if (quiet) expect(row.expiresAt).not.toBeNull();
    }
  }
}

function checkPauses(calls: { fault: FaultName; at: Temporal.Instant }[]): void {
  for (const [n, call] of calls.entries()) {
    if (call.fault !== 'tooMany') continue;
    for (const later of calls.slice(n + 1)) {
      const waited = later.at.since(call.at).total('seconds');
      // Calls begun before the answer came are under way already (up to three at a time, 40 ms apart).
      if (waited > 0.2) expect(waited).toBeGreaterThanOrEqual(40);
    }
  }
}
