import { startBackground } from './app-background.ts';
import { loadInitialContent } from './app-content.ts';
import { createImporting, createImportTasks } from './app-imports.ts';
import { createDemoSandbox, SANDBOX_BOT } from './app-sandbox.ts';
import { readWebhookAddress } from './app-webhook.ts';
import { publishCommands } from './bot/commands.ts';
import { createBot } from './bot/create-bot.ts';
import { handleUpdate } from './bot/handle-update.ts';
import { createRenderer } from './bot/renderer.ts';
import type { Config } from './config.ts';
import { readCalendarFile } from './content/read-calendar-file.ts';
import { readShippedProjects } from './content/shipped-projects.ts';
import { createStores } from './db/create-stores.ts';
import { superviseServer } from './db/embedded/supervise.ts';
import { createInboxStore } from './db/inbox-store.ts';
import { holdInstanceLock } from './db/instance-lock.ts';
import { openInstallation } from './db/open-installation.ts';
import { isDatabaseOutage, nullWhenAway } from './db/outage.ts';
import { startHttp } from './http/create-http.ts';
import { createMetrics } from './http/metrics.ts';
import { createReadiness } from './http/readiness.ts';
import { createInbox } from './inbox/inbox.ts';
import { withoutGroupTalk } from './inbox/without-group-talk.ts';
import { type Clock, createMovableClock, type MovableClock, systemClock } from './lib/clock.ts';
import { createDelays } from './lib/delay.ts';
import { createServiceStack } from './lib/lifecycle.ts';
import type { Log } from './lib/log.ts';
import { type Random, systemRandom } from './lib/random.ts';
import { loadTexts } from './lib/texts.ts';
import type { Sandbox } from './sandbox/create-sandbox.ts';
import { pageRoutes } from './sandbox/page/serve-page.ts';
import { createApi } from './telegram/create-api.ts';
import { createGatewayFetch } from './telegram/gateway.ts';
import { insist } from './telegram/insist.ts';
import { passesAfterMs } from './telegram/passes-after.ts';
import { startReceiving, webhookRoutes } from './telegram/receiving.ts';

export interface App {
  readonly url: string;
  /** The local Telegram, when there is no token. */
  readonly sandbox: Sandbox | null;
  /** Resolves when every accepted update is handled and everything due is sent. */
  idle(): Promise<void>;
  /** Stops taking updates, finishes the running ones, closes everything. */
  stop(): Promise<void>;
}

export interface AppOptions {
  config: Config;
  log: Log;
  random?: Random;
  /** The program cannot go on; whoever started it stops it. */
  onFatal: (error: unknown) => void;
  /** Once aborted, nothing is waited for any more: a start that waits for Telegram is given up. */
  abandon?: AbortSignal;
  /** By default the machine's; in the sandbox one that can be moved. */
  clock?: MovableClock;
  /**
   * How messages wait for their turn, for so many milliseconds; false: the program stops. By default as long as it says;
   * with a clock that stands still, waiting has to move it.
   */
  waitTurn?: (ms: number) => Promise<boolean>;
}

/**
 * Starts everything, in the order in which it can work: database, HTTP, journal, updates. When a step fails, what was
 * started is stopped again and the error is thrown: `EmbeddedServerError`, `AlreadyRunningError`, `HttpListenError`, …
 */
