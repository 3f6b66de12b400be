import { Hono } from 'hono';
import type { MovableClock } from '../lib/clock.ts';
import type { Random } from '../lib/random.ts';
import { createActivity } from './activity.ts';
import { createAnswerCall } from './api/answer-call.ts';
import { ApiError } from './api/api-error.ts';
import { createBotApiRoutes } from './api/bot-api-routes.ts';
import { loadBotApiTable } from './api/bot-api-table.ts';
import { createRequestChecks } from './api/check-request.ts';
import { createMethods } from './api/methods/create-methods.ts';
import { createCallLog } from './call-log.ts';
import { createControlApi } from './control-api.ts';
import { createDriver, type SandboxDriver } from './driver.ts';
import { createEventBus } from './event-bus.ts';
import { createFaultScript } from './faults/fault-script.ts';
import { createRateLimiter, noRateLimiter } from './limits/rate-limiter.ts';
import { createBotSettings } from './state/bot-settings.ts';
import { createCallbackStore } from './state/callbacks.ts';
import { createChatStore } from './state/chats.ts';
import { createFileStore } from './state/files.ts';
import { createUserStore } from './state/users.ts';
import { createPolling } from './updates/polling.ts';
import { createUpdateQueue } from './updates/update-queue.ts';
import { createWebhook } from './updates/webhook.ts';
import type { World } from './world.ts';

export interface SandboxOptions {
  /** All dates, lifetimes and limits come from it. */
  clock: MovableClock;
  random: Random;
  /** The bot's token; anything else is answered 401. */
  token: string;
  bot: { id: number; username: string; firstName: string };
  /** Whether calls beyond Telegram's flood limits get 429. */
  limits: 'telegram' | 'off';
  /** Delivers updates to a webhook; the global `fetch` by default. */
  deliver?: typeof fetch;
  /** Waiting times between deliveries to a webhook that fails are multiplied by this (1). */
  webhookRetryScale?: number;
  /** Ids of private messages begin after it (0). */
  messageIdBase?: number;
  /** When the program beside it has something to do next; by default nothing is known. */
  nextEventAt?: () => Promise<Temporal.Instant | null>;
  /** How many of the newest calls `calls` can show (20 000). */
  callLogSize?: number;
}

/** A Telegram of one's own: the Bot API for one bot, and people to talk to it. */
export interface Sandbox {
  /** `/bot<token>/<method>`, `/file/bot<token>/<path>` and `/sandbox/api/…`. */
  app: Hono;
  driver: SandboxDriver;
  /** Ends long polls, hanging calls and webhook deliveries. */
  stop(): Promise<void>;
}

export function createSandbox(options: SandboxOptions): Sandbox {
  const { clock, random } = options;
  const queue = createUpdateQueue(clock, random);
  const activity = createActivity(() => queue.size === 0 && (webhook.isActive() || polling.isReady()));
  const world: World = {
    clock,
    random,
    bot: {
      id: options.bot.id,
      is_bot: true,
      first_name: options.bot.firstName,
      username: options.bot.username,
    },
    users: createUserStore(),
    chats: createChatStore(random, options.messageIdBase),
    files: createFileStore(clock),
    callbacks: createCallbackStore(clock, random),
    settings: createBotSettings(),
    queue,
    limiter: options.limits === 'telegram' ? createRateLimiter(clock) : noRateLimiter,
    faults: createFaultScript(random),
    calls: createCallLog(clock, options.callLogSize ?? 20_000),
    events: createEventBus(),
    activity,
  };
  queue.onPush(activity.changed);
  const polling = createPolling(queue, activity.changed);
  const webhook = createWebhook({
    world,
    random,
    deliver: options.deliver ?? fetch,
    retryScale: options.webhookRetryScale ?? 1,
    onChange: activity.changed,
  });
  const unsubscribe = clock.onMove(() => {
    queue.dropExpired();
    activity.changed();
    world.events.publish(() => ({ type: 'clock', now: clock.now().toString() }));
  });

  const stopped = new AbortController();
  const checks = createRequestChecks(loadBotApiTable());
  const answerCall = createAnswerCall(world, checks, createMethods(world, polling, webhook));
  const driver = createDriver(world, webhook);
  const app = new Hono();
  app.route(
    '/sandbox/api',
    createControlApi(driver, {
      nextEventAt: options.nextEventAt ?? (async () => null),
      stopped: stopped.signal,
    }),
  );
  app.route(
    '/',
    createBotApiRoutes({ world, token: options.token, checks, answerCall, stopped: stopped.signal }),
  );

  return {
    app,
    driver,
    async stop() {
      unsubscribe();
      stopped.abort();
      polling.terminate(new ApiError(500, 'Internal Server Error: restart'));
      await webhook.stop();
    },
  };
}
