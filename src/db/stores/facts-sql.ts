import { TEACHING_POSITIONS } from '../../domain/figures/measure.ts';
import { SERVICE_BANDS } from '../../domain/figures/service-band.ts';
import { Prisma as Sql } from '../generated/client.ts';

/** A stored time as the day it was in the zone. */
const localDay = (time: Sql.Sql, zone: Sql.Sql): Sql.Sql =>
  Sql.sql`(${time} AT TIME ZONE 'UTC' AT TIME ZONE ${zone})::date`;

const SERVICE = Sql.sql`CASE ${Sql.join(
  SERVICE_BANDS.map(({ key, from, to }) =>
    to === null
      ? Sql.sql`WHEN employment."serviceYears" >= ${from}::int THEN ${key}::text`
      : Sql.sql`WHEN employment."serviceYears" BETWEEN ${from}::int AND ${to}::int THEN ${key}::text`,
  ),
  ' ',
)} END`;

// The first day an event may have taken place; one without a date was there when it was marked.
const EVENT_DAY = Sql.sql`CASE event."datePrecision"
  WHEN 'time' THEN left(event.date, 10)::date
  WHEN 'day' THEN event.date::date
  WHEN 'month' THEN (event.date || '-01')::date
  WHEN 'schoolYear' THEN (event.date || '-09-01')::date
  ELSE ${localDay(Sql.sql`attendance."markedAt"`, Sql.sql`event.timezone`)} END`;

/** The columns of a fact sheet, in the order `facts` has them. */
export const SHEET_COLUMNS = [
  'organisationId',
  'subject',
  'service',
  'category',
  'teacher',
  'diagnosedOn',
  'iomOn',
  'iomEventOn',
  'eventOn',
  'contestOn',
  'expertOn',
  'courseOn',
  'publicationOn',
  'presentationOn',
  'raisedOn',
  'sessionOn',
  'communityOn',
] as const;

/**
 * What counts for these people now, computed from scratch: a row for each person and territory they work in, as
 * `domain/figures/measure.ts` defines it. The CTEs end with `facts` ("personId", "territoryId" and `SHEET_COLUMNS`).
 */
