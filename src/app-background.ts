import type { Api } from 'grammy';
import { renderNotice } from './bot/notices/render-notice.ts';
import { toMessage } from './bot/screen.ts';
import type { Stores } from './db/create-stores.ts';
import { listenForDeliveries } from './db/listen-for-deliveries.ts';
import { isDatabaseOutage } from './db/outage.ts';
import { createDispatcher, type Dispatcher, type DispatcherOptions } from './delivery/dispatcher.ts';
import { askAboutMeetings } from './jobs/ask-about-meetings.ts';
import { closeSurveys } from './jobs/close-surveys.ts';
import { compactFigures } from './jobs/compact-figures.ts';
import { destroyDue } from './jobs/destroy-due.ts';
import { endDuePairs } from './jobs/end-due-pairs.ts';
import { noticeSilentPairs } from './jobs/notice-silent-pairs.ts';
import { openSurveys } from './jobs/open-surveys.ts';
import { promoteWaiting } from './jobs/promote-waiting.ts';
import { purge } from './jobs/purge.ts';
import { reconcileReminders } from './jobs/reconcile-reminders.ts';
import { releaseResults } from './jobs/release-results.ts';
import { remindMonitoring } from './jobs/remind-monitoring.ts';
import { runAnnouncements } from './jobs/run-announcements.ts';
import { snapshotIndicators } from './jobs/snapshot-indicators.ts';
import { createTaskRunner, type TaskHandler, type TaskRunner } from './jobs/task-runner.ts';
import { openCampaigns, reconcileCampaigns } from './jobs/tell-campaigns.ts';
import type { Clock } from './lib/clock.ts';
import type { createServiceStack } from './lib/lifecycle.ts';
import type { Log } from './lib/log.ts';
import type { Random } from './lib/random.ts';
import type { Locale, Translate } from './lib/texts.ts';
import { createScheduler, type Job, type Scheduler } from './schedule/scheduler.ts';
import { startWaker } from './schedule/waker.ts';
import { classifyTelegramError } from './telegram/classify-error.ts';

/** What works without being asked: sending notices, and jobs of the calendar. */
export interface Background {
  readonly dispatcher: Dispatcher;
  readonly scheduler: Scheduler;
  /** Long work. */
  readonly tasks: TaskRunner;
  /** Looks what is due and resolves when it is done. */
  idle(): Promise<void>;
}

/** Starts both and what wakes them; `services` gets them in the order in which they can be stopped. */
export function startBackground(options: {
  stores: Stores;
  api: Api;
  databaseUrl: string;
  metrics: Pick<DispatcherOptions, 'onSettled' | 'onSlowDown' | 'onTerm'>;
  texts: (locale: Locale) => Translate;
  clock: Clock;
  onMove: ((listener: () => void) => () => void) | null;
  taskHandlers: readonly TaskHandler[];
  random: Random;
  delay: (ms: number) => Promise<boolean>;
  waitTurn: (ms: number) => Promise<boolean>;
  services: ReturnType<typeof createServiceStack>;
  log: Log;
}): Background {
  const { stores, clock, log, services, onMove } = options;
  const dispatcher = createDispatcher({
    store: stores.deliveries,
    api: {
      sendMessage: (chatId, text, other) => options.api.sendMessage(chatId, text, other),
      sendPhoto: (chatId, fileId, other) => options.api.sendPhoto(chatId, fileId, other),
      sendDocument: (chatId, fileId, other) => options.api.sendDocument(chatId, fileId, other),
    },
    classify: classifyTelegramError,
    renderNotice: (kind, params, locale) => {
      const screen = renderNotice(kind, params, options.texts(locale), locale);
      const { attachment } = screen;
      return { ...toMessage(screen), ...(attachment ? { attachment } : {}) };
    },
    isOutage: isDatabaseOutage,
    clock,
    random: options.random,
    delay: options.waitTurn,
    log,
    ...options.metrics,
  });
  const tasks = createTaskRunner({
    tasks: stores.tasks,
    handlers: options.taskHandlers,
    isOutage: isDatabaseOutage,
    clock,
    random: options.random,
    log,
  });
  // A task whose process died, or that failed once, is found by the minute; a new one wakes the runner itself.
  const runTasks: Job = { name: 'runTasks', when: '* * * * *', run: async () => tasks.wake() };
  const jobs = [...jobsOf(stores, clock, log), runTasks];
  const scheduler = createScheduler({ ticks: stores.ticks, clock, log, jobs });
  const wake = (): void => {
    dispatcher.wake();
    scheduler.wake();
  };
  services.add(dispatcher);
  services.add(scheduler);
  services.add(tasks);
  services.add(
    listenForDeliveries({
      url: options.databaseUrl,
      wake: () => dispatcher.wake(),
      delay: options.delay,
      log,
    }),
  );
  services.add(startWaker({ wake, ...(onMove ? { onMove } : {}) }));
  tasks.wake();
  return {
    dispatcher,
    scheduler,
    tasks,
    async idle() {
      wake();
      tasks.wake();
      await Promise.all([dispatcher.idle(), scheduler.idle(), tasks.idle()]);
    },
  };
}

