import type { InlineKeyboardButton, MessageEntity } from 'grammy/types';
import { noticeParamsSchema } from '../domain/notices/notice-params.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import type { Random } from '../lib/random.ts';
import type { TelegramErrorClass } from '../telegram/classify-error.ts';
import { type DeliveryDecision, decideDelivery } from './decide-delivery.ts';
import type { DeliveryState, DeliveryStore, DueNotice, Settlement } from './delivery-store.ts';
import type { NoticeMessage, RenderNotice } from './notice.ts';
import { type CallOutcome, settleFailure } from './settle-failure.ts';

/** Where and how a message goes, whatever it carries. */
interface Placement {
  disable_notification: boolean;
  message_thread_id?: number;
  reply_markup?: { inline_keyboard: InlineKeyboardButton[][] };
}

type SendFile = (
  chatId: number,
  fileId: string,
  other: Placement & { caption: string; caption_entities: MessageEntity[] },
) => Promise<{ message_id: number }>;

/** The part of grammY's `Api` that sends. */
export interface NoticeApi {
  sendMessage(
    chatId: number,
    text: string,
    other: Placement & { entities: MessageEntity[]; link_preview_options: { is_disabled: boolean } },
  ): Promise<{ message_id: number }>;
  sendPhoto: SendFile;
  sendDocument: SendFile;
}

/** The decision together with the message, both made before anything is stored. */
type PreparedDecision =
  | Exclude<DeliveryDecision, { kind: 'send' }>
  | { kind: 'send'; silent: boolean; message: NoticeMessage };

/** That a notice was dealt with, for those who count. */
export interface Settled {
  kind: string;
  state: DeliveryState;
  /** Of one that was sent: how long after it could have been. */
  lateMs?: number;
}

/** A notice whose row is `sending`. */
export interface Prepared {
  notice: DueNotice;
  decision: Extract<PreparedDecision, { kind: 'send' }>;
  fence: number;
}

/** Telegram knows no thread of this id: what is for the general topic goes into the group itself (platform §1.5). */
const GENERAL_TOPIC = 1;
const OUTAGE_PAUSE_MS = 500;

/** One notice: decide and render, then call and settle. */
export function createSender(options: {
  store: Pick<DeliveryStore, 'settle' | 'rememberPause'>;
  api: NoticeApi;
  classify: (error: unknown) => TelegramErrorClass | undefined;
  renderNotice: RenderNotice;
  isOutage: (error: unknown) => boolean;
  clock: Clock;
  random: Random;
  delay: (ms: number) => Promise<boolean>;
  log: Log;
  onSettled?: (outcome: Settled) => void;
}) {
  const { store, clock, log } = options;
  const outcomeOf = ({ kind, nextTryAt }: DueNotice, { state }: Settlement): Settled =>
    state === 'sent'
      ? { kind, state, lateMs: clock.now().since(nextTryAt).total('milliseconds') }
      : { kind, state };

  /** Repeats a write while the database is away: what is known of a call must not be forgotten for a short outage. */
  const persist = async <T>(write: () => Promise<T>): Promise<T | 'unstored'> => {
    for (;;) {
      try {
        return await write();
      } catch (error) {
        if (!options.isOutage(error)) {
          log.error({ error }, 'the outcome of a notice could not be stored');
          return 'unstored';
        }
        log.warn({ error }, 'the database is away; the outcome of a notice waits');
        if (!(await options.delay(OUTAGE_PAUSE_MS))) return 'unstored';
      }
    }
  };

  /** Calls and says what that means; stores nothing. Never rejects. */
  const call = async ({ notice, decision }: Prepared): Promise<CallOutcome> => {
    try {
      const message = await send(options.api, notice, decision);
      const settlement: Settlement = { state: 'sent', messageId: message.message_id };
      return { settlement, effect: { kind: 'goOn' }, alarming: false };
    } catch (error) {
      const kind = options.classify(error);
      const failure = settleFailure(error, kind, {
        attempts: notice.attempts,
        uncertainties: notice.uncertainties,
        kind: notice.kind,
        toGroup: notice.recipient.kind === 'group',
        now: clock.now(),
        random: options.random,
      });
      const fields = { deliveryId: notice.id, reason: kind?.kind ?? 'unexpected', error };
      if (failure.alarming) log.error(fields, 'a notice was not sent');
      else log.info(fields, 'a notice was not sent');
      return failure;
    }
  };

  return {
    /** A kind that cannot be rendered is a bug: its notice is given up, the others go on. */
    prepare(notice: DueNotice): PreparedDecision {
      try {
        const decision = decideDelivery(notice, clock.now());
        if (decision.kind !== 'send') return decision;
        const repeated = notice.uncertainties > 0;
        if (notice.content.kind === 'failed') throw notice.content.error;
        const stored = notice.content.kind === 'params' ? notice.content.params : null;
        const params = noticeParamsSchema.parse(stored);
        const message = options.renderNotice(notice.kind, params, notice.locale, { repeated });
        return { ...decision, message };
      } catch (error) {
        log.error({ deliveryId: notice.id, kind: notice.kind, error }, 'a notice could not be made');
        return {
          kind: 'drop',
          state: notice.uncertainties > 0 ? 'uncertain' : 'dead',
          reason: 'the notice could not be made',
        };
      }
    },

    call,

    /**
     * Stores how the call ended. Never rejects; false when it could not be stored: then the row stays `sending` and is
     * found by the next look.
     */
    async settle({ notice, fence }: Prepared, settlement: Settlement): Promise<boolean> {
      const stored = await persist(() => store.settle(notice.id, settlement, { fence, now: clock.now() }));
      if (stored === 'unstored') return false;
      if (stored) options.onSettled?.(outcomeOf(notice, settlement));
      else
        log.warn(
          { deliveryId: notice.id },
          'a notice was given up by another process before its answer came',
        );
      return true;
    },

    /** Stores that Telegram asked to wait, for whoever sends next. Never rejects. */
    async rememberPause(fence: number, seconds: number): Promise<void> {
      await persist(() => store.rememberPause(fence, seconds));
    },
  };
}

/** A file goes by the id it has at Telegram: nothing is uploaded again. */
function send(
  api: NoticeApi,
  { chatId, threadId }: DueNotice,
  { message, silent }: Prepared['decision'],
): Promise<{ message_id: number }> {
  const { text, entities, keyboard, attachment } = message;
  const placement: Placement = {
    disable_notification: silent,
    ...(threadId === null || threadId === GENERAL_TOPIC ? {} : { message_thread_id: threadId }),
    ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
  };
  if (!attachment)
    return api.sendMessage(chatId, text, {
      entities,
      link_preview_options: { is_disabled: true },
      ...placement,
    });
  const caption = { caption: text, caption_entities: entities, ...placement };
  return attachment.kind === 'photo'
    ? api.sendPhoto(chatId, attachment.fileId, caption)
    : api.sendDocument(chatId, attachment.fileId, caption);
}
