import { GrammyError, HttpError } from 'grammy';
import { isDatabaseOutage } from '../../src/db/outage.ts';
import { createDeliveryStore } from '../../src/db/stores/delivery-store.ts';
import { enqueueNotice } from '../../src/db/stores/enqueue-notice.ts';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import { createDispatcher, type Dispatcher, type DispatcherOptions } from '../../src/delivery/dispatcher.ts';
import type { GroupNotice, Notice } from '../../src/delivery/notice.ts';
import type { NoticeApi } from '../../src/delivery/sender.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { asId, type PersonId } from '../../src/lib/ids.ts';
import type { Log } from '../../src/lib/log.ts';
import type { Random } from '../../src/lib/random.ts';
import { classifyTelegramError } from '../../src/telegram/classify-error.ts';
import { createTestDatabase } from '../kit/database.ts';

/** Thursday noon in Moscow: nobody's quiet hours. */
export const NOON = Temporal.Instant.from('2026-09-17T09:00:00Z');

/** What arrived at Telegram. */
export interface Message {
  chatId: number;
  text: string;
  /** The id of a file. */
  file?: string;
  silent: boolean;
  buttons: unknown;
  thread?: number;
  at: Temporal.Instant;
}

/** What Telegram does with a call: nothing (all is well), an error, or no answer ever. */
export type Fault =
  | { effect: boolean; error: Error }
  /** The process is killed during the call. */
  | { effect: boolean; hang: true };

export function telegramError(code: number, description: string, parameters = {}): GrammyError {
  const body = { ok: false as const, error_code: code, description, parameters };
  return new GrammyError('the call failed', body, 'sendMessage', {});
}

export const tooMany = (seconds: number): Fault => ({
  effect: false,
  error: telegramError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds }),
});
export const blocked: Fault = {
  effect: false,
  error: telegramError(403, 'Forbidden: bot was blocked by the user'),
};
export const timeoutAfterEffect: Fault = {
  effect: true,
  error: new HttpError('no answer', new Error('timeout')),
};
export const timeoutBeforeEffect: Fault = {
  effect: false,
  error: new HttpError('no answer', new Error('timeout')),
};
export const refused: Fault = {
  effect: false,
  error: new HttpError(
    'not reached',
    new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) }),
  ),
};

/** A Telegram that keeps what arrived and fails as told, call by call. */
function createFakeTelegram(now: () => Temporal.Instant) {
  const messages: Message[] = [];
  const faults: (Fault | null)[] = [];
  const take = async (
    chatId: number,
    content: Pick<Message, 'text' | 'file'>,
    other: { disable_notification: boolean; reply_markup?: unknown; message_thread_id?: number },
  ) => {
    const fault = faults.shift() ?? null;
    if (!fault || fault.effect) {
      const { disable_notification: silent, reply_markup: buttons, message_thread_id: thread } = other;
      const place = thread === undefined ? {} : { thread };
      messages.push({ chatId, ...content, silent, buttons, ...place, at: now() });
    }
    const id = messages.length;
    if (fault && 'hang' in fault) await new Promise(() => {});
    if (fault && 'error' in fault) throw fault.error;
    return { message_id: id };
  };
  const takeFile: NoticeApi['sendPhoto'] = (chatId, file, other) =>
    take(chatId, { text: other.caption, file }, other);
  const api: NoticeApi = {
    sendMessage: (chatId, text, other) => take(chatId, { text }, other),
    sendPhoto: takeFile,
    sendDocument: takeFile,
  };
  return {
    messages,
    /** Calls to come fail like this, in their order; null is a good one. */
    failNext: (...next: (Fault | null)[]) => void faults.push(...next),
    texts: () => messages.map(message => message.text),
    api,
  };
}

export function createMemoryLog() {
  const lines: { level: string; message: string; fields: object }[] = [];
  const write = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, message, fields });
  const log: Log = {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  };
  return {
    log,
    lines,
    of: (level: string) => lines.filter(line => line.level === level).map(l => l.message),
  };
}

