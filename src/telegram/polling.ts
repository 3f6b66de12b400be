import type { Api } from 'grammy';
import type { Update } from '../inbox/update.ts';
import type { Service } from '../lib/lifecycle.ts';
import type { Log } from '../lib/log.ts';
import { ALLOWED_UPDATES } from './allowed-updates.ts';
import { classifyTelegramError } from './classify-error.ts';

/** grammY names the type of an older package; the platform's own signal serves. */
type GrammySignal = NonNullable<Parameters<Api['getUpdates']>[1]>;

const POLL_SECONDS = 25;
const BATCH = 100;
/** Updates waiting in memory beyond this stay with Telegram. */
const MAX_BACKLOG = 1_000;
const CONFIRM_LIMIT_MS = 2_000;
const RETRY_MS = [200, 1_000, 3_000, 10_000] as const;

/**
 * Asks Telegram for updates, one request at a time. An update is confirmed by the next request's offset, so it is
 * confirmed only after `accept` has committed it: nothing is lost when the process dies anywhere.
 */
export function startPolling(options: {
  api: Api;
  accept: (updates: readonly Update[]) => Promise<void>;
  backlog: () => number;
  idle: () => Promise<void>;
  delay: (ms: number) => Promise<void>;
  onPolled: () => void;
  log: Log;
}): Service {
  const { api, log } = options;
  const stopping = new AbortController();
  let failures = 0;

  const pollOnce = async (offset: number | undefined): Promise<number | undefined> => {
    const updates = await api.getUpdates(
      {
        timeout: POLL_SECONDS,
        limit: BATCH,
        allowed_updates: ALLOWED_UPDATES,
        ...(offset === undefined ? {} : { offset }),
      },
      stopping.signal as GrammySignal,
    );
    await options.accept(updates.map(update => ({ ...update })));
    options.onPolled();
    const last = updates.at(-1);
    return last ? last.update_id + 1 : offset;
  };

  const run = async (): Promise<void> => {
    let offset: number | undefined;
    while (!stopping.signal.aborted) {
      try {
        if (options.backlog() > MAX_BACKLOG) await options.idle();
        offset = await pollOnce(offset);
        failures = 0;
      } catch (error) {
        if (stopping.signal.aborted) break;
        const kind = classifyTelegramError(error);
        const waitMs =
          kind?.kind === 'slowDown'
            ? kind.retryAfterSeconds * 1_000
            : (RETRY_MS[failures] ?? RETRY_MS.at(-1) ?? 0);
        failures = Math.min(failures + 1, RETRY_MS.length - 1);
        log.warn({ reason: kind?.kind ?? 'other', waitMs, error }, 'could not take updates; trying again');
        await options.delay(waitMs);
      }
    }
    // The last batch is committed here; telling Telegram so spares a replay after a restart. Not needed for correctness.
    if (offset !== undefined) await confirm(offset);
  };

  const confirm = async (offset: number): Promise<void> => {
    try {
      const patience = AbortSignal.timeout(CONFIRM_LIMIT_MS) as GrammySignal;
      await api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: ALLOWED_UPDATES }, patience);
    } catch (error) {
      log.debug({ error }, 'the last offset was not confirmed; its updates will be recognised');
    }
  };

  const finished = run();
  return {
    name: 'polling',
    async stop() {
      stopping.abort();
      await finished;
    },
  };
}
