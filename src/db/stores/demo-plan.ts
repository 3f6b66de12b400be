import type { DemoCounts, DemoEvent, DemoRecords } from '../../usecases/content/demo-store.ts';
import type { Transaction } from '../transaction.ts';

/**
 * Stores the plan's rows, occurrences and events that are missing. Events that were loaded in an earlier school year move
 * on to the records' year, unless a methodologist has given them another date since.
 */
export async function storeDemoPlan(
  tx: Transaction,
  records: DemoRecords,
  territoryId: (key: string) => number,
): Promise<Pick<DemoCounts, 'activities' | 'occurrences' | 'events'>> {
  const activities = await tx.planActivity.createMany({
    data: records.activities.map(({ territory, ...row }) => ({
      ...row,
      territoryId: territoryId(territory),
    })),
    skipDuplicates: true,
  });
  const stored = await tx.planActivity.findMany({ select: { id: true, key: true, territoryId: true } });
  const activityIds = new Map(stored.map(row => [`${row.territoryId} ${row.key}`, row.id]));
  const occurrences = await tx.planOccurrence.createMany({
    data: records.occurrences.flatMap(({ territory, activity, key, when }) => {
      const activityId = activityIds.get(`${territoryId(territory)} ${activity}`);
      return activityId === undefined
        ? []
        : [{ activityId, key, datePrecision: when.precision, date: when.date }];
    }),
    skipDuplicates: true,
  });
  const events = await storeEvents(tx, records.events, territoryId);
  await moveOn(tx, records, territoryId);
  return { activities: activities.count, occurrences: occurrences.count, events };
}

async function storeEvents(
  tx: Transaction,
  events: readonly DemoEvent[],
  territoryId: (key: string) => number,
): Promise<number> {
  const occurrences = await tx.planOccurrence.findMany({ select: { id: true, key: true } });
  const occurrenceIds = new Map(occurrences.map(({ key, id }) => [key, id]));
  const { count } = await tx.event.createMany({
    data: events.map(({ territory, occurrence, competency, when, ...row }) => ({
      ...row,
      territoryId: territoryId(territory),
      occurrenceId: occurrence === null ? null : (occurrenceIds.get(occurrence) ?? null),
      datePrecision: when.precision,
      date: when.date,
      timezone: when.zone,
    })),
    skipDuplicates: true,
  });
  const stored = await tx.event.findMany({
    where: { key: { in: events.map(({ key }) => key) } },
    select: { id: true, key: true },
  });
  const competencies = new Map(events.map(({ key, competency }) => [key, competency]));
  await tx.eventCompetency.createMany({
    data: stored.flatMap(({ id, key }) => {
      const competency = competencies.get(key);
      return competency ? [{ eventId: id, ...competency }] : [];
    }),
    skipDuplicates: true,
  });
  return count;
}

/** Moves the rows whose month differs from the records' by whole years only. */
async function moveOn(
  tx: Transaction,
  { activities, occurrences, events }: DemoRecords,
  territoryId: (key: string) => number,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "PlanActivity" AS row SET "dateText" = fresh.text
      FROM unnest(${activities.map(row => territoryId(row.territory))}::int[], ${activities.map(row => row.key)}::text[],
                  ${activities.map(row => row.dateText)}::text[]) AS fresh(territory, key, text)
     WHERE row."territoryId" = fresh.territory AND row.key = fresh.key AND row."dateText" <> fresh.text`;
  await tx.$executeRaw`
    UPDATE "PlanOccurrence" AS row SET date = fresh.date
      FROM unnest(${occurrences.map(row => row.key)}::text[], ${occurrences.map(row => row.when.date)}::text[])
             AS fresh(key, date)
     WHERE row.key = fresh.key AND row."datePrecision" = 'month' AND row.date <> fresh.date
       AND right(row.date, 3) = right(fresh.date, 3)`;
  await tx.$executeRaw`
    UPDATE "Event" AS row SET date = fresh.date, version = version + 1, state = 'planned'
      FROM unnest(${events.map(row => row.key)}::text[], ${events.map(row => row.when.date)}::text[])
             AS fresh(key, date)
     WHERE row.key = fresh.key AND row."datePrecision" = 'month' AND row.date <> fresh.date
       AND right(row.date, 3) = right(fresh.date, 3)`;
}
