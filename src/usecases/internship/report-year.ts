import { type DateRange, startOf } from '../../domain/event-date.ts';
import { type ReportIntern, type YearReport, yearReport } from '../../domain/internship/year-report.ts';
import type { TerritoryId } from '../../lib/ids.ts';
import { participantLedger } from './group-ledger.ts';
import type { GroupRecord } from './internship-ports.ts';
import type { InternshipReportStore } from './internship-store.ts';

/**
 * The year report of a territory; null when there is none such. Whoever asks has been checked by the caller. Trained is
 * who closed every module by the end of the period.
 */
export async function reportYear(
  ports: { internship: InternshipReportStore },
  { territoryId, period }: { territoryId: TerritoryId; period: DateRange },
): Promise<YearReport | null> {
  const source = await ports.internship.readReportSource(territoryId, period);
  if (source === null) return null;
  const seen = new Map<string, ReportIntern>();
  for (const group of source.groups.map(each => upTo(each, period)))
    for (const participant of group.participants.filter(({ state }) => state !== 'left')) {
      const end = period.to.toZonedDateTime(group.territory.timezone).add({ days: 1 }).toInstant();
      const { personId, partner, enrolmentId } = participant;
      // One person in two groups is one person.
      const key = personId === null ? `enrolment ${enrolmentId}` : `person ${personId}`;
      const trained = participantLedger(group, participant, end).state === 'closed';
      seen.set(key, {
        territory: personId === null ? partner : group.territory.title,
        trained: trained || (seen.get(key)?.trained ?? false),
      });
    }
  return yearReport({ ...source, period, interns: [...seen.values()] });
}

/** The group without sessions that begin after the period. */
function upTo(group: GroupRecord, { to }: DateRange): GroupRecord {
  const sessions = group.sessions.filter(({ when }) => {
    const start = startOf(when);
    return start === null || Temporal.PlainDate.compare(start, to) <= 0;
  });
  return { ...group, sessions };
}
