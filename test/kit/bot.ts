import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openDatabase, type Prisma } from '../../src/db/connect.ts';
import { createMovableClock, type MovableClock } from '../../src/lib/clock.ts';
import { createLog } from '../../src/lib/log.ts';
import type { SandboxDriver } from '../../src/sandbox/driver.ts';
import { createTestDatabaseUrl } from './database.ts';
import { createPerson, type Person } from './person.ts';

/** The whole program in its sandbox, on a database of its own, with a clock that stands until it is moved. */
export interface TestBot {
  readonly app: App;
  readonly sandbox: SandboxDriver;
  readonly clock: MovableClock;
  readonly prisma: Prisma;
  /** Every line the program logged. */
  readonly log: string[];
  newcomer(name?: string, languageCode?: string): Person;
  /** Somebody who is through with consents and registration, without walking through them. */
  teacher(options?: TeacherOptions): Promise<Person>;
  /** Waits until the bot has reacted to everything. */
  settle(): Promise<void>;
  /** Stops the program and starts it again on the same data; the sandbox's chats begin anew, as Telegram's would not. */
  stop(): Promise<void>;
}

export interface TeacherOptions {
  name?: string;
  /** Key of an organisation to be accepted in; it must exist. */
  organisation?: string;
  roles?: readonly { role: string; territoryId?: number; organisationId?: number }[];
}

const DEFAULT_NOW = '2026-09-15T10:00:00Z';

export async function startTestBot(
  options: { now?: string; environment?: Record<string, string> } = {},
): Promise<TestBot> {
  const { url, drop } = await createTestDatabaseUrl();
  const clock = createMovableClock({ frozenAt: Temporal.Instant.from(options.now ?? DEFAULT_NOW) });
  const log: string[] = [];
  const config = readConfig({
    DATABASE_URL: url,
    HTTP_PORT: '0',
    LOG_LEVEL: 'debug',
    ...options.environment,
  });
  const app = await startApp({
    config,
    sandboxClock: clock,
    log: createLog({ level: 'debug', write: line => void log.push(line) }),
  });
  if (!app.sandbox) throw new Error('the test bot runs in the sandbox');
  const { driver } = app.sandbox;
  const database = openDatabase({ url, onIdleError: () => {}, poolSize: 2 });
  const settled = () => app.idle();
  let nextId = 5_000_001;
  return {
    app,
    sandbox: driver,
    clock,
    prisma: database.prisma,
    log,
    newcomer(firstName = 'Вера', languageCode = 'ru') {
      const user = driver.createUser({ id: nextId, firstName, lastName: 'Пробная', languageCode });
      nextId += 1;
      return createPerson(driver, user.id, settled);
    },
    async teacher({ name = 'Анна Тестова', organisation, roles = [] } = {}) {
      const user = driver.createUser({ id: nextId, firstName: name, languageCode: 'ru' });
      nextId += 1;
      const now = new Date(clock.now().epochMilliseconds);
      const person = await database.prisma.person.create({
        data: { telegramId: BigInt(user.id), fullName: name, nameConfirmed: true, registeredAt: now },
      });
      await database.prisma.consent.create({
        data: {
          personId: person.id,
          kind: 'processing',
          version: '1',
          textHash: '',
          granted: true,
          decidedAt: now,
        },
      });
      if (organisation) {
        const place = await database.prisma.organisation.findFirstOrThrow({ where: { key: organisation } });
        await database.prisma.employment.create({
          data: {
            personId: person.id,
            organisationId: place.id,
            state: 'accepted',
            position: 'subjectTeacher',
            subjectsKnown: true,
          },
        });
      }
      for (const role of roles) {
        await database.prisma.roleAssignment.create({
          data: { personId: person.id, validFrom: new Date('2020-01-01T00:00:00Z'), ...role },
        });
      }
      return createPerson(driver, user.id, settled);
    },
    settle: () => driver.waitForIdle({ settled }),
    async stop() {
      await app.stop();
      await database.close();
      await drop();
    },
  };
}
