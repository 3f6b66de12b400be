import { noticeClassOf } from '../domain/notices/notice-class.ts';
import type { Random } from '../lib/random.ts';
import { redactSecrets } from '../lib/redact.ts';
import { truncate } from '../lib/text.ts';
import type { TelegramErrorClass } from '../telegram/classify-error.ts';
import type { Settlement } from './delivery-store.ts';

/** What a call that ended means: for the row, and for the sending as a whole. */
export interface CallOutcome {
  settlement: Settlement;
  effect:
    | { kind: 'goOn' }
    /** Telegram asked everybody to wait. */
    | { kind: 'slowDown'; seconds: number }
    /** Telegram cannot be reached: trying the next notice at once would only burn it. */
    | { kind: 'unreachable' }
    /** The token is wrong: nothing can be sent until somebody repairs that. */
    | { kind: 'halt' };
  /** Somebody has to look into it. */
  alarming: boolean;
}

/** Waits before the next tries of a notice that did not leave, each with up to half of it on top. */
const RETRY_AFTER_SECONDS = [10, 30, 120, 300, 900] as const;
const RESEND_AFTER_SECONDS = 60;
const ERROR_LENGTH = 300;

/**
 * The consequences of an error thrown by the call. Who never gets it is `dead`; what did not leave is tried again; what
 * may have left is sent once more after 60–120 s or, by its class or at the second time, left `uncertain`.
 * @param kind undefined: no error of Telegram's, so nothing is known about what happened to the request.
 */
export function settleFailure(
  error: unknown,
  kind: TelegramErrorClass | undefined,
  call: {
    attempts: number;
    uncertainties: number;
    kind: string;
    toGroup: boolean;
    now: Temporal.Instant;
    random: Random;
  },
): CallOutcome {
  const { now, random } = call;
  const text = describe(kind?.kind ?? 'unexpected', error);
  const goOn = { kind: 'goOn' } as const;
  switch (kind?.kind) {
    case 'slowDown':
      return {
        settlement: { state: 'pending', nextTryAt: now },
        effect: { kind: 'slowDown', seconds: kind.retryAfterSeconds },
        alarming: false,
      };
    case 'badToken':
      return { settlement: { state: 'pending', nextTryAt: now }, effect: { kind: 'halt' }, alarming: true };
    case 'migrated':
      return {
        settlement: { state: 'pending', nextTryAt: now, movedTo: kind.toChatId },
        effect: goOn,
        alarming: false,
      };
    case 'notSent':
      return {
        settlement: {
          state: 'retryAt',
          nextTryAt: now.add({ seconds: retryDelay(call.attempts, random) }),
          error: text,
        },
        effect: { kind: 'unreachable' },
        alarming: false,
      };
    case undefined:
    case 'outcomeUnknown':
      return { settlement: unknownOutcome(text, call), effect: goOn, alarming: kind === undefined };
    case 'personGone':
      return { settlement: { state: 'dead', error: text, personGone: true }, effect: goOn, alarming: false };
    case 'groupGone':
    case 'noRights':
    case 'topicGone':
      // Of groups: whoever wrote there is told (`DeliveryStore.settle`), and repeating changes nothing.
      return { settlement: { state: 'dead', error: text, personGone: false }, effect: goOn, alarming: false };
    default:
      // Our own mistake: repeating changes nothing.
      return { settlement: { state: 'dead', error: text, personGone: false }, effect: goOn, alarming: true };
  }
}

/** The settlement of a notice that may have arrived: after an unclear answer, or found in a call nobody waits for. */
export function unknownOutcome(
  error: string,
  call: { kind: string; toGroup: boolean; uncertainties: number; now: Temporal.Instant; random: Random },
): Settlement {
  // Into a group nothing goes twice by itself, whatever it is: many would see it.
  const mayResend = !call.toGroup && noticeClassOf(call.kind).whenUncertain === 'resend';
  const again = mayResend && call.uncertainties === 0;
  const seconds = RESEND_AFTER_SECONDS + call.random.int(RESEND_AFTER_SECONDS + 1);
  return { state: 'uncertain', nextTryAt: again ? call.now.add({ seconds }) : null, error };
}

function retryDelay(attempts: number, random: Random): number {
  const seconds = RETRY_AFTER_SECONDS[Math.min(attempts, RETRY_AFTER_SECONDS.length - 1)] ?? 0;
  return seconds + random.int(Math.floor(seconds / 2) + 1);
}

function describe(kind: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return truncate(redactSecrets(`${kind}: ${message}`), ERROR_LENGTH);
}
