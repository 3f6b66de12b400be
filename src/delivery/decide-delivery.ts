import { quietUntil } from '../domain/quiet-hours.ts';
import type { Decision, DueNotice } from './delivery-store.ts';
import type { NoticePolicy } from './notice.ts';

/** @property silent without a sound: it is night, and in the morning it would be too late. */
export type DeliveryDecision = Exclude<Decision, { kind: 'send' }> | { kind: 'send'; silent: boolean };

/**
 * What becomes of a notice whose time has come: the last look before it is sent, so that nobody gets what is no longer
 * wanted. In quiet hours it waits for their end unless its kind is urgent; one that would expire meanwhile is sent
 * without a sound (domain §5.3: "unless the event itself would be missed").
 */
export function decideDelivery(
  notice: DueNotice,
  policy: NoticePolicy,
  now: Temporal.Instant,
): DeliveryDecision {
  const { recipient, expiresAt } = notice;
  // One that may have arrived already stays `uncertain`: that is all that will ever be known of it.
  const drop = (state: 'expired' | 'cancelled' | 'dead', reason: string): DeliveryDecision => ({
    kind: 'drop',
    state: notice.uncertainties > 0 ? 'uncertain' : state,
    reason,
  });
  if (expiresAt && Temporal.Instant.compare(expiresAt, now) <= 0) return drop('expired', 'too late');
  if (recipient.kind === 'gone') return drop('cancelled', 'the person was deleted');
  if (recipient.kind === 'group') return { kind: 'send', silent: false };
  if (recipient.leaving) return drop('cancelled', 'the person asked to be deleted');
  if (!recipient.reachable) return drop('dead', 'the person cannot be reached');
  if (policy.mailing && !recipient.mailing) return drop('cancelled', 'the person does not want mailings');
  const until = policy.urgent
    ? null
    : quietUntil(now, { from: recipient.quietFrom, to: recipient.quietTo, timezone: recipient.timezone });
  if (until === null) return { kind: 'send', silent: false };
  const wouldExpire = expiresAt !== null && Temporal.Instant.compare(expiresAt, until) <= 0;
  return wouldExpire ? { kind: 'send', silent: true } : { kind: 'postpone', until };
}
