import { openDatabase } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { enqueueForPeople, enqueueNotices } from '../../src/db/stores/enqueue-notices.ts';
import { ALLOWED_PER_SECOND } from '../../src/domain/notices/pace.ts';
import { createMovableClock, monotonicMs } from '../../src/lib/clock.ts';
import { asId, type PersonId } from '../../src/lib/ids.ts';
import { createMailingDispatcher, MAILING_KIND, MAILING_NOON } from '../kit/mailing/mailing-dispatcher.ts';
import { createMassTelegram } from '../kit/mailing/mass-telegram.ts';
import { type Breaches, countBreaches } from '../kit/mailing/sends.ts';
import type { BenchServer } from './bench-database.ts';
import { addMailingPeople, FIRST_ACCOUNT } from './mailing-people.ts';
import { rounded } from './statistics.ts';

export interface VirtualMailing {
  people: number;
  groups: number;
  messages: number;
  /** What Telegram's log has; no faults are played, so every message arrives once. */
  arrived: number;
  doubled: number;
  /** Between the first and the last message, on the sandbox's clock. */
  virtualSeconds: number;
  perSecond: number;
  /** To the pace the bot allows itself. Target: 0.98. */
  ofAllowed: number;
  /** Target: none. */
  breaches: Breaches;
  realSeconds: number;
}

/**
 * A mailing to everybody with the sandbox's clock, which goes on only while the dispatcher waits: its rate is what the
 * program's own rules make of it, whatever the machine does. Groups get more than a minute's worth each.
 */
export async function measureVirtualMailing(
  server: BenchServer,
  { people, groups, perGroup }: { people: number; groups: number; perGroup: number },
): Promise<VirtualMailing> {
  const url = await server.createDatabase('mailing');
  await migrate(url);
  const database = openDatabase({ url, onIdleError: () => {} });
  const { prisma } = database;
  const clock = createMovableClock({ frozenAt: MAILING_NOON });
  await addMailingPeople(prisma, people);
  const telegram = await createMassTelegram({
    clock,
    personIds: Array.from({ length: people }, (_, index) => FIRST_ACCOUNT + index),
    groups,
  });
  const dueAt = clock.now();
  const ids = (await prisma.person.findMany({ select: { id: true } })).map(({ id }) => asId<PersonId>(id));
  await prisma.$transaction(
    async tx => {
      const toGroups = telegram.groupIds.flatMap(chatId =>
        Array.from({ length: perGroup }, (_, n) => `group:${chatId}:${n}`).map(key => ({
          key,
          chatId,
          kind: MAILING_KIND,
          params: { key },
          dueAt,
        })),
      );
      await enqueueNotices(tx, toGroups);
      const notice = { kind: MAILING_KIND, params: { key: 'mailing' }, dueAt, keyPrefix: 'mailing:' };
      await enqueueForPeople(tx, notice, ids);
    },
    { timeout: 300_000 },
  );
  await server.analyze();

  const dispatcher = createMailingDispatcher({
    prisma,
    api: telegram.api,
    clock,
    delay: async ms => {
      clock.advance(Temporal.Duration.from({ milliseconds: ms }));
      return true;
    },
  });
  const startedMs = monotonicMs();
  dispatcher.wake();
  await dispatcher.idle();
  const realSeconds = (monotonicMs() - startedMs) / 1_000;
  await dispatcher.stop();

  const { sends } = telegram;
  const seconds = ((sends.at(-1)?.atMs ?? 0) - (sends[0]?.atMs ?? 0)) / 1_000;
  const arrived = sends.filter(send => send.arrived);
  const chats = new Set(arrived.map(({ chatId, text }) => `${chatId} ${text}`));
  await telegram.stop();
  await database.close();
  return {
    people,
    groups,
    messages: people + groups * perGroup,
    arrived: arrived.length,
    doubled: arrived.length - chats.size,
    virtualSeconds: Math.round(seconds),
    perSecond: rounded(arrived.length / seconds),
    ofAllowed: rounded(arrived.length / seconds / ALLOWED_PER_SECOND),
    breaches: countBreaches(sends),
    realSeconds: Math.round(realSeconds),
  };
}
