import type { Log } from '../lib/log.ts';
import type { SettingStore } from '../usecases/content/content-store.ts';
import type { ReminderStore } from './reminder-store.ts';

/** Digests come three days before, and two days earlier where those are closed; what begins later is seen in time. */
const AHEAD_DAYS = 8;
const ZONE_RULES = 'tzdata';

/**
 * Finds the reminders that are missing and cancels those left over, whatever change was made without them: of calendars,
 * leaves, zones of people, rules of zones (`zoneRules` is their version), or by hand. A subject that fails is logged and
 * holds up no other. Source: reliability §3.
 */
export async function reconcileReminders(
  ports: {
    reminders: ReminderStore;
    settings: Pick<SettingStore, 'getSetting' | 'setSetting'>;
    zoneRules: string;
    log: Log;
  },
  now: Temporal.Instant,
): Promise<void> {
  const { reminders, settings, zoneRules, log } = ports;
  if ((await settings.getSetting(ZONE_RULES)) !== zoneRules) {
    const changed = await reminders.recomputeInstants(now);
    await settings.setSetting(ZONE_RULES, zoneRules, now);
    if (changed > 0) log.info({ changed, zoneRules }, 'rules of time zones have changed: appointments moved');
  }
  for (const subject of await reminders.listSubjects(now, now.add({ hours: AHEAD_DAYS * 24 }))) {
    try {
      await reminders.refresh(subject, now);
    } catch (error) {
      log.error({ ...subject, error }, 'the reminders of a subject could not be reconciled');
    }
  }
}