let tokens = 0;
/** The shortest of all random waits. */
const leastRandom: Random = { int: () => 0, token: () => `token${++tokens}` };

/** A database with deliveries, a clock that only the test and waiting move, and a Telegram. */
export async function createDeliveryWorld(options: { now?: Temporal.Instant } = {}) {
  const { database, url, drop } = await createTestDatabase();
  const { prisma } = database;
  const clock = createMovableClock({ frozenAt: options.now ?? NOON });
  const telegram = createFakeTelegram(() => clock.now());
  const memory = createMemoryLog();
  const store = createDeliveryStore(prisma, { timezone: 'Europe/Moscow', locale: 'ru' });

  const dispatcher = (changes: Partial<DispatcherOptions> = {}): Dispatcher =>
    createDispatcher({
      store,
      api: telegram.api,
      classify: classifyTelegramError,
      renderNotice: (kind, params, locale, { repeated }) => ({
        text: `${locale} ${kind} ${JSON.stringify(params)}${repeated ? ' (again)' : ''}`,
        entities: [],
        keyboard: [],
      }),
      isOutage: isDatabaseOutage,
      clock,
      random: leastRandom,
      delay: async ms => {
        clock.advance(Temporal.Duration.from({ milliseconds: ms }));
        return true;
      },
      log: memory.log,
      ...changes,
    });

  return {
    url,
    prisma,
    clock,
    telegram,
    memory,
    store,
    dispatcher,
    drop,
    async person(telegramId: number | null, data: Record<string, unknown> = {}): Promise<PersonId> {
      const person = await prisma.person.create({
        data: { telegramId: telegramId === null ? null : BigInt(telegramId), fullName: 'Кто-то', ...data },
      });
      return asId(person.id);
    },
    enqueue: (notice: Pick<Notice, 'key' | 'personId'> & Partial<Notice>) =>
      prisma.$transaction(tx =>
        enqueueNotice(tx, { kind: 'joinDecided', params: {}, dueAt: clock.now(), ...notice }),
      ),
    /** Puts a message into a group on its way. */
    toGroup: (notice: Pick<GroupNotice, 'key'> & Partial<GroupNotice>) =>
      prisma.$transaction(tx =>
        enqueueNotice(tx, { kind: 'joinDecided', chatId: -5, params: {}, dueAt: clock.now(), ...notice }),
      ),
    /** Everything due now is looked at by this dispatcher, until it finds nothing more. */
    async settle(by: Dispatcher): Promise<void> {
      by.wake();
      await by.idle();
    },
    row: (key: string) => prisma.delivery.findUniqueOrThrow({ where: { key } }),
    rows: () => prisma.delivery.findMany({ orderBy: { id: 'asc' } }),
    advance: (duration: Temporal.DurationLike) => clock.advance(Temporal.Duration.from(duration)),
    /** As if the time of the lease had passed on the database's clock. */
    expireLease: () => prisma.lease.updateMany({ data: { until: new Date(0) } }),
  };
}

export type DeliveryWorld = Awaited<ReturnType<typeof createDeliveryWorld>>;

/** A process that can be killed: from then on nothing it asks of the database happens, and nothing answers it. */
export function createMortal(store: DeliveryStore) {
  let dead = false;
  const never = new Promise<never>(() => {});
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    if (dead) return never;
    const result = await work();
    return dead ? never : result;
  };
  const mortal: DeliveryStore = {
    holdLease: (...args) => guard(() => store.holdLease(...args)),
    releaseLease: (...args) => guard(() => store.releaseLease(...args)),
    rememberPause: (...args) => guard(() => store.rememberPause(...args)),
    claimNext: (...args) => guard(() => store.claimNext(...args)),
    settle: (...args) => guard(() => store.settle(...args)),
    listSending: (...args) => guard(() => store.listSending(...args)),
  };
  return {
    store: mortal,
    kill: () => {
      dead = true;
    },
  };
}
