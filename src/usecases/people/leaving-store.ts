import type { PersonId } from '../../lib/ids.ts';
import type { Locale } from '../../lib/texts.ts';
import type { Operator } from './arrival-store.ts';

export interface LeavingStore {
  /**
   * Blocks the person: from the commit on they are a stranger, nobody sees anything of theirs, dialogues and what a typed
   * text was for are gone, and an act without personal data waits for the job that destroys. False: it was asked before.
   */
  askDeletion(request: {
    personId: PersonId;
    telegramId: number;
    at: Temporal.Instant;
    destroyBy: Temporal.Instant;
  }): Promise<boolean>;
  /** Who asked to be deleted under that account and is not destroyed yet; null for everybody else. */
  findLeaving(
    telegramId: number,
  ): Promise<{ askedAt: Temporal.Instant; locale: Locale; operator: Operator | null } | null>;
}
