import { isDueIn } from '../domain/monitoring/rule.ts';
import type { Log } from '../lib/log.ts';
import type { MonitoringStore } from '../usecases/monitoring/monitoring-store.ts';

/** Days of the month from which on who is in charge is reminded of what is not done yet. */
const FROM_DAYS = [1, 20];
/** Where it is: after the lessons, before the evening (domain §5.3). */
const HOUR = 15;

/** Reminds of the monitoring that is due this month: at its beginning, and on its 20th if it was not done by then. */
export async function remindMonitoring(
  {
    monitoring,
    log,
  }: { monitoring: MonitoringStore & { allTerritories(): Promise<readonly number[]> }; log: Log },
  now: Temporal.Instant,
): Promise<void> {
  const ids = await monitoring.allTerritories();
  if (ids.length === 0) return;
  const zones = new Map((await monitoring.readTerritories(ids)).map(({ id, timezone }) => [id, timezone]));
  const items = await monitoring.listItems(ids);
  const due = [...zones].flatMap(([territoryId, zone]) => {
    const local = now.toZonedDateTimeISO(zone);
    const month = local.toPlainDate().toPlainYearMonth();
    const waiting = items.filter(
      item =>
        item.territoryId === territoryId && isDueIn(item.rule, month) && !item.done.has(month.toString()),
    );
    const from = FROM_DAYS.findLast(day => day <= local.day);
    if (waiting.length === 0 || from === undefined) return [];
    const dueAt = local.with({ day: from }).withPlainTime({ hour: HOUR }).toInstant();
    const key = `monitoring:${territoryId}:${month}:${from}`;
    return [{ territoryId, items: waiting, month, key, dueAt }];
  });
  if (due.length === 0) return;
  const reminded = await monitoring.remind(due);
  if (reminded > 0) log.info({ reminded }, 'people in charge were reminded of what is due this month');
}
