import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createInbox, type InboxOptions } from '../../src/inbox/inbox.ts';
import type { InboxStore, Settlement } from '../../src/inbox/inbox-store.ts';
import type { Update } from '../../src/inbox/update.ts';
import { createLog } from '../../src/lib/log.ts';

/** A journal in memory: what a database would hold. */
function createJournal(initial: readonly Update[] = []) {
  const rows = new Map<number, { update: Update; state: 'pending' | 'done' | 'parked' }>(
    initial.map(update => [update.update_id, { update, state: 'pending' }]),
  );
  let failures = 0;
  const store: InboxStore = {
    async add(updates) {
      await null;
      if (failures > 0) {
        failures -= 1;
        throw new Error('away');
      }
      for (const update of updates)
        if (!rows.has(update.update_id)) rows.set(update.update_id, { update, state: 'pending' });
      return updates.filter(update => rows.get(update.update_id)?.state === 'pending');
    },
    async settle(settlements: readonly Settlement[]) {
      await null;
      for (const { updateId, outcome } of settlements) {
        const row = rows.get(updateId);
        if (row) row.state = outcome;
      }
    },
    pending: async () => [...rows.values()].filter(row => row.state === 'pending').map(row => row.update),
  };
  return {
    store,
    rows,
    failOnce() {
      failures = 1;
    },
  };
}

const message = (id: number, chat: number, from = chat): Update => ({
  update_id: id,
  message: { chat: { id: chat }, from: { id: from } },
});

function build(options: Partial<InboxOptions> & Pick<InboxOptions, 'handle' | 'store'>) {
  return createInbox({
    isOutage: () => false,
    passesAfterMs: () => null,
    delay: async () => true,
    log: createLog({ level: 'silent' }),
    ...options,
  });
}

it('handles what an earlier process left before anything that comes now', async () => {
  const journal = createJournal([message(1, 7), message(2, 7)]);
  const handled: number[] = [];
  const inbox = build({ store: journal.store, handle: async update => void handled.push(update.update_id) });
  const accepted = inbox.accept([message(3, 7)]);
  await null;
  expect(handled).toEqual([]);
  await inbox.replay();
  await accepted;
  await inbox.idle();
  expect(handled).toEqual([1, 2, 3]);
});

it('begins the next update of a chat only when the end of the one before stands in the journal', async () => {
  const journal = createJournal();
  const seen: unknown[] = [];
  const inbox = build({
    store: journal.store,
    handle: async update => void seen.push([update.update_id, journal.rows.get(update.update_id - 1)?.state]),
  });
  await inbox.replay();
  await inbox.accept([message(1, 7), message(2, 7), message(3, 7)]);
  await inbox.idle();
  expect(seen).toEqual([
    [1, undefined],
    [2, 'done'],
    [3, 'done'],
  ]);
});

it('keeps the order of each chat and each sender, and handles all of it once, however updates come', async () => {
  const updates = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 1,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(updates, fc.infiniteStream(fc.nat(5)), async (places, chance) => {
      const journal = createJournal();
      const handled: number[] = [];
      const inbox = build({
        store: journal.store,
        async handle(update) {
          for (let turns = chance.next().value ?? 0; turns > 0; turns -= 1) await null;
          handled.push(update.update_id);
        },
      });
      await inbox.replay();
      const all = places.map(([chat, from], index) => message(index + 1, chat, from));
      for (let at = 0; at < all.length; ) {
        const size = 1 + (chance.next().value ?? 0);
        // Batches overlap, as they do when Telegram has not heard that one was taken.
        await inbox.accept(all.slice(Math.max(0, at - 2), at + size));
        at += size;
      }
      await inbox.idle();
      expect(handled.toSorted((a, b) => a - b)).toEqual(all.map(update => update.update_id));
      for (const key of [0, 1] as const)
        for (const place of [1, 2, 3, 4]) {
          const ofPlace = handled.filter(id => places[id - 1]?.[key] === place);
          expect(ofPlace).toEqual(ofPlace.toSorted((a, b) => a - b));
        }
    }),
    { numRuns: 200 },
  );
});

it('hands an update that could not be stored back to Telegram, and takes it when it comes again', async () => {
  const journal = createJournal();
  const handled: number[] = [];
  const inbox = build({ store: journal.store, handle: async update => void handled.push(update.update_id) });
  await inbox.replay();
  journal.failOnce();
  await expect(inbox.accept([message(1, 7)])).rejects.toThrow('away');
  await inbox.accept([message(1, 7)]);
  await inbox.idle();
  expect(handled).toEqual([1]);
});

it('takes an update whose storing was not confirmed although it was stored', async () => {
  const journal = createJournal();
  const handled: number[] = [];
  const inbox = build({ store: journal.store, handle: async update => void handled.push(update.update_id) });
  await inbox.replay();
  await journal.store.add([message(1, 7)]);
  await inbox.accept([message(1, 7)]);
  await inbox.idle();
  expect(handled).toEqual([1]);
});

it('waits for the database without counting, and parks what fails every time', async () => {
  const journal = createJournal();
  let tries = 0;
  const inbox = build({
    store: journal.store,
    isOutage: error => error instanceof Error && error.message === 'away',
    handle: async ({ update_id: id }) => {
      tries += 1;
      if (id === 1 && tries <= 20) throw new Error('away');
      if (id === 2) throw new Error('a bug');
    },
  });
  await inbox.replay();
  await inbox.accept([message(1, 7)]);
  await inbox.idle();
  expect([tries, journal.rows.get(1)?.state]).toEqual([21, 'done']);
  await inbox.accept([message(2, 7)]);
  await inbox.idle();
  expect([tries, journal.rows.get(2)?.state]).toEqual([24, 'parked']);
});

it('tries again after the time that an error which passes asks for', async () => {
  const journal = createJournal();
  const waits: number[] = [];
  let tries = 0;
  const inbox = build({
    store: journal.store,
    passesAfterMs: (_, count) => count * 100,
    delay: async ms => waits.push(ms) > 0,
    handle: async () => {
      tries += 1;
      if (tries < 4) throw new Error('slow down');
    },
  });
  await inbox.replay();
  await inbox.accept([message(1, 7)]);
  await inbox.idle();
  expect([waits, journal.rows.get(1)?.state]).toEqual([[100, 200, 300], 'done']);
});

it('told to stop, ends what runs and leaves what waits, in order, to the next process', async () => {
  const journal = createJournal();
  const running = Promise.withResolvers<void>();
  const handled: number[] = [];
  const inbox = build({
    store: journal.store,
    async handle(update) {
      await running.promise;
      handled.push(update.update_id);
    },
  });
  await inbox.replay();
  await inbox.accept([message(1, 7), message(2, 7)]);
  await new Promise(resolve => setImmediate(resolve));
  const stopped = inbox.stop();
  running.resolve();
  await stopped;
  expect(handled).toEqual([1]);
  expect([...journal.rows.values()].map(row => row.state)).toEqual(['done', 'pending']);
});

it('told to stop while an update waits for the database, lets no later one overtake it', async () => {
  const journal = createJournal();
  const handled: number[] = [];
  const inbox = build({
    store: journal.store,
    isOutage: () => true,
    delay: async () => false,
    handle: async ({ update_id: id }) => {
      if (id === 1) throw new Error('away');
      handled.push(id);
    },
  });
  await inbox.replay();
  await inbox.accept([message(1, 7), message(2, 7)]);
  await inbox.idle();
  expect(handled).toEqual([]);
  expect([...journal.rows.values()].map(row => row.state)).toEqual(['pending', 'pending']);
});
