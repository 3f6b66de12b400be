import type { Api } from 'grammy';
import type { Prisma } from '../../../src/db/connect.ts';
import { isDatabaseOutage } from '../../../src/db/outage.ts';
import { createDeliveryStore } from '../../../src/db/stores/delivery-store.ts';
import { createDispatcher, type Dispatcher } from '../../../src/delivery/dispatcher.ts';
import type { NoticeKind } from '../../../src/domain/notices/notice-class.ts';
import type { Clock } from '../../../src/lib/clock.ts';
import type { Log } from '../../../src/lib/log.ts';
import { systemRandom } from '../../../src/lib/random.ts';
import { classifyTelegramError } from '../../../src/telegram/classify-error.ts';

/** Notices of this kind are sent here: a request, which the policy of sending looks at in every way it knows. */
export const MAILING_KIND: NoticeKind = 'surveyAsked';

/** Thursday noon in Moscow: everybody may be written to for seven hours. */
export const MAILING_NOON = Temporal.Instant.from('2026-09-17T09:00:00Z');

const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** The dispatcher as the program has it; a notice's text is its key, so that Telegram's log tells which one it was. */
export function createMailingDispatcher(options: {
  prisma: Prisma;
  api: Api;
  clock: Clock;
  delay: (ms: number) => Promise<boolean>;
  log?: Log;
}): Dispatcher {
  return createDispatcher({
    store: createDeliveryStore(options.prisma, { timezone: 'Europe/Moscow', locale: 'ru' }),
    api: {
      sendMessage: (chatId, text, other) => options.api.sendMessage(chatId, text, other),
      sendPhoto: (chatId, fileId, other) => options.api.sendPhoto(chatId, fileId, other),
      sendDocument: (chatId, fileId, other) => options.api.sendDocument(chatId, fileId, other),
    },
    classify: classifyTelegramError,
    renderNotice: (_, params) => ({ text: String(params.key), entities: [], keyboard: [] }),
    isOutage: isDatabaseOutage,
    clock: options.clock,
    random: systemRandom,
    delay: options.delay,
    log: options.log ?? SILENT,
  });
}
