import type { Clock } from '../lib/clock.ts';
import type { Service } from '../lib/lifecycle.ts';
import type { Log } from '../lib/log.ts';
import type { Random } from '../lib/random.ts';
import { createRerunner } from '../lib/rerunner.ts';
import type { DeliveryDecision } from './decide-delivery.ts';
import type { DeliveryStore, Settlement } from './delivery-store.ts';
import { createLeaseHolder } from './lease-holder.ts';
import type { RenderNotice } from './notice.ts';
import { createPacer } from './pacer.ts';
import { createSender, type NoticeApi, type Prepared, type Settled } from './sender.ts';
import { unknownOutcome } from './settle-failure.ts';

export interface DispatcherOptions {
  store: DeliveryStore;
  api: NoticeApi;
  /** `classifyTelegramError`. */
  classify: Parameters<typeof createSender>[0]['classify'];
  renderNotice: RenderNotice;
  /** Whether an error means "the database is away". */
  isOutage: (error: unknown) => boolean;
  clock: Clock;
  random: Random;
  /** Resolves with true after so many milliseconds, or with false as soon as the program stops. */
  delay: (ms: number) => Promise<boolean>;
  log: Log;
  onSettled?: (outcome: Settled) => void;
  /** Telegram asked to send nothing for so long. */
  onSlowDown?: (seconds: number) => void;
  /** This process began to send. */
  onTerm?: () => void;
}

export interface Dispatcher extends Service {
  /** Something may be due: call it every few seconds, and after the clock was moved. */
  wake(): void;
  /**
   * The bot sends or edits a message in answer to somebody: notices give way, answers never wait.
   * @param chatId null: not known.
   */
  onAnswer(chatId: number | null): void;
  /** Resolves when the looks asked for so far are done: nothing that was due is left unsent, unless another sends. */
  idle(): Promise<void>;
  /** `standby`: another process sends. `halted`: Telegram refuses the token; nothing is sent until a restart. */
  readonly state: 'sending' | 'standby' | 'halted';
}

const MAX_IN_FLIGHT = 3;
const MAX_UNREACHABLE_WAIT_MS = 30_000;

