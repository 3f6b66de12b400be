import { expect } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { type Database, openDatabase, type Prisma } from '../../src/db/connect.ts';
import { createMovableClock, type MovableClock } from '../../src/lib/clock.ts';
import { createLog } from '../../src/lib/log.ts';
import type { SandboxDriver } from '../../src/sandbox/driver.ts';
import { createTestDatabaseUrl } from './database.ts';
import { createPerson, type Person } from './person.ts';
import { freePort, startTelegram, TOKEN } from './telegram.ts';

/** The whole program beside a strict Telegram, on a database of its own, with a clock that stands until it is moved. */
export interface TestBot {
  readonly sandbox: SandboxDriver;
  readonly clock: MovableClock;
  readonly prisma: Prisma;
  /** The connection behind it, for stores of one's own. */
  readonly database: Database;
  /** The address of the program's HTTP server. */
  readonly url: string;
  /** Every line the program logged. */
  readonly log: string[];
  newcomer(name?: string, languageCode?: string): Person;
  /** Somebody who is through with consents and registration, without walking through them. */
  teacher(options?: TeacherOptions): Promise<Person>;
  /** Waits until the bot has reacted to everything. */
  settle(): Promise<void>;
  /** Stops the program and starts it again on the same data and the same Telegram. */
  restart(options?: { whileDown?: () => void }): Promise<void>;
  /** Stops everything and checks that no log line holds the token. */
  stop(): Promise<void>;
}

export interface TeacherOptions {
  name?: string;
  /** Key of an organisation to be accepted in; it must exist. */
  organisation?: string;
  roles?: readonly { role: string; territoryId?: number; organisationId?: number }[];
}

export interface TestBotOptions {
  now?: string;
  delivery?: 'polling' | 'webhook';
  environment?: Record<string, string>;
}

const DEFAULT_NOW = '2026-09-15T10:00:00Z';
const WEBHOOK_SECRET = 'secret-of-the-test-webhook';

export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const clock = createMovableClock({ frozenAt: Temporal.Instant.from(options.now ?? DEFAULT_NOW) });
  const { url: databaseUrl, drop } = await createTestDatabaseUrl();
  const telegram = await startTelegram(clock);
  const log: string[] = [];
  const port = await freePort();
  const webhook =
    options.delivery === 'webhook' ? { WEBHOOK_URL: `http://127.0.0.1:${port}`, WEBHOOK_SECRET } : {};
  const config = readConfig({
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.url,
    DATABASE_URL: databaseUrl,
    HTTP_PORT: String(port),
    LOG_LEVEL: 'debug',
    ...webhook,
    ...options.environment,
  });
  const start = (): Promise<App> =>
    startApp({
      config,
      clock,
      // On a clock that stands, a message's turn would never come.
      waitTurn: async ms => {
        clock.advance(Temporal.Duration.from({ milliseconds: ms }));
        return true;
      },
      onFatal: () => {},
      log: createLog({ level: 'debug', write: line => void log.push(line) }),
    });

  let app = await start();
  const database = openDatabase({ url: databaseUrl, onIdleError: () => {}, poolSize: 2 });
  const settled = () => app.idle();
  let nextId = 5_000_001;
  const createUser = (firstName: string, lastName: string | undefined, languageCode: string): number => {
    const user = telegram.driver.createUser({ id: nextId, firstName, lastName, languageCode });
    nextId += 1;
    return user.id;
  };
  return {
    sandbox: telegram.driver,
    clock,
    prisma: database.prisma,
    database,
    url: app.url,
    log,
    newcomer(firstName = 'Вера', languageCode = 'ru') {
      return createPerson(telegram.driver, createUser(firstName, 'Пробная', languageCode), settled);
    },
    async teacher(wanted = {}) {
      const id = createUser(wanted.name ?? 'Анна Тестова', undefined, 'ru');
      await createTeacher(database.prisma, id, wanted, clock.now());
      return createPerson(telegram.driver, id, settled);
    },
    settle: () => telegram.driver.waitForIdle({ settled }),
    async restart({ whileDown } = {}) {
      await app.stop();
      whileDown?.();
      app = await start();
    },
    async stop() {
      await app.stop();
      await database.close();
      await telegram.stop();
      await drop();
      const leaks = log.filter(line => line.includes(TOKEN.slice(TOKEN.indexOf(':') + 1)));
      expect(leaks, 'log lines with the token').toEqual([]);
    },
  };
}

async function createTeacher(
  prisma: Prisma,
  telegramId: number,
  { name = 'Анна Тестова', organisation, roles = [] }: TeacherOptions,
  at: Temporal.Instant,
): Promise<void> {
  const now = new Date(at.epochMilliseconds);
  const person = await prisma.person.create({
    data: { telegramId: BigInt(telegramId), fullName: name, nameConfirmed: true, registeredAt: now },
  });
  const consent = { kind: 'processing', version: '1', textHash: '', granted: true, decidedAt: now };
  await prisma.consent.create({ data: { personId: person.id, ...consent } });
  if (organisation) {
    const place = await prisma.organisation.findFirstOrThrow({ where: { key: organisation } });
    const work = { state: 'accepted', position: 'subjectTeacher', subjectsKnown: true };
    await prisma.employment.create({ data: { personId: person.id, organisationId: place.id, ...work } });
  }
  for (const role of roles) {
    const validFrom = new Date('2020-01-01T00:00:00Z');
    await prisma.roleAssignment.create({ data: { personId: person.id, validFrom, ...role } });
  }
}
