import type { NoticeClass } from '../notices/notice-class.ts';
import { quietUntil } from '../quiet-hours.ts';
import { nextSlotWithinCap } from './message-cap.ts';
import { nextOpenSlot, type Openness } from './open-slot.ts';

/** All there is to know about a notice to a person whose time has come. */
export interface SendingFacts extends Openness {
  readonly noticeClass: Pick<NoticeClass, 'capped' | 'mailing'>;
  /** From then on nobody needs it any more; null: better late than never. */
  readonly expiresAt: Temporal.Instant | null;
  /** When counted messages went to the same person; those of the last seven days suffice. */
  readonly recentCounted: readonly Temporal.Instant[];
  /** Agreed to mailings and did not take it back. */
  readonly mailing: boolean;
  /** As far as is known: not after blocking the bot. */
  readonly reachable: boolean;
  /** Asked to be deleted. */
  readonly leaving: boolean;
}

/** @property until is later than the moment of the decision. */
export type SendingDecision =
  /** @property silent without a sound: it is no decent hour, and at the next one it would be too late. */
  | { readonly kind: 'send'; readonly silent: boolean }
  | { readonly kind: 'postpone'; readonly until: Temporal.Instant }
  | { readonly kind: 'drop'; readonly state: 'expired' | 'cancelled' | 'dead'; readonly reason: string };

/**
 * What becomes of a notice to a person at the moment of sending; asked again after every wait, so nothing that changed
 * meanwhile (hours, leave, zone, calendar, clock) is missed.
 * - In quiet hours, on Sundays and holidays and in the own leave it waits for the next open slot. When it would expire
 *   before, it goes without a sound, as late in the night as it can: at the end of the quiet hours if that is in time.
 * - Requests and mailings (`capped`) never leave at such a time, and wait while the reader has had the most of the day or
 *   of the week; those that would expire meanwhile do so at once.
 * Source: domain §5.2, §5.3.
 */
export function decideSending(facts: SendingFacts, now: Temporal.Instant): SendingDecision {
  const { noticeClass, expiresAt } = facts;
  const isTooLate = (instant: Temporal.Instant): boolean =>
    expiresAt !== null && Temporal.Instant.compare(expiresAt, instant) <= 0;
  if (isTooLate(now)) return { kind: 'drop', state: 'expired', reason: 'too late' };
  if (facts.leaving) return { kind: 'drop', state: 'cancelled', reason: 'the person asked to be deleted' };
  if (!facts.reachable) return { kind: 'drop', state: 'dead', reason: 'the person cannot be reached' };
  if (noticeClass.mailing && !facts.mailing)
    return { kind: 'drop', state: 'cancelled', reason: 'the person does not want mailings' };

  const slot = noticeClass.capped
    ? nextSlotWithinCap(now, facts, facts.recentCounted)
    : nextOpenSlot(now, facts);
  if (slot.equals(now)) return { kind: 'send', silent: false };
  if (!isTooLate(slot)) return { kind: 'postpone', until: slot };
  if (noticeClass.capped)
    return { kind: 'drop', state: 'expired', reason: 'too late at the next decent hour' };
  const morning = quietUntil(now, facts.quiet);
  return morning === null || isTooLate(morning)
    ? { kind: 'send', silent: true }
    : { kind: 'postpone', until: morning };
}
