import { planReminders, soonKey } from '../../domain/reminders/plan-reminders.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { Transaction } from '../transaction.ts';
import { readReminderReaders } from './reminder-readers.ts';
import { cancelUnexpected, type ReminderNotice, writeReminders } from './reminder-rows.ts';
import { type ReminderSubject, readComingTogether } from './reminder-subject.ts';

/**
 * Makes the reminders about a subject what they are to be now: adds those that are missing, cancels those that nobody
 * expects any more (moved, cancelled, does not come). Reads the subject and who comes itself; safe to repeat. Call it in
 * the transaction of every change to who comes, when or whether, with the subject's row locked.
 * @param personIds only theirs; without it everybody's.
 */
export async function refreshReminders(
  tx: Transaction,
  subject: ReminderSubject,
  now: Temporal.Instant,
  personIds?: readonly PersonId[],
): Promise<void> {
  const name = `${subject.kind}:${subject.id}`;
  const coming = await readComingTogether(tx, subject, personIds);
  if (coming === null) {
    await cancelUnexpected(tx, name, [], { now, personIds });
    return;
  }
  const { appointment, timezone } = coming;
  const readers = await readReminderReaders(tx, coming.personIds, { timezone, now });
  const reminders = readers.flatMap(reader =>
    planReminders(appointment, reader, now).map(
      ({ kind, key, dueAt, expiresAt, day }): ReminderNotice => ({
        kind,
        key,
        dueAt,
        expiresAt,
        personId: reader.personId,
        ...(day === null
          ? { subject: name, params: { ...subject, version: appointment.version, timezone: reader.timezone } }
          : { params: { day: day.toString(), timezone: reader.timezone } }),
      }),
    ),
  );
  await cancelUnexpected(
    tx,
    name,
    appointment.when.precision === 'time'
      ? readers.map(({ personId }) => soonKey(appointment, personId))
      : [],
    { now, personIds },
  );
  await writeReminders(tx, reminders, now);
}
