import type pg from 'pg';
import { openDatabase } from '../../src/db/connect.ts';
import { enqueueForPeople } from '../../src/db/stores/enqueue-notices.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { asId, type PersonId } from '../../src/lib/ids.ts';
import { MAILING_NOON } from '../kit/mailing/mailing-dispatcher.ts';
import { recordSends, type Send } from '../kit/mailing/sends.ts';
import { startTelegram } from '../kit/telegram.ts';
import { type CrashInstallation, createInstallation } from './installation.ts';
import { type Sender, startSender } from './sender.ts';

const FIRST_ACCOUNT = 8_000_001;
/** Longer than the wait before a message of unknown fate is sent once more. */
const STEP = Temporal.Duration.from({ minutes: 3 });

interface DeliveryRow {
  key: string;
  state: string;
  uncertainties: number;
  settled: boolean;
}

/** A mailing in a database of its own, a Telegram that people have started the bot in, and processes that send. */
export interface Mailing {
  readonly pool: pg.Pool;
  readonly sends: readonly Send[];
  /** A process more; its clock is three minutes ahead of where that of the one before began. */
  startSender(): Sender;
  /** As if the time of the lease had passed on the database's clock; false while the holder is in the middle of a claim. */
  expireLease(): Promise<boolean>;
  /** Calls that are under way: the row and the term in which it is being sent. */
  listSending(): Promise<string[]>;
  rows(): Promise<DeliveryRow[]>;
  /** Resolves when so many more messages were asked to be sent. */
  nthSend(count: number): Promise<void>;
  destroy(): Promise<void>;
}

/** Everybody gets one message; its text is its key. */
export async function createMailing(messages: number): Promise<Mailing> {
  const accounts = Array.from({ length: messages }, (_, index) => FIRST_ACCOUNT + index);
  const installation: CrashInstallation = await createInstallation([]);
  const { pool, url } = installation;
  await enqueue(url, accounts);
  const telegram = await startTelegram(createMovableClock(), 'off');
  for (const id of accounts) {
    telegram.driver.createUser({ id, firstName: 'Педагог', languageCode: 'ru' });
    telegram.driver.send({ chatId: id, fromId: id, text: '/start' });
  }
  const { sends, stop } = recordSends(telegram.driver);
  let at = MAILING_NOON;
  return {
    pool,
    sends,
    startSender() {
      at = at.add({ minutes: STEP.minutes });
      return startSender({ databaseUrl: url, telegramUrl: telegram.url, at });
    },
    async expireLease() {
      try {
        await pool.query(`SET lock_timeout = '200ms'`);
        await pool.query(`UPDATE "Lease" SET until = '2000-01-01'`);
        return true;
      } catch (error) {
        // lock_not_available
        if (error instanceof Error && 'code' in error && error.code === '55P03') return false;
        throw error;
      }
    },
    async listSending() {
      const { rows } = await pool.query<{ call: string }>(
        `SELECT key || ' ' || fence AS call FROM "Delivery" WHERE state = 'sending'`,
      );
      return rows.map(({ call }) => call);
    },
    async rows() {
      const { rows } = await pool.query<DeliveryRow>(
        `SELECT key, state, uncertainties, "settledAt" IS NOT NULL AS settled FROM "Delivery" ORDER BY id`,
      );
      return rows;
    },
    nthSend(count) {
      let left = count;
      return new Promise(resolve => {
        const unsubscribe = telegram.driver.subscribe(event => {
          if (event.type !== 'call' || event.call.method !== 'sendMessage') return;
          left -= 1;
          if (left > 0) return;
          unsubscribe();
          resolve();
        });
      });
    },
    async destroy() {
      stop();
      await telegram.stop();
      await installation.destroy();
    },
  };
}

async function enqueue(url: string, accounts: readonly number[]): Promise<void> {
  const database = openDatabase({ url, onIdleError: () => {} });
  const { prisma } = database;
  // Clocks go far ahead: nobody's evening may come in between.
  const everybody = { fullName: 'Педагог', registeredAt: new Date(), quietFrom: '00:00', quietTo: '00:00' };
  const people = await prisma.person.createManyAndReturn({
    data: accounts.map(id => ({ telegramId: BigInt(id), ...everybody })),
    select: { id: true },
  });
  const keyPrefix = 'mailing:';
  for (const { id } of people) {
    const notice = { keyPrefix, kind: 'routeApproved', params: { key: `${keyPrefix}${id}` } } as const;
    await prisma.$transaction(tx =>
      enqueueForPeople(tx, { ...notice, dueAt: MAILING_NOON }, [asId<PersonId>(id)]),
    );
  }
  await database.close();
}

/** What the log of Telegram and the rows say together; throws nothing, so that a test can say what it expects. */
export function judge(rows: readonly DeliveryRow[], sends: readonly Send[]) {
  const arrived = Map.groupBy(
    sends.filter(send => send.arrived),
    send => send.text,
  );
  const times = (key: string): number => arrived.get(key)?.length ?? 0;
  return {
    /** Not ended, or said to be sent and not there. */
    lost: rows.filter(row => !row.settled || (row.state === 'sent' && times(row.key) === 0)),
    duplicates: rows.reduce((sum, { key }) => sum + Math.max(0, times(key) - 1), 0),
    /** Came more often than its row admits. */
    unexplained: rows.filter(row => times(row.key) > 1 + row.uncertainties),
    /** Twice in doubt: a human decides. */
    undecided: rows.filter(row => row.state === 'uncertain').length,
    uncertain: rows.filter(row => row.uncertainties > 0).length,
  };
}
