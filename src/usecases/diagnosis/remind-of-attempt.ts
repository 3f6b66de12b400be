import type { Clock } from '../../lib/clock.ts';
import type { AttemptId } from '../../lib/ids.ts';
import type { AttemptStore } from './attempt-store.ts';
import type { DiagnosisStore } from './diagnosis-store.ts';

/** When a paused questionnaire may be recalled: on days and at an hour teachers have time (domain §5.3). */
export const REMINDER_TIMES = ['tomorrow', 'saturday'] as const;
export type ReminderTime = (typeof REMINDER_TIMES)[number];

const HOUR = Temporal.PlainTime.from('16:00');
const SATURDAY = 6;

/** Tomorrow, or the next Saturday after today, at 16:00 in the person's zone. */
function reminderAt(when: ReminderTime, now: Temporal.Instant, timezone: string): Temporal.ZonedDateTime {
  const today = now.toZonedDateTimeISO(timezone).toPlainDate();
  const days = when === 'tomorrow' ? 1 : (SATURDAY - today.dayOfWeek + 7) % 7 || 7;
  return today.add({ days }).toZonedDateTime({ timeZone: timezone, plainTime: HOUR });
}

/**
 * Recalls a paused attempt once, at the time the person chose; another choice replaces it, submitting cancels it.
 * Null when the attempt is not theirs or not open any more.
 */
export async function remindOfAttempt(
  ports: {
    attempts: Pick<AttemptStore, 'loadAttempt'>;
    diagnoses: Pick<DiagnosisStore, 'setReminder'>;
    clock: Clock;
  },
  act: { attemptId: AttemptId; telegramId: number; when: ReminderTime; timezone: string },
): Promise<Temporal.ZonedDateTime | null> {
  const state = await ports.attempts.loadAttempt(act.attemptId);
  if (state?.telegramId !== act.telegramId || state.status !== 'inProgress') return null;
  const at = reminderAt(act.when, ports.clock.now(), act.timezone);
  await ports.diagnoses.setReminder({
    attemptId: act.attemptId,
    personId: state.personId,
    at: at.toInstant(),
  });
  return at;
}
