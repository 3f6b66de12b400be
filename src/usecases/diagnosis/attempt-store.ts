import type { ItemId } from '../../domain/ids.ts';
import type { AnswerValue } from '../../domain/questionnaire/answer-value.ts';
import type { AttemptId } from '../../lib/ids.ts';
import type { AttemptState } from './attempt-state.ts';

/** What every write of an attempt names: whose it is and the revision it was decided on. */
export interface Claim {
  attemptId: AttemptId;
  /** The Telegram account that acts: nobody writes into another person's attempt. */
  telegramId: number;
  revision: number;
  at: Temporal.Instant;
}

export interface AnswerWrite extends Claim {
  itemId: ItemId;
  value: AnswerValue;
  /** Where the card stands afterwards. */
  cursor: ItemId | null;
}

export interface DraftWrite extends Claim {
  itemId: ItemId;
  picks: readonly number[];
}

/** Writes resolve with false, and change nothing, when the claim does not hold: read again and decide anew. */
export interface AttemptStore {
  loadAttempt(attemptId: AttemptId): Promise<AttemptState | null>;
  /** One statement; committed when it resolves. */
  saveAnswer(write: AnswerWrite): Promise<boolean>;
  /** Boxes ticked so far; the card stays on the item, an answer given before stays too. */
  saveDraft(write: DraftWrite): Promise<boolean>;
  moveCursor(claim: Claim & { cursor: ItemId | null }): Promise<boolean>;
}

/** Attempts read lately. Safe with any number of processes: a write on an outdated one fails its claim. */
export interface AttemptCache {
  get(attemptId: AttemptId): AttemptState | undefined;
  set(attemptId: AttemptId, state: AttemptState): void;
  delete(attemptId: AttemptId): void;
}
