import { noticeClassOf } from '../domain/notices/notice-class.ts';
import { decideSending, type SendingDecision } from '../domain/reminders/decide-sending.ts';
import type { Decision, DueNotice } from './delivery-store.ts';

/** @property silent without a sound: it is no decent hour, and at the next one it would be too late. */
export type DeliveryDecision = Exclude<Decision, { kind: 'send' }> | { kind: 'send'; silent: boolean };

/**
 * What becomes of a notice whose time has come: the last look before it is sent, so that nobody gets what is no longer
 * wanted. When a person may be written to is `decideSending`'s to say; groups have no quiet hours.
 */
export function decideDelivery(notice: DueNotice, now: Temporal.Instant): DeliveryDecision {
  const decision = decide(notice, now);
  // One that may have arrived already stays `uncertain`: that is all that will ever be known of it.
  return decision.kind === 'drop' && notice.uncertainties > 0
    ? { ...decision, state: 'uncertain' }
    : decision;
}

function decide(notice: DueNotice, now: Temporal.Instant): SendingDecision {
  const { recipient, expiresAt } = notice;
  if (notice.withdrawn) return { kind: 'drop', state: 'cancelled', reason: 'not wanted any more' };
  if (recipient.kind === 'gone')
    return { kind: 'drop', state: 'cancelled', reason: 'the person was deleted' };
  const decision: SendingDecision =
    recipient.kind === 'person'
      ? decideSending({ ...recipient, noticeClass: noticeClassOf(notice.kind), expiresAt }, now)
      : decideForGroup(expiresAt, now);
  return decision.kind === 'send' && notice.content.kind === 'nothing'
    ? { kind: 'drop', state: 'cancelled', reason: 'nothing to say any more' }
    : decision;
}

function decideForGroup(expiresAt: Temporal.Instant | null, now: Temporal.Instant): SendingDecision {
  const isLate = expiresAt !== null && Temporal.Instant.compare(expiresAt, now) <= 0;
  return isLate ? { kind: 'drop', state: 'expired', reason: 'too late' } : { kind: 'send', silent: false };
}
