import type { RemindedSubject, ReminderStore } from '../../jobs/reminder-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { recomputeInstants } from './recompute-instants.ts';
import { refreshReminders } from './refresh-reminders.ts';

export function createReminderStore(prisma: Prisma): ReminderStore {
  return {
    async listSubjects(from, to) {
      const rows = await prisma.$queryRaw<RemindedSubject[]>`
        SELECT 'event' AS kind, id FROM "Event"
         WHERE state = 'planned'
           AND ((${toDate(from)} < "startsAt" AND "startsAt" <= ${toDate(to)})
             OR ("datePrecision" = 'day' AND ${dayOf(from.subtract({ hours: 24 }))} <= date
                 AND date <= ${dayOf(to.add({ hours: 24 }))}))
        UNION
        SELECT 'meeting', id FROM "MentorMeeting"
         WHERE state = 'confirmed' AND ${toDate(from)} < "startsAt" AND "startsAt" <= ${toDate(to)}
        UNION
        SELECT split_part(subject, ':', 1), split_part(subject, ':', 2)::int FROM "Delivery"
         WHERE state IN ('pending', 'retryAt') AND kind = 'soon'
         ORDER BY 1, 2`;
      return rows;
    },
    async refresh(subject, now) {
      await prisma.$transaction(
        async tx => {
          await (subject.kind === 'event'
            ? tx.$queryRaw`SELECT id FROM "Event" WHERE id = ${subject.id} FOR UPDATE`
            : tx.$queryRaw`SELECT id FROM "MentorMeeting" WHERE id = ${subject.id} FOR UPDATE`);
          await refreshReminders(tx, subject, now);
        },
        { timeout: 60_000 },
      );
    },
    recomputeInstants: now => recomputeInstants(prisma, now),
  };
}

/** The calendar day in UTC, as days are stored: a day more on both sides covers every zone. */
function dayOf(instant: Temporal.Instant): string {
  return instant.toString().slice(0, 10);
}
