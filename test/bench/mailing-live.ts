import type { Prisma } from '../../src/db/connect.ts';
import { openDatabase } from '../../src/db/connect.ts';
import { enqueueNotices } from '../../src/db/stores/enqueue-notices.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { asId, type PersonId } from '../../src/lib/ids.ts';
import type { BenchServer } from './bench-database.ts';
import { type Contender, startOurs } from './contenders.ts';
import { percentile, rounded } from './statistics.ts';

interface Answers {
  presses: number;
  p50Ms: number;
  /** From the press to the answered callback and the edited card. Target with a mailing: 300. */
  p99Ms: number;
  perSecond: number;
}

export interface LiveMailing {
  users: number;
  /** How long each looks at a card. */
  pauseMs: number;
  seconds: number;
  without: Answers;
  with: Answers;
  /** Messages of the mailing a second beside the answers, which go first within the same pace. */
  mailingPerSecond: number;
}

const USERS = 16;
const PAUSE_MS = 2_000;
const READERS = 400;

/** Sixteen people answer in real time, first alone and then during a mailing that would fill the whole pace by itself. */
export async function measureLiveMailing(server: BenchServer, seconds: number): Promise<LiveMailing> {
  const url = await server.createDatabase('mailing_live');
  const ours = await startOurs(url);
  const database = openDatabase({ url, onIdleError: () => {}, poolSize: 2 });
  const { prisma } = database;
  await ours.prepare(READERS);
  await server.analyze();
  await answer(ours, 5);
  const without = await answer(ours, seconds);

  await enqueueMailing(prisma, seconds * 30);
  const countSent = () => prisma.delivery.count({ where: { state: 'sent' } });
  while ((await countSent()) === 0) await new Promise(resolve => setTimeout(resolve, 50));
  const before = await countSent();
  const during = await answer(ours, seconds);
  const sent = (await countSent()) - before;
  await database.close();
  await ours.stop();
  return {
    users: USERS,
    pauseMs: PAUSE_MS,
    seconds,
    without,
    with: during,
    mailingPerSecond: rounded(sent / seconds),
  };
}

async function answer(ours: Contender, seconds: number): Promise<Answers> {
  const { latenciesMs } = await ours.sandbox.run({
    seats: USERS,
    ms: seconds * 1_000,
    presses: Number.MAX_SAFE_INTEGER,
    order: 'stay',
    pauseMs: PAUSE_MS,
  });
  return {
    presses: latenciesMs.length,
    p50Ms: rounded(percentile(latenciesMs, 50)),
    p99Ms: rounded(percentile(latenciesMs, 99)),
    perSecond: rounded(latenciesMs.length / seconds),
  };
}

/** To everybody in turn; it may leave at any hour, or the figures would depend on the time of the day. */
async function enqueueMailing(prisma: Prisma, messages: number): Promise<void> {
  const people = await prisma.person.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  await prisma.person.updateMany({ data: { quietFrom: '00:00', quietTo: '00:00' } });
  const dueAt = systemClock.now();
  // On a Sunday it would wait for Monday; what would be too late then leaves at once.
  const expiresAt = dueAt.add({ hours: 2 });
  const kind = 'joinDecided' as const;
  const params = { organisation: 'СОШ № 44', accepted: true };
  const notices = Array.from({ length: messages }, (_, n) => {
    const personId = asId<PersonId>(people[n % people.length]?.id ?? 0);
    return { key: `mailing:${n}`, personId, kind, params, dueAt, expiresAt };
  });
  await prisma.$transaction(tx => enqueueNotices(tx, notices), { timeout: 60_000 });
}
