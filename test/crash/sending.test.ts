import { afterEach, expect, it } from 'vitest';
import { createChance } from '../kit/respondents/chance.ts';
import { createMailing, judge, type Mailing } from './mailing.ts';
import { readPlan } from './plan.ts';
import type { Sender } from './sender.ts';

const { kills, takeovers, seed } = readPlan();
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function mailing(messages: number): Promise<Mailing> {
  const made = await createMailing(messages);
  cleanups.push(() => made.destroy());
  return made;
}

/** Lets one process after the other finish: what is in doubt is sent once more by one whose clock is ahead. */
async function finish(world: Mailing, sender: Sender): Promise<void> {
  const waits = async () => (await world.rows()).filter(row => !row.settled);
  let last = sender;
  for (;;) {
    await expect
      .poll(async () => (await waits()).filter(row => row.state !== 'uncertain').length, { timeout: 300_000 })
      .toBe(0);
    await last.kill();
    if ((await waits()).length === 0) return;
    await world.expireLease();
    last = world.startSender();
    await world.nthSend(1);
  }
}

it(`killed ${kills} times while it sends: nothing is lost, and no more comes twice than was under way`, async () => {
  const chance = createChance(seed);
  const world = await mailing(kills * 15 + 20);
  const moments: Record<string, number> = {};
  // One that is killed before it has looked leaves the calls of the one before.
  const inFlight = new Set<string>();
  for (let round = 0; round < kills; round += 1) {
    const sender = world.startSender();
    const moment = chance.pick(['starting', 'sending', 'called', 'called'] as const);
    moments[moment] = (moments[moment] ?? 0) + 1;
    const called = world.nthSend(chance.between(1, 14));
    if (moment !== 'starting') await sender.ready;
    // In the very moment in which Telegram has the message and nobody has told the sender.
    if (moment === 'called') await called;
    else await new Promise(resolve => setTimeout(resolve, chance.between(0, 700)));
    await sender.kill();
    for (const call of await world.listSending()) inFlight.add(call);
    // Nobody holds a lock any more, once the server has noticed.
    await expect.poll(() => world.expireLease()).toBe(true);
  }
  const sent = world.sends.length;
  await finish(world, world.startSender());

  const { lost, duplicates, unexplained, undecided, uncertain } = judge(await world.rows(), world.sends);
  expect(lost, `seed ${seed}`).toEqual([]);
  expect(unexplained, `seed ${seed}`).toEqual([]);
  expect(duplicates, `seed ${seed}`).toBeLessThanOrEqual(inFlight.size);
  expect(sent).toBeGreaterThan(kills);
  process.stdout.write(
    `sending, seed ${seed}: ${kills} kills (${JSON.stringify(moments)}), ${sent} messages by then, ${inFlight.size} under way, ` +
      `${uncertain} uncertain, ${duplicates} came twice, ${undecided} left to a human, lost 0\n`,
  );
});

it(`taken over ${takeovers} times by the other of two processes: nothing comes twice that was not in doubt`, async () => {
  const chance = createChance(seed);
  const world = await mailing(takeovers * 40 + 20);
  // Alone until it sends: so it is known which of the two does.
  let holder = world.startSender();
  let other: Sender | undefined;
  await world.nthSend(1);
  const inDoubt = new Set<string>();
  for (let round = 0; round < takeovers; round += 1) {
    do {
      holder.thaw();
      await world.nthSend(chance.between(1, 10));
      holder.freeze();
    } while (!(await world.expireLease()));
    for (const call of await world.listSending()) inDoubt.add(call);
    // The other one sends now; then the first wakes up in the middle of what it was doing.
    other ??= world.startSender();
    await world.nthSend(chance.between(1, 10));
    holder.thaw();
    [holder, other] = [other, holder];
  }
  await other?.kill();
  await finish(world, holder);

  const { lost, duplicates, unexplained, undecided, uncertain } = judge(await world.rows(), world.sends);
  expect(lost, `seed ${seed}`).toEqual([]);
  expect(unexplained, `seed ${seed}`).toEqual([]);
  expect(duplicates, `seed ${seed}`).toBeLessThanOrEqual(inDoubt.size);
  process.stdout.write(
    `taking over, seed ${seed}: ${takeovers} times, ${inDoubt.size} under way, ${uncertain} uncertain, ${duplicates} came twice, ` +
      `${undecided} left to a human, lost 0\n`,
  );
});
