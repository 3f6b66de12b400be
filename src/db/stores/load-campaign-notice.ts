import { lastDayOf } from '../../domain/campaign/deadline.ts';
import { mayRemindOn } from '../../domain/campaign/plan-reminders.ts';
import type { NoticeParams } from '../../domain/notices/notice-params.ts';
import { localDay } from '../../domain/reminders/open-slot.ts';
import type { Transaction } from '../transaction.ts';
import { campaignMembers } from './audience-sql.ts';
import { progressOf } from './campaign-readers.ts';
import { campaignSubject, closingForMember, readCampaignRecord } from './campaign-records.ts';
import type { LiveNotice } from './delivery-due.ts';
import { readReminderReaders } from './reminder-readers.ts';

const KINDS = ['campaignInvited', 'campaignReminder', 'campaignExtended', 'campaignDaily'] as const;

/** Whether the notice is about a campaign that goes on. */
export function isCampaignNotice(kind: string): kind is (typeof KINDS)[number] {
  return KINDS.some(known => known === kind);
}

/**
 * What a notice of a campaign says, found out when it is sent. Null when it is not wanted any more: the person finished,
 * asked not to be reminded or left, the campaign is over for them or was stopped, or something else of it came to them
 * less than two days ago; of more time, when another day holds by now. So nothing has to be taken back in time, and nobody who submits waits for a lock.
 * `{ campaignId, title, closesAt, lastDay, today, zone, started, answered, drip, perDay }`
 */
export async function loadCampaignNotice(
  tx: Transaction,
  kind: (typeof KINDS)[number],
  stored: NoticeParams,
  personId: number,
  now: Temporal.Instant,
): Promise<LiveNotice | null> {
  const campaign = await readCampaignRecord(tx, Number(stored.campaignId));
  if (campaign?.state !== 'running') return null;
  const [person] = await tx.$queryRaw<
    {
      closesAt: Date;
      zone: string;
      silent: boolean;
      perDay: number | null;
      started: boolean;
      finished: boolean;
      answered: number;
    }[]
  >`
    SELECT ${closingForMember(campaign.id, campaign.closesAt)} AS "closesAt",
           coalesce(person.timezone, organisation.timezone, ${campaign.zone.timezone}) AS zone,
           coalesce(pace.silent, false) AS silent, pace."perDay",
           coalesce(progress.started, false) AS started, coalesce(progress.finished, false) AS finished,
           (SELECT count(*)::int FROM "Answer" JOIN "Attempt" AS attempt ON attempt.id = "attemptId"
             WHERE attempt."campaignId" = ${campaign.id} AND attempt."personId" = member."personId"
               AND attempt.state <> 'abandoned') AS answered
      FROM (${campaignMembers(campaign, now, { personIds: [personId] })}) AS member
      JOIN "Person" AS person ON person.id = member."personId"
      JOIN "Organisation" AS organisation ON organisation.id = member."organisationId"
      LEFT JOIN "CampaignPace" AS pace ON pace."campaignId" = ${campaign.id} AND pace."personId" = member."personId"
      LEFT JOIN (${progressOf(campaign.id, { personIds: [personId] })}) AS progress
        ON progress."personId" = member."personId"`;
  if (!person || person.finished) return null;
  const closesAt = person.closesAt.toTemporalInstant();
  if (kind === 'campaignExtended' ? stored.closesAt !== closesAt.toString() : person.silent) return null;
  if (Temporal.Instant.compare(now, closesAt) >= 0) return null;
  const today = localDay(now, person.zone);
  if (kind === 'campaignDaily') {
    if (person.perDay === null || (await isClosedFor(tx, personId, today, now))) return null;
  } else if (person.perDay !== null && kind === 'campaignReminder') return null;
  if (kind === 'campaignReminder' && !(await keepsDistance(tx, campaign.id, personId, person.zone, today)))
    return null;
  return {
    params: {
      campaignId: campaign.id,
      title: campaign.title,
      lastDay: lastDayOf(closesAt, campaign.zone).toString(),
      today: today.toString(),
      started: person.started,
      answered: person.answered,
      drip: campaign.drip,
      perDay: person.perDay,
    },
    expiresAt: closesAt,
  };
}

/** What was postponed past another message of the campaign must not come right behind it. */
async function keepsDistance(
  tx: Transaction,
  campaignId: number,
  personId: number,
  zone: string,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const sent = await tx.delivery.findMany({
    where: {
      personId,
      subject: campaignSubject(campaignId),
      kind: { in: ['campaignInvited', 'campaignReminder', 'campaignExtended'] },
      state: { in: ['sent', 'uncertain', 'sending'] },
    },
    select: { settledAt: true, startedAt: true, dueAt: true },
  });
  const days = sent.map(row =>
    localDay((row.settledAt ?? row.startedAt ?? row.dueAt).toTemporalInstant(), zone),
  );
  return mayRemindOn(today, days);
}

async function isClosedFor(
  tx: Transaction,
  personId: number,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<boolean> {
  const [reader] = await readReminderReaders(tx, [personId], { timezone: 'UTC', now });
  return reader?.isClosed(day) ?? true;
}
