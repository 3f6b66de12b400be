import { startBotProcess } from '../kit/bot-process.ts';
import { TOKEN } from '../kit/telegram.ts';
import { addPeople, type BenchServer, openOurs } from './bench-database.ts';
import { type BenchBot, type BenchSandbox, startPlainBot, startSandboxProcess } from './child.ts';

export type ContenderName = 'floor' | 'ours' | 'conversations';

/** A bot with its own sandbox and database. Only one contender is under load at a time. */
export interface Contender {
  readonly name: ContenderName;
  readonly sandbox: BenchSandbox;
  /** The bot's process. */
  readonly pid: number;
  /** So many new people, each with a card to answer. */
  prepare(count: number): Promise<void>;
  stop(): Promise<void>;
}

let nextPerson = 7_000_001;
const newIds = (count: number): number[] => {
  const ids = Array.from({ length: count }, (_, index) => nextPerson + index);
  nextPerson += count;
  return ids;
};

export function startOurs(databaseUrl: string): Promise<Contender> {
  return startOursOn(databaseUrl, { DATABASE_URL: databaseUrl });
}

/** Our bot with this environment; the database it will work on stands at `databaseUrl`. */
export async function startOursOn(
  databaseUrl: string,
  environment: Record<string, string>,
): Promise<Contender> {
  const database = await openOurs(databaseUrl);
  const sandbox = await startSandboxProcess();
  const bot = startBotProcess({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: sandbox.url, ...environment });
  await bot.ready;
  return {
    name: 'ours',
    sandbox,
    pid: bot.pid,
    async prepare(count) {
      const ids = newIds(count);
      await addPeople(database, ids);
      await sandbox.prepare(ids, '/continue');
    },
    async stop() {
      await database.close();
      await bot.terminate();
      await sandbox.stop();
    },
  };
}

async function startPlain(name: ContenderName, file: string, databaseUrl: string): Promise<Contender> {
  const sandbox = await startSandboxProcess();
  const bot: BenchBot = await startPlainBot(file, [TOKEN, sandbox.url, databaseUrl]);
  return {
    name,
    sandbox,
    pid: bot.pid,
    prepare: count => sandbox.prepare(newIds(count), '/start'),
    async stop() {
      await bot.stop();
      await sandbox.stop();
    },
  };
}

export async function startFloor(server: BenchServer): Promise<Contender> {
  return startPlain('floor', 'floor-bot.ts', await server.createDatabase('floor'));
}

export async function startConversations(server: BenchServer): Promise<Contender> {
  return startPlain('conversations', 'conversation-bot.ts', await server.createDatabase('conversations'));
}