export async function startApp(options: AppOptions): Promise<App> {
  const { config, log } = options;
  const stack = createServiceStack();
  try {
    return await start(options, stack);
  } catch (error) {
    log.debug({ error }, 'the start failed');
    await stack.stopAll();
    throw error;
  }

  async function start(
    { random = systemRandom, clock: given, waitTurn }: AppOptions,
    services: typeof stack,
  ): Promise<App> {
    const sandboxed = config.BOT_TOKEN === undefined;
    const movable = given ?? (sandboxed ? createMovableClock() : null);
    const clock: Clock = movable ?? systemClock;
    const texts = loadTexts();
    const t = texts(config.DEFAULT_LOCALE);
    const delays = createDelays();
    options.abandon?.addEventListener('abort', () => delays.stop());

    const installation = await openInstallation(config, {
      onIdleError: error => log.warn({ error }, 'a database connection broke'),
    });
    services.add({ name: 'database', stop: () => installation.close() });
    const { database, server } = installation;
    if (server) services.add(superviseServer(server, { delay: delays.delay, log }));

    const token = config.BOT_TOKEN ?? `${SANDBOX_BOT.id}:${random.token(26)}`;
    const polling = config.WEBHOOK_URL === undefined;
    // With webhooks several processes may share a DATABASE_URL. Tokens do not matter: data belongs to one bot.
    if (polling || server)
      services.add(await holdInstanceLock({ url: database.url, name: 'bot', delay: delays.delay, onLost }));
    installation.takeOver();

    const stores = createStores(database, {
      clock,
      random,
      defaults: {
        timezone: config.DEFAULT_TIMEZONE,
        locale: config.DEFAULT_LOCALE,
        admins: new Set(config.ADMIN_IDS),
      },
    });

    await loadInitialContent(stores, { demoAt: sandboxed ? clock.now() : null, log });

    const metrics = createMetrics({
      backlog: () => inbox.backlog,
      outbox: () => stores.deliveries.readOutbox(clock.now()).catch(nullWhenAway),
    });
    const inbox = createInbox({
      store: createInboxStore(database.hotPool, clock),
      handle: update => handleUpdate(bot, update as never),
      keep: withoutGroupTalk,
      isOutage: isDatabaseOutage,
      passesAfterMs,
      delay: delays.delay,
      log,
      onSettled: metrics.settled,
    });

    let lastReceived: Temporal.Instant | null = null;
    const onReceived = (): void => {
      lastReceived = systemClock.now();
    };
    const webhook = await readWebhookAddress(config, { settings: stores.settings, random, now: clock.now() });
    const sandbox =
      sandboxed && movable
        ? createDemoSandbox({
            clock: movable,
            random,
            token,
            botName: t('bot-name'),
            nextEventAt: () => stores.deliveries.readNextTryAt(),
          })
        : null;

    const http = await startHttp({
      host: config.HTTP_HOST,
      port: config.HTTP_PORT,
      metrics: metrics.read,
      readiness: createReadiness({
        writeDatabase: () => stores.settings.setSetting('lastReadinessCheck', 'ok', systemClock.now()),
        lastReceived: () => lastReceived,
        polling,
        clock: systemClock,
      }),
      mount: app => {
        if (webhook)
          app.route('/', webhookRoutes(webhook, { inbox, stopping: delays.stopping, onReceived, log }));
        if (sandbox) app.route('/', pageRoutes()).route('/', sandbox.app);
      },
    });
    services.add(http);
    // Stopped in the opposite order: running handlers first, they still talk to the sandbox; then its open streams.
    if (sandbox) services.add({ name: 'sandbox', stop: () => sandbox.stop() });
    services.add({ name: 'inbox', stop: () => inbox.stop() });

    const apiRoot = sandbox ? http.url : config.TELEGRAM_API_ROOT.replace(/\/$/u, '');
    let onAnswer = (_chatId: number | null): void => {};
    let wakeTasks = (): void => {};
    const importing = createImporting();
    const bot = createBot({
      token,
      client: {
        apiRoot,
        fetch: createGatewayFetch(metrics.called, { onMessage: chatId => onAnswer(chatId) }),
      },
      ports: {
        ...stores,
        ...importing,
        readCalendarFile,
        readShippedProjects,
        wakeTasks: () => wakeTasks(),
      },
      texts,
      defaultLocale: config.DEFAULT_LOCALE,
      defaultTimezone: config.DEFAULT_TIMEZONE,
      delay: delays.delay,
      log,
    });
    const patience = { delay: delays.delay, log };
    bot.botInfo = await insist(() => bot.api.getMe(), patience);
    await insist(() => publishCommands(bot.api, texts, config.DEFAULT_LOCALE), patience);

    const background = startBackground({
      stores,
      // Its own: what goes out here is counted by whoever sends it, and only answers are reported to it.
      api: createApi(token, { apiRoot, fetch: createGatewayFetch(metrics.called) }),
      databaseUrl: database.url,
      metrics: metrics.deliveries,
      texts,
      clock,
      onMove: movable && (listener => movable.onMove(listener)),
      taskHandlers: createImportTasks(stores, importing, {
        renderer: createRenderer({ api: bot.api, delay: delays.delay, log }),
        texts,
        defaultLocale: config.DEFAULT_LOCALE,
        log,
      }),
      random,
      delay: delays.delay,
      waitTurn: waitTurn ?? delays.delay,
      services,
      log,
    });
    onAnswer = background.dispatcher.onAnswer;
    wakeTasks = background.tasks.wake;
    const replayed = await inbox.replay();
    if (replayed > 0) log.info({ replayed }, 'updates of an earlier run are handled now');
    const receiving = await startReceiving({
      api: bot.api,
      webhook,
      inbox,
      delay: delays.delay,
      onReceived,
      log,
    });
    onReceived();
    services.add(receiving);
    services.add({ name: 'waiting', stop: async () => delays.stop() });

    const idle = async (): Promise<void> => {
      await inbox.idle();
      await background.idle();
    };
    log.info(
      { url: http.url, mode: sandboxed ? 'sandbox' : polling ? 'polling' : 'webhook' },
      'the bot is ready',
    );
    return { url: http.url, sandbox, idle, stop: () => services.stopAll() };
  }

  function onLost(error: unknown): void {
    log.error({ error }, 'this process lost the right to work on its data');
    options.onFatal(error);
  }
}