/**
 * Sends what is due, at the pace Telegram allows, from one process at a time. The row is `sending` before the call and
 * settled after it: nothing is lost when the process dies anywhere, and at most what was in flight (up to three) may
 * arrive twice. After a 429 nothing at all is sent for the time Telegram names.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, clock, random, delay, log } = options;
  const pacer = createPacer(clock);
  const lease = createLeaseHolder({ store, owner: random.token(9), log });
  const sender = createSender(options);
  let halted = false;
  let stopping = false;
  let pauseMs = 0;
  let unreachableInARow = 0;
  /** Rows may stand in `sending` with nobody waiting for their answer. */
  let mayHaveLeftovers = false;
  /** Rings when something new may be due while a look waits. */
  let bell = Promise.withResolvers<void>();

  const hold = async (): Promise<number | null> => {
    const term = await lease.hold();
    if (term?.isNew) {
      mayHaveLeftovers = true;
      pauseMs = term.pausedMs;
      options.onTerm?.();
    }
    return term?.fence ?? null;
  };

  const look = async (): Promise<void> => {
    if (halted || stopping) return;
    try {
      const fence = await hold();
      if (fence === null) return;
      if (mayHaveLeftovers) await giveUpLeftovers(fence);
      await sendDue(fence);
    } catch (error) {
      // The claim that failed may have been stored all the same.
      mayHaveLeftovers = true;
      if (options.isOutage(error)) log.warn({ error }, 'the database is away; notices wait');
      else log.error({ error }, 'notices could not be sent');
    }
  };

  const giveUpLeftovers = async (fence: number): Promise<void> => {
    for (const row of await store.listSending(fence)) {
      const now = clock.now();
      const settlement = unknownOutcome('the process ended during the call', { ...row, now, random });
      log.warn({ deliveryId: row.id }, 'a notice may or may not have arrived');
      if (await store.settle(row.id, settlement, { fence: row.fence, now }))
        options.onSettled?.({ kind: row.kind, state: settlement.state });
    }
    mayHaveLeftovers = false;
  };

  const sendDue = async (fence: number): Promise<void> => {
    const inFlight = new Set<Promise<void>>();
    try {
      for (;;) {
        if (pauseMs > 0 && !(await sitOut())) return;
        if (inFlight.size >= MAX_IN_FLIGHT) {
          await Promise.race(inFlight);
          continue;
        }
        if (pacer.waitMs() > 0) {
          if (!(await delay(pacer.waitMs()))) return;
          continue;
        }
        if (halted || stopping || (await hold()) !== fence) return;
        bell = Promise.withResolvers();
        const settledBefore = inFlight.size === 0;
        const next = await store.claimNext(
          { fence, now: clock.now(), busyChats: pacer.busyChats() },
          notice => sender.prepare(notice),
        );
        if (next.kind === 'leaseLost') {
          lease.lose();
          return;
        }
        if (next.kind === 'decided') {
          const { notice, decision } = next;
          if (decision.kind === 'send') start({ notice, decision, fence }, inFlight);
          else report(notice.kind, decision);
        } else if (inFlight.size > 0) {
          // What is under way may come back as pending.
          await Promise.race([...inFlight, bell.promise]);
        } else if (!settledBefore) {
          // A call ended beside the claim: what its end put on the way, the claim may not have seen.
        } else if (!next.chatsBusy || !(await Promise.race([delay(pacer.chatWaitMs()), rung()]))) {
          return;
        }
      }
    } finally {
      await Promise.all(inFlight);
    }
  };

  const rung = (): Promise<true> => bell.promise.then(() => true);

  const start = (prepared: Prepared, inFlight: Set<Promise<void>>): void => {
    const { chatId } = prepared.notice;
    // Somebody may have been answered in this chat while the notice was taken.
    const waitMs = pacer.chatWaitMs(chatId);
    pacer.took(chatId);
    const sending = carryOut(prepared, waitMs).finally(() => inFlight.delete(sending));
    inFlight.add(sending);
  };

  const carryOut = async (prepared: Prepared, waitMs: number): Promise<void> => {
    const mayGoOn = waitMs === 0 || (await delay(waitMs));
    // Telegram may have asked to wait while this one was claimed.
    if (!mayGoOn || pauseMs > 0 || halted)
      return settle(prepared, { state: 'pending', nextTryAt: clock.now() });
    const { settlement, effect } = await sender.call(prepared);
    unreachableInARow = effect.kind === 'unreachable' ? unreachableInARow + 1 : 0;
    switch (effect.kind) {
      case 'goOn':
        break;
      case 'unreachable':
        pauseFor(Math.min(MAX_UNREACHABLE_WAIT_MS, 500 * 2 ** unreachableInARow));
        break;
      case 'slowDown':
        log.warn({ seconds: effect.seconds }, 'Telegram asked to slow down; all notices wait');
        pauseFor(effect.seconds * 1_000);
        options.onSlowDown?.(effect.seconds);
        await sender.rememberPause(prepared.fence, effect.seconds);
        break;
      case 'halt':
        halted = true;
        log.error(
          {},
          'Telegram refuses the token: nothing is sent until the bot is started with a valid one',
        );
    }
    await settle(prepared, settlement);
  };

  const settle = async (prepared: Prepared, settlement: Settlement): Promise<void> => {
    if (!(await sender.settle(prepared, settlement))) mayHaveLeftovers = true;
  };

  const pauseFor = (ms: number): void => {
    pauseMs = Math.max(pauseMs, ms);
  };

  /** Waits in steps short enough to keep the lease. */
  const sitOut = async (): Promise<boolean> => {
    while (pauseMs > 0) {
      const step = Math.min(pauseMs, lease.renewEveryMs);
      if (!(await delay(step))) return false;
      pauseMs -= step;
      if ((await hold()) === null) return false;
    }
    return true;
  };

  const report = (kind: string, decision: Exclude<DeliveryDecision, { kind: 'send' }>): void => {
    if (decision.kind === 'drop') options.onSettled?.({ kind, state: decision.state });
  };

  const looks = createRerunner(look);
  return {
    name: 'dispatcher',
    get state() {
      return halted ? 'halted' : lease.held ? 'sending' : 'standby';
    },
    wake() {
      bell.resolve();
      looks.request();
    },
    onAnswer: chatId => pacer.passed(chatId),
    idle: () => looks.idle(),
    async stop() {
      stopping = true;
      await looks.stop();
      await lease.release();
    },
  };
}
