import type { PersonId } from '../../lib/ids.ts';
import type { Transaction } from '../transaction.ts';

/** Something with a beginning that people come to: an event (sessions of internships too) or a meeting of a pair. */
export interface ReminderSubject {
  readonly kind: 'event' | 'meeting';
  readonly id: number;
}

/**
 * Makes the reminders about a subject what they are to be now: adds those that are missing, cancels those that nobody
 * expects any more (moved, cancelled, does not come). Reads the subject and who comes itself; safe to repeat. Call it in
 * the transaction of every change to who comes, when or whether, with the subject's row locked.
 * @param personIds only theirs; without it everybody's.
 */
export async function refreshReminders(
  _tx: Transaction,
  _subject: ReminderSubject,
  _now: Temporal.Instant,
  _personIds?: readonly PersonId[],
): Promise<void> {}
