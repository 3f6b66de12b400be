import { closingOf, type DeadlineZone, lastDayOf } from '../domain/campaign/deadline.ts';
import type { Translate } from '../lib/texts.ts';
import { formatDateTime } from './format-date.ts';
import { formatDay } from './format-event-date.ts';

/**
 * Until when a campaign takes answers, as its invitation says it: «30.12.2026 включительно»; the grace of the night after
 * is no part of that. One that closes at another hour is told with it.
 */
export function formatDeadline(
  { closesAt, zone }: { readonly closesAt: Temporal.Instant; readonly zone: DeadlineZone },
  timezone: string,
  t: Translate,
): string {
  const lastDay = lastDayOf(closesAt, zone);
  return closingOf(lastDay, zone).equals(closesAt)
    ? t('deadline-day', { day: formatDay(lastDay, t) })
    : formatDateTime(closesAt, timezone, t).full;
}