function jobsOf(stores: Stores, clock: Clock, log: Log): Job[] {
  const { internship, mentoring } = stores;
  const { reminders, settings } = stores;
  const zoneRules = process.versions.tz ?? '';
  const { retention, deletions, surveys, waitingLists } = stores;
  return [
    {
      name: 'askAboutMeetings',
      when: '*/10 * * * *',
      run: () => askAboutMeetings({ mentoring }, clock.now()),
    },
    {
      name: 'noticeSilentPairs',
      when: '0 * * * *',
      run: () => noticeSilentPairs({ mentoring, log }, clock.now()),
    },
    {
      name: 'endDuePairs',
      when: '0 * * * *',
      run: () => endDuePairs({ mentoring, log }, clock.now()),
    },
    {
      name: 'reconcileReminders',
      when: '0 * * * *',
      run: () => reconcileReminders({ reminders, settings, zoneRules, log }, clock.now()),
    },
    {
      name: 'remindMonitoring',
      when: '0 * * * *',
      run: () => remindMonitoring({ monitoring: stores.monitoring, log }, clock.now()),
    },
    {
      name: 'openCampaigns',
      when: '* * * * *',
      run: () => openCampaigns({ campaigns: stores.campaigns, log }, clock.now()),
    },
    {
      name: 'reconcileCampaigns',
      when: '0 * * * *',
      run: () => reconcileCampaigns({ campaigns: stores.campaigns, log }, clock.now()),
    },
    {
      name: 'compactFigures',
      when: '0 * * * *',
      run: () => compactFigures({ ...stores, log }, clock.now()),
    },
    {
      name: 'runAnnouncements',
      when: '* * * * *',
      run: () => runAnnouncements({ announcements: stores.announcements, log }, clock.now()),
    },
    { name: 'purge', when: '0 * * * *', run: () => purge({ retention, log }, clock.now()) },
    {
      name: 'askForEntries',
      when: '*/15 * * * *',
      run: async () => {
        const asked = await internship.askForEntries(clock.now());
        if (asked > 0) log.info({ asked }, 'participants are asked for their journal entries');
      },
    },
    {
      name: 'destroyDue',
      when: '0 * * * *',
      run: async () => destroyDue({ deletions: await deletions(), log }, clock.now()),
    },
    {
      name: 'promoteWaiting',
      when: '*/5 * * * *',
      run: () => promoteWaiting({ waitingLists, log }, clock.now()),
    },
    {
      name: 'releaseResults',
      when: '*/10 * * * *',
      run: () => releaseResults({ releases: stores.releases, log }, clock.now()),
    },
    {
      name: 'snapshotIndicators',
      when: '0 * * * *',
      run: () => snapshotIndicators({ ...stores, log }),
    },
    {
      name: 'openSurveys',
      when: '*/10 * * * *',
      run: () => openSurveys({ surveys, log }, clock.now()),
    },
    {
      name: 'closeSurveys',
      when: '*/15 * * * *',
      run: () => closeSurveys({ surveys, log }, clock.now()),
    },
  ];
}