export function factsOf(personIds: readonly number[]): Sql.Sql {
  const people = Sql.sql`ANY(${[...personIds]}::int[])`;
  return Sql.sql`
  home AS (
    SELECT DISTINCT ON (employment."personId", organisation."territoryId")
           employment."personId", organisation."territoryId", territory.timezone, organisation.id AS "organisationId",
           employment.subjects[1] AS subject, ${SERVICE} AS service, employment.category,
           coalesce(employment.position = ANY(${[...TEACHING_POSITIONS]}::text[]), false) AS teacher
      FROM "Employment" AS employment
      JOIN "Person" AS person ON person.id = employment."personId" AND person."deletionAskedAt" IS NULL
      JOIN "Organisation" AS organisation
        ON organisation.id = employment."organisationId" AND organisation."closedOn" IS NULL
      JOIN "Territory" AS territory ON territory.id = organisation."territoryId"
     WHERE employment."personId" = ${people} AND employment.state = 'accepted' AND employment."onLeaveSince" IS NULL
     ORDER BY employment."personId", organisation."territoryId", employment.id
  ), diagnosed AS (
    SELECT attempt."personId", campaign."territoryId", max(attempt."submittedAt") AS at
      FROM "Attempt" AS attempt
      -- Who answers one by earlier deficits is known to have one: nothing is counted of it (domain/audience.ts).
      JOIN "Campaign" AS campaign
        ON campaign.id = attempt."campaignId" AND campaign.audience -> 'earlierDeficits' IS NULL
      JOIN "Questionnaire" AS questionnaire ON questionnaire.id = attempt."questionnaireId"
     WHERE attempt."personId" = ${people} AND attempt.state = 'submitted' AND attempt.source = 'self'
       AND questionnaire.kind = 'self_diagnosis'
     GROUP BY 1, 2
  ), tested AS (
    SELECT "personId", max("takenOn") AS day FROM "ExternalResult"
     WHERE "personId" = ${people} AND source = 'cnppm' GROUP BY 1
  ), route AS (
    SELECT DISTINCT ON ("personId") "personId", id, "approvedAt" AS at FROM "Iom"
     WHERE "personId" = ${people} AND state IN ('approved', 'inProgress', 'extended', 'done') AND "approvedAt" IS NOT NULL
     ORDER BY "personId", "approvedAt" DESC, id DESC
  ), attended AS (
    SELECT attendance."personId", event.id AS "eventId", event.kind, ${EVENT_DAY} AS day
      FROM "Attendance" AS attendance
      JOIN "Event" AS event ON event.id = attendance."eventId" AND event.state <> 'cancelled'
     WHERE attendance."personId" = ${people} AND attendance.state IN ('present', 'partial')
  ), came AS (
    SELECT "personId", max(day) AS day, max(day) FILTER (WHERE kind = 'internshipSession') AS session
      FROM attended GROUP BY 1
  ), "cameOfRoute" AS (
    SELECT attended."personId", max(attended.day) AS day
      FROM attended
      JOIN route ON route."personId" = attended."personId"
      JOIN "IomItem" AS item ON item."iomId" = route.id AND item."eventId" = attended."eventId"
       AND item."deficitId" IS NOT NULL AND item.state <> 'dropped'
     GROUP BY 1
  ), achieved AS (
    SELECT "personId",
           max("happenedOn") FILTER (WHERE kind = 'contest') AS contest,
           max("happenedOn") FILTER (WHERE kind = 'expert') AS expert,
           max("happenedOn") FILTER (WHERE kind = 'course') AS course,
           max("happenedOn") FILTER (WHERE kind = 'publication') AS publication,
           max("happenedOn") FILTER (WHERE kind = 'presentation') AS presentation,
           max("happenedOn") FILTER (WHERE kind = 'categoryRise') AS raised
      FROM "Achievement" WHERE "personId" = ${people} GROUP BY 1
  ), joined AS (
    SELECT "personId", max(day) AS day FROM (
      SELECT membership."personId", membership."joinedOn" AS day
        FROM "CommunityMembership" AS membership
        JOIN "Community" AS community ON community.id = membership."communityId" AND community.level <> 'school'
       WHERE membership."personId" = ${people} AND membership."leftOn" IS NULL
      UNION ALL
      SELECT membership."personId", ${localDay(Sql.sql`membership."joinedAt"`, Sql.sql`territory.timezone`)}
        FROM "PeopleGroupMember" AS membership
        JOIN "PeopleGroup" AS community
          ON community.id = membership."groupId" AND community.level <> 'school' AND community."archivedAt" IS NULL
        JOIN "Territory" AS territory ON territory.id = community."territoryId"
       WHERE membership."personId" = ${people} AND membership."leftAt" IS NULL
    ) AS memberships GROUP BY 1
  ), facts AS (
    SELECT home."personId", home."territoryId", home."organisationId", home.subject, home.service, home.category, home.teacher,
           greatest(${localDay(Sql.sql`diagnosed.at`, Sql.sql`home.timezone`)}, tested.day) AS "diagnosedOn",
           ${localDay(Sql.sql`route.at`, Sql.sql`home.timezone`)} AS "iomOn",
           CASE WHEN "cameOfRoute".day IS NOT NULL
                THEN least(${localDay(Sql.sql`route.at`, Sql.sql`home.timezone`)}, "cameOfRoute".day) END AS "iomEventOn",
           came.day AS "eventOn", achieved.contest AS "contestOn", achieved.expert AS "expertOn",
           achieved.course AS "courseOn", achieved.publication AS "publicationOn",
           achieved.presentation AS "presentationOn", achieved.raised AS "raisedOn",
           came.session AS "sessionOn", joined.day AS "communityOn"
      FROM home
      LEFT JOIN diagnosed USING ("personId", "territoryId")
      LEFT JOIN tested USING ("personId")
      LEFT JOIN route USING ("personId")
      LEFT JOIN came USING ("personId")
      LEFT JOIN "cameOfRoute" USING ("personId")
      LEFT JOIN achieved USING ("personId")
      LEFT JOIN joined USING ("personId")
  )`;
}
