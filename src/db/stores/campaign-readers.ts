import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { campaignMembers, isAmong, type OnlyMembers, UNREACHED_BECAUSE } from './audience-sql.ts';
import { type CampaignRecord, campaignSubject, closingForMember } from './campaign-records.ts';

/** People of a campaign who can be written to about it and have not finished, alike in everything the plan depends on. */
export interface ReaderGroup {
  readonly zone: string;
  readonly closesAt: Temporal.Instant;
  /** Days of theirs on which a message of the campaign went to them, or is about to. */
  readonly told: readonly Temporal.PlainDate[];
  /** The same of messages that tell of more time. */
  readonly extended: readonly Temporal.PlainDate[];
  /** Questions a day, as they chose. */
  readonly perDay: number | null;
  readonly started: boolean;
  readonly people: number;
}

/** Notices that count as told: whatever may have arrived, and what waits. */
const TOLD_KINDS = ['campaignInvited', 'campaignReminder'];
const EXTENDED_KIND = 'campaignExtended';

/**
 * Fills the temporary table `campaign_reader` of this transaction and answers its groups: one pass over the people,
 * whatever their number. Left out: who finished, cannot be reached, does not want to be reminded, or is closed already.
 * @param only these people of it.
 */
export async function readCampaignReaders(
  tx: Transaction,
  campaign: CampaignRecord,
  now: Temporal.Instant,
  only: Pick<OnlyMembers, 'personIds' | 'within'> = {},
): Promise<ReaderGroup[]> {
  await tx.$executeRaw`DROP TABLE IF EXISTS campaign_reader`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE campaign_reader (
      "personId" int, zone text, "closesAt" timestamp, told text[], extended text[], "perDay" int, started boolean
    ) ON COMMIT DROP`;
  // Conditions that are subqueries make the planner expect one person: loops over a hundred thousand would follow.
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
  await tx.$executeRaw`
    WITH reader AS (
      SELECT member."personId", coalesce(person.timezone, organisation.timezone, ${campaign.zone.timezone}) AS zone,
             ${closingForMember(campaign.id, campaign.closesAt)} AS "closesAt", pace."perDay",
             coalesce(progress.started, false) AS started
        FROM (${campaignMembers(campaign, now, only)}) AS member
        JOIN "Person" AS person ON person.id = member."personId"
        JOIN "Organisation" AS organisation ON organisation.id = member."organisationId"
        LEFT JOIN "CampaignPace" AS pace ON pace."campaignId" = ${campaign.id} AND pace."personId" = member."personId"
        LEFT JOIN (${progressOf(campaign.id, only)}) AS progress ON progress."personId" = member."personId"
       WHERE ${isAmong(only, Sql.sql`person.id`)} AND ${UNREACHED_BECAUSE} IS NULL AND coalesce(pace.silent, false) = false
         AND coalesce(progress.finished, false) = false
    ), told AS (
      SELECT reader."personId", ${daysOf(TOLD_KINDS)} AS told, ${daysOf([EXTENDED_KIND])} AS extended
        FROM reader JOIN "Delivery" AS delivery ON delivery."personId" = reader."personId"
       WHERE ${isAmong(only, Sql.sql`delivery."personId"`)} AND delivery.subject = ${campaignSubject(campaign.id)} AND delivery.kind = ANY (${[...TOLD_KINDS, EXTENDED_KIND]}::text[])
         AND delivery.state NOT IN ('cancelled', 'expired')
       GROUP BY reader."personId"
    )
    INSERT INTO campaign_reader
    SELECT reader."personId", reader.zone, reader."closesAt", coalesce(told.told, '{}'), coalesce(told.extended, '{}'), reader."perDay", reader.started
      FROM reader LEFT JOIN told ON told."personId" = reader."personId"
     WHERE reader."closesAt" > ${now.toString()}::timestamp`;
  await tx.$executeRaw`SET LOCAL enable_nestloop TO DEFAULT`;
  await tx.$executeRaw`ANALYZE campaign_reader`;
  const rows = await tx.$queryRaw<
    {
      zone: string;
      closesAt: Date;
      told: string[];
      extended: string[];
      perDay: number | null;
      started: boolean;
      people: number;
    }[]
  >`
    SELECT zone, "closesAt", told, extended, "perDay", started, count(*)::int AS people FROM campaign_reader
     GROUP BY zone, "closesAt", told, extended, "perDay", started`;
  return rows.map(row => ({
    ...row,
    closesAt: row.closesAt.toTemporalInstant(),
    told: row.told.map(day => Temporal.PlainDate.from(day)),
    extended: row.extended.map(day => Temporal.PlainDate.from(day)),
  }));
}

/** The days of the `reader` on which a `delivery` of these kinds went, or is about to. */
function daysOf(kinds: readonly string[]): Sql.Sql {
  return Sql.sql`
    coalesce(array_agg(DISTINCT (
      coalesce(CASE WHEN delivery.state = 'sent' THEN delivery."settledAt" END, delivery."nextTryAt", delivery."dueAt")
        AT TIME ZONE 'UTC' AT TIME ZONE reader.zone)::date::text
    ) FILTER (WHERE delivery.kind = ANY (${[...kinds]}::text[])), '{}')`;
}

/** Those of the table who are in the group. */
export function whereInGroup(group: ReaderGroup): Sql.Sql {
  return Sql.sql`
    reader.zone = ${group.zone} AND reader."closesAt" = ${group.closesAt.toString()}::timestamp
    AND reader.told = ${group.told.map(String)}::text[] AND reader.extended = ${group.extended.map(String)}::text[]
    AND reader."perDay" IS NOT DISTINCT FROM ${group.perDay}::int
    AND reader.started = ${group.started}`;
}

/** Of whoever began: `started`, and `finished` when every questionnaire of the campaign was submitted. */
export function progressOf(
  campaignId: number,
  only: Pick<OnlyMembers, 'personIds' | 'within'> = {},
): Sql.Sql {
  return Sql.sql`
    SELECT "personId", true AS started,
           count(DISTINCT "questionnaireId") FILTER (WHERE state = 'submitted') >= (
             SELECT count(*) FROM "CampaignQuestionnaire" WHERE "campaignId" = ${campaignId}) AS finished
      FROM "Attempt" WHERE "campaignId" = ${campaignId} AND state IN ('inProgress', 'submitted')
        AND ${isAmong(only, Sql.sql`"personId"`)}
     GROUP BY "personId"`;
}
