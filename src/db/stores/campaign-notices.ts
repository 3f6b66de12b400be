import type { IsClosed } from '../../domain/calendar/closed-days.ts';
import { lastDayOf } from '../../domain/campaign/deadline.ts';
import { planReminders } from '../../domain/campaign/plan-reminders.ts';
import { type NoticeKind, noticeClassOf } from '../../domain/notices/notice-class.ts';
import { localDay } from '../../domain/reminders/open-slot.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import type { OnlyMembers } from './audience-sql.ts';
import { type ReaderGroup, readCampaignReaders, whereInGroup } from './campaign-readers.ts';
import { type CampaignRecord, campaignSubject, readTerritoryClosedDays } from './campaign-records.ts';
import { insertDeliveries } from './insert-deliveries.ts';

/** When people of a campaign are reminded, by their clock: lessons are over, the evening has not begun (domain §5.3). */
const REMINDER_TIME = Temporal.PlainTime.from('15:30');
const DAILY_TIME = Temporal.PlainTime.from('16:00');
/** Reminders are put on their way a day ahead: long enough for an hourly job, so late that few have to be taken back. */
const AHEAD = { hours: 26 } as const;

/**
 * Puts on their way what the people of an open campaign are to be told within the next day: the invitation of whoever has
 * none yet, the reminders, the questions of the day. The campaign's row is locked by the caller. Safe to repeat: each has
 * one key. What is said is read again when it is sent (`load-campaign-notice.ts`).
 * @param only these people of it.
 * @returns how many were added.
 */
export async function planCampaignNotices(
  tx: Transaction,
  campaign: CampaignRecord,
  now: Temporal.Instant,
  only: Pick<OnlyMembers, 'personIds' | 'within'> = {},
): Promise<number> {
  const groups = await readCampaignReaders(tx, campaign, now, only);
  const isClosed = await readTerritoryClosedDays(tx, campaign.territoryId, now);
  let added = 0;
  for (const group of groups)
    for (const planned of planOf(campaign, group, isClosed, now))
      added += await insertForGroup(tx, campaign, group, planned);
  return added;
}

interface PlannedNotice {
  readonly kind: NoticeKind;
  /** What the key ends with, behind the person's id. */
  readonly name: string;
  readonly dueAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

function planOf(
  campaign: CampaignRecord,
  group: ReaderGroup,
  isClosed: IsClosed,
  now: Temporal.Instant,
): PlannedNotice[] {
  const { zone, closesAt, told, extended } = group;
  const today = localDay(now, zone);
  const at = (day: Temporal.PlainDate, plainTime: Temporal.PlainTime): Temporal.Instant =>
    day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
  const soon = ({ dueAt }: PlannedNotice): boolean =>
    Temporal.Instant.compare(dueAt, now) > 0 && Temporal.Instant.compare(dueAt, now.add(AHEAD)) <= 0;
  if (group.perDay !== null)
    return [today, today.add({ days: 1 })]
      .filter(day => !isClosed(day))
      .map(day => ({
        kind: 'campaignDaily' as const,
        name: `daily:${day}`,
        dueAt: at(day, DAILY_TIME),
        expiresAt: at(day.add({ days: 1 }), Temporal.PlainTime.from('00:00')),
      }))
      .filter(soon)
      .filter(({ dueAt }) => Temporal.Instant.compare(dueAt, closesAt) < 0);
  if (!campaign.invites) return [];
  // Whoever was told of more time knows of the campaign.
  if (told.length === 0 && extended.length === 0)
    return [{ kind: 'campaignInvited', name: 'invite', dueAt: now, expiresAt: closesAt }];
  const lastDay = lastDayOf(closesAt, campaign.zone);
  return planReminders({ told: told.length > 0 ? told : extended, extended, lastDay, today, isClosed })
    .map(day => ({
      kind: 'campaignReminder' as const,
      name: day.toString(),
      dueAt: at(day, REMINDER_TIME),
      expiresAt: closesAt,
    }))
    .filter(soon);
}

/** One statement for the whole group; what was taken back of the same day waits once more. */
export async function insertForGroup(
  tx: Transaction,
  campaign: CampaignRecord,
  group: ReaderGroup,
  { kind, name, dueAt, expiresAt }: PlannedNotice,
): Promise<number> {
  const { priority, counted } = noticeClassOf(kind);
  const subject = campaignSubject(campaign.id);
  const wanted = Sql.sql`
    SELECT row_number() OVER (ORDER BY reader."personId") AS n,
           ${`${subject}:person:`}::text || reader."personId" || ${`:${name}`}::text AS key,
           NULL::bigint AS "chatId", reader."personId", NULL::int AS "threadId", ${kind}::text AS kind,
           ${priority}::int AS priority, ${counted}::boolean AS counted, ${subject}::text AS subject,
           ${campaign.createdById}::int AS "authorId",
           ${JSON.stringify({ campaignId: campaign.id })}::text AS payload,
           ${dueAt.toString()}::timestamp AS "dueAt", ${expiresAt.toString()}::timestamp AS "expiresAt"
      FROM campaign_reader AS reader WHERE ${whereInGroup(group)}`;
  const { enqueued } = await insertDeliveries(tx, wanted, { revive: kind !== 'campaignInvited' });
  return enqueued;
}
