import type { DeliverySubject } from '../../../domain/notices/delivery-subject.ts';
import { FAILURE_REASONS, type FailureReason } from '../../../domain/notices/failure-reason.ts';
import { parseEventDate } from '../../../domain/stored-event-date.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { DeliveryCounts } from '../../../usecases/deliveries/deliveries-store.ts';
import { formatDateTime } from '../../format-date.ts';
import { formatEventDate } from '../../format-event-date.ts';

/** How many messages did not arrive; what was called off was not meant to. */
export function countFailed({ failed }: DeliveryCounts): number {
  return Object.entries(failed).reduce((sum, [reason, n]) => (reason === 'cancelled' ? sum : sum + n), 0);
}

/** «отправлено 25 · ждёт 3, последнее в 14:05 · не дошло 2»; what is none is left out. */
export function countsLine(
  counts: DeliveryCounts,
  endsAt: Temporal.Instant | null,
  timezone: string,
  t: Translate,
): string {
  const failed = countFailed(counts);
  const parts = [
    t('deliveries-sent', { count: counts.sent }),
    waitingWords(counts.waiting, endsAt, timezone, t),
    failed > 0 ? t('deliveries-failed', { count: failed }) : null,
    counts.uncertain > 0 ? t('deliveries-unknown', { count: counts.uncertain }) : null,
  ];
  return parts.filter(part => part !== null).join(' · ');
}

function waitingWords(
  count: number,
  endsAt: Temporal.Instant | null,
  timezone: string,
  t: Translate,
): string | null {
  if (count === 0) return null;
  return endsAt
    ? t('deliveries-waiting', { count, date: formatDateTime(endsAt, timezone, t).full })
    : t('deliveries-waiting-soon', { count });
}

// locale-keys: deliveries-reason-notStarted deliveries-reason-blocked deliveries-reason-gone deliveries-reason-refused
// locale-keys: deliveries-reason-late deliveries-reason-group deliveries-reason-other

/** @param reason not `cancelled`: that is nobody's failure. */
export function reasonName(reason: Exclude<FailureReason, 'cancelled'>, t: Translate): string {
  return t(`deliveries-reason-${reason}`);
}

/** The reasons that occur with their numbers, in the order of the list of reasons. */
export function reasonLines({ failed }: DeliveryCounts, t: Translate): string[] {
  return FAILURE_REASONS.flatMap(reason => {
    const count = failed[reason] ?? 0;
    return reason !== 'cancelled' && count > 0
      ? [t('deliveries-reason', { reason: reasonName(reason, t), count })]
      : [];
  });
}

// locale-keys: deliveries-kind-campaign deliveries-kind-announcement

/** When the event is; what anything else is. */
export function whenWords({ ref, date }: DeliverySubject, t: Translate): string {
  if (date === null) return t(`deliveries-kind-${ref.kind}`);
  const parsed = parseEventDate(date);
  return parsed ? formatEventDate(parsed, t) : t('when-by-plan');
}
