import type { TelegramWebhookInfo } from '@gramio/types';
import type { Random } from '../../lib/random.ts';
import { badRequest } from '../api/api-error.ts';
import { unixNow, type World } from '../world.ts';
import type { PendingUpdate } from './update-queue.ts';

export interface WebhookSettings {
  /** Empty for none. */
  url: string;
  secretToken?: string | undefined;
  maxConnections?: number;
}

export interface Webhook {
  /** Throws `ApiError` 400 for an address Telegram would not call. */
  set(settings: WebhookSettings): void;
  isActive(): boolean;
  info(): TelegramWebhookInfo;
  /** The next `count` confirmed updates are delivered a second time, as after an answer that got lost. */
  repeatNext(count: number): void;
  /** Ends running deliveries and waiting retries. */
  stop(): Promise<void>;
}

interface WebhookOptions {
  world: Pick<World, 'clock' | 'queue'>;
  random: Random;
  deliver: typeof fetch;
  /** Waiting times are multiplied by this; tests use a small number. */
  retryScale: number;
  /** Called when an update was confirmed or given up. */
  onChange(): void;
}

/** Updates of a chat or of a person's presses go one after another, other lanes go on meanwhile. */
interface Lane {
  waiting: PendingUpdate[];
  timer: NodeJS.Timeout | undefined;
  busy: boolean;
  failures: number;
}

const READ_TIMEOUT_MS = 60_000;
const MAX_RETRY_AFTER_SECONDS = 3600;

/** Delivery of updates by POST, as the real server does it (Bot API server, WebhookActor). */
export function createWebhook({ world, random, deliver, retryScale, onChange }: WebhookOptions): Webhook {
  const lanes = new Map<string, Lane>();
  const running = new Set<Promise<void>>();
  let settings: WebhookSettings = { url: '' };
  let stopping = new AbortController();
  let lastError: { date: number; message: string } | undefined;
  let repeats = 0;

  const accept = (pending: PendingUpdate): void => {
    const lane = lanes.get(pending.lane) ?? { waiting: [], timer: undefined, busy: false, failures: 0 };
    lanes.set(pending.lane, lane);
    lane.waiting.push(pending);
    pump();
  };

  const pump = (): void => {
    for (const [name, lane] of lanes) {
      if (running.size >= (settings.maxConnections ?? 40)) return;
      if (!lane.busy && !lane.timer) start(name, lane);
    }
  };

  const start = (name: string, lane: Lane): void => {
    const nowMs = world.clock.now().epochMilliseconds;
    let next = lane.waiting[0];
    while (next && (!world.queue.isPending(next) || next.expiresAtMs < nowMs)) {
      world.queue.confirm(next.update.update_id);
      lane.waiting.shift();
      lane.failures = 0;
      next = lane.waiting[0];
    }
    if (!next) {
      lanes.delete(name);
      onChange();
      return;
    }
    lane.busy = true;
    const delivery = deliverOne(lane, next).finally(() => {
      running.delete(delivery);
      lane.busy = false;
      if (!stopping.signal.aborted) pump();
    });
    running.add(delivery);
  };

  const deliverOne = async (lane: Lane, pending: PendingUpdate): Promise<void> => {
    const { signal } = stopping;
    const outcome = await post(pending, signal);
    if (signal.aborted) return;
    if (outcome.ok) {
      lane.failures = 0;
      if (repeats > 0) repeats -= 1;
      else {
        lane.waiting.shift();
        world.queue.confirm(pending.update.update_id);
      }
      onChange();
      return;
    }
    lastError = { date: unixNow(world), message: outcome.problem };
    lane.failures += 1;
    const delayMs = outcome.retryAfterSeconds
      ? Math.min(outcome.retryAfterSeconds, MAX_RETRY_AFTER_SECONDS) * 1000
      : retryDelayMs(lane.failures, random);
    lane.timer = setTimeout(() => {
      lane.timer = undefined;
      pump();
    }, delayMs * retryScale);
  };

  const post = async (pending: PendingUpdate, signal: AbortSignal): Promise<DeliveryOutcome> => {
    try {
      const response = await deliver(settings.url, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/json',
          ...(settings.secretToken && { 'x-telegram-bot-api-secret-token': settings.secretToken }),
        },
        body: JSON.stringify(pending.update),
        signal: AbortSignal.any([signal, AbortSignal.timeout(READ_TIMEOUT_MS)]),
      });
      await response.arrayBuffer(); // the connection can only be used again when the body was read
      if (response.ok) return { ok: true };
      const retryAfterSeconds = Number(response.headers.get('retry-after')) || undefined;
      const problem = `Wrong response from the webhook: ${response.status} ${response.statusText}`.trim();
      return { ok: false, problem, retryAfterSeconds };
    } catch (error) {
      // fetch rejects only for the network and for our own abort: both mean "not delivered".
      const reason =
        error instanceof Error && error.name === 'TimeoutError'
          ? 'Read timeout expired'
          : 'Connection failed';
      return { ok: false, problem: reason, retryAfterSeconds: undefined };
    }
  };

  const reset = (): void => {
    stopping.abort();
    stopping = new AbortController();
    for (const lane of lanes.values()) clearTimeout(lane.timer);
    lanes.clear();
  };

  world.queue.onPush(pending => {
    if (settings.url !== '') accept(pending);
  });

  return {
    set(next) {
      checkSettings(next);
      reset();
      settings = next;
      lastError = undefined;
      if (settings.url !== '') for (const pending of world.queue.pending()) accept(pending);
      onChange();
    },
    isActive: () => settings.url !== '',
    info: () => ({
      url: settings.url,
      has_custom_certificate: false,
      pending_update_count: world.queue.size,
      ...(settings.url !== '' && { max_connections: settings.maxConnections ?? 40 }),
      ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
      ...(world.queue.allowed && { allowed_updates: [...world.queue.allowed] }),
    }),
    repeatNext: count => {
      repeats += count;
    },
    async stop() {
      settings = { url: '' };
      reset();
      await Promise.all(running);
    },
  };
}

type DeliveryOutcome = { ok: true } | { ok: false; problem: string; retryAfterSeconds: number | undefined };

/** At once after the first failure, then 2, 4, 8 … seconds up to a chance minute or two. */
function retryDelayMs(failures: number, random: Random): number {
  if (failures === 1) return 0;
  const mostSeconds = 60 + random.int(61);
  return Math.min(2 ** (failures - 1), mostSeconds) * 1000;
}

const PORTS = new Set(['', '443', '80', '88', '8443']);
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** HTTPS on four ports; plain HTTP is accepted for this machine only, or nothing could be tried here. */
function checkSettings({ url, secretToken }: WebhookSettings): void {
  if (secretToken !== undefined && !/^[\w-]{1,256}$/u.test(secretToken))
    throw badRequest('secret token contains unallowed characters');
  if (url === '') return;
  const parsed = URL.parse(url);
  if (!parsed) throw badRequest('bad webhook: invalid webhook URL specified');
  if (LOOPBACK.has(parsed.hostname)) return;
  if (parsed.protocol !== 'https:')
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (!PORTS.has(parsed.port))
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
}
