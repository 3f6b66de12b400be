import type { SendingFacts } from '../domain/reminders/decide-sending.ts';
import type { Id } from '../lib/ids.ts';
import type { Locale } from '../lib/texts.ts';

export type DeliveryId = Id<'Delivery'>;

/**
 * What a `Delivery` row says of its notice:
 * - `pending` waits for its time; `retryAt` was refused in passing and waits for its next try;
 * - `sending` is committed before the call, so a row left in it by a dead process is one that may have arrived;
 * - `uncertain` may have arrived: sent once more when it has a next try, otherwise left as it is;
 * - `sent`, `dead` (will never arrive), `expired` (too late), `cancelled` (not wanted any more) are ends.
 * A row has ended exactly when its `settledAt` is set; it has a `nextTryAt` exactly when somebody still has to act.
 */
export type DeliveryState =
  | 'pending'
  | 'retryAt'
  | 'sending'
  | 'uncertain'
  | 'sent'
  | 'dead'
  | 'expired'
  | 'cancelled';

/** A notice whose time has come. */
export interface DueNotice {
  id: DeliveryId;
  chatId: number;
  /** The topic of a forum group. */
  threadId: number | null;
  kind: string;
  content: NoticeContent;
  /** Since when it could have been sent. */
  nextTryAt: Temporal.Instant;
  expiresAt: Temporal.Instant | null;
  /** Calls made so far that count. */
  attempts: number;
  /** How often its outcome was unknown. */
  uncertainties: number;
  /** Cancelled during an earlier call. */
  withdrawn: boolean;
  locale: Locale;
  recipient: Recipient;
}

export type NoticeContent =
  /** @property params `NoticeParams` as stored; read only when the text is made: a damaged row stops nobody else's. */
  | { kind: 'params'; params: unknown }
  /** What it was to tell about is not there any more. */
  | { kind: 'nothing' }
  | { kind: 'failed'; error: unknown };

export type Recipient =
  | { kind: 'group' }
  /** The person's rows were destroyed. */
  | { kind: 'gone' }
  | ({ kind: 'person' } & Omit<SendingFacts, 'noticeClass' | 'expiresAt'>);

/** What becomes of a due notice before anything is sent. */
export type Decision =
  | { kind: 'send' }
  | { kind: 'postpone'; until: Temporal.Instant }
  | { kind: 'drop'; state: 'expired' | 'cancelled' | 'dead' | 'uncertain'; reason: string };

/** How a call ended, as it is stored. */
export type Settlement =
  | { state: 'sent'; messageId: number }
  /**
   * As if it had not been tried: Telegram asked to wait, or the chat has another id now.
   * @property movedTo the chat's new id: all that waits for the old one goes there.
   */
  | { state: 'pending'; nextTryAt: Temporal.Instant; movedTo?: number }
  | { state: 'retryAt'; nextTryAt: Temporal.Instant; error: string }
  /** @property nextTryAt null: nobody sends it again. */
  | { state: 'uncertain'; nextTryAt: Temporal.Instant | null; error: string }
  /** @property personGone the person cannot be reached: known from now on to everybody. */
  | { state: 'dead'; error: string; personGone: boolean };

export type Claimed<T> =
  /** Another process sends now: this one must stop. */
  | { kind: 'leaseLost' }
  /** @property chatsBusy something is due, but only in chats that were named busy. */
  | { kind: 'nothing'; chatsBusy: boolean }
  | { kind: 'decided'; notice: DueNotice; decision: T };

/** The term of the process that sends. */
export interface Term {
  /** Rises with every change of the process that sends. */
  fence: number;
  /** What is left of the wait Telegram asked an earlier process for. */
  pausedMs: number;
}

/** The deliveries in the database. Whatever rejects has stored nothing. */
export interface DeliveryStore {
  /** Takes or renews the right to send, for some seconds of the database's clock; null while another process has it. */
  holdLease(owner: string, seconds: number): Promise<Term | null>;
  /** Gives it back, so that the next process need not wait. */
  releaseLease(owner: string): Promise<void>;
  /** Telegram asked to send nothing for so long: whoever sends next must know. */
  rememberPause(fence: number, seconds: number): Promise<void>;
  /**
   * Takes the notice that leaves next (of the lowest priority that has something due, the one that waits longest), in a
   * chat that is not busy, and stores the decision about it in one transaction, under the lease: once this resolves with
   * `send`, the row is `sending` and no other process takes it.
   */
  claimNext<T extends Decision>(
    claim: { fence: number; now: Temporal.Instant; busyChats: readonly number[] },
    decide: (notice: DueNotice) => T,
  ): Promise<Claimed<T>>;
  /**
   * Stores how the call ended; false, and nothing stored, when the row is not in the call made under that fence any
   * more, because another process gave this one up. Who wrote into a group is told, once a subject, in the same
   * transaction, when it cannot be sent there or nobody can tell whether it was.
   */
  settle(
    id: DeliveryId,
    settlement: Settlement,
    guard: { fence: number; now: Temporal.Instant },
  ): Promise<boolean>;
  /** Rows in a call made under this fence or an earlier one. */
  listSending(
    fence: number,
  ): Promise<{ id: DeliveryId; kind: string; toGroup: boolean; uncertainties: number; fence: number }[]>;
}
