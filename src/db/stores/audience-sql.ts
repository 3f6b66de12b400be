import { type Audience, DEEP_DEFICITS } from '../../domain/audience.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { PersonWindow } from './person-windows.ts';

/**
 * `isInAudience` as a condition on `"Employment" AS employment` joined with its `"Organisation" AS organisation`. Groups
 * count as they are now, earlier deficits as they were found before `foundBefore`.
 */
export function audienceCondition(audience: Audience, foundBefore: Temporal.Instant): Sql.Sql {
  const { organisations, positions, subjects, serviceYears, categories, groups, earlierDeficits } = audience;
  const conditions = [
    organisations && Sql.sql`organisation.key = ANY (${organisations}::text[])`,
    positions && Sql.sql`employment.position = ANY (${positions}::text[])`,
    subjects && Sql.sql`employment.subjects && ${subjects}::text[]`,
    categories && Sql.sql`employment.category = ANY (${categories}::text[])`,
    serviceYears &&
      Sql.sql`employment."serviceYears" BETWEEN ${serviceYears.from}::int AND ${serviceYears.to}::int`,
    groups &&
      Sql.sql`EXISTS (
        SELECT 1 FROM "PeopleGroupMember" AS membership
         WHERE membership."personId" = employment."personId" AND membership."groupId" = ANY (${groups}::int[])
           AND membership."leftAt" IS NULL)`,
    earlierDeficits &&
      Sql.sql`EXISTS (
        SELECT 1 FROM (${newestLevels(Sql.sql`attempt."personId" = employment."personId"`, foundBefore)}) AS found
         WHERE found."frameworkKey" = ${earlierDeficits.framework}
           AND found."competencyKey" = ANY (${earlierDeficits.competencies}::text[])
           AND found.level = ANY (${[...DEEP_DEFICITS]}::text[]))`,
  ].filter(condition => condition !== undefined);
  return conditions.length === 0 ? Sql.sql`true` : Sql.sql`(${Sql.join(conditions, ' AND ')})`;
}

/** Of each competency of these attempts (`attempt`) the level found last; trials of a questionnaire count nowhere. */
export function newestLevels(whose: Sql.Sql, foundBefore: Temporal.Instant): Sql.Sql {
  return Sql.sql`
    SELECT DISTINCT ON (attempt."personId", entry."frameworkKey", entry."competencyKey")
           attempt."personId", entry."frameworkKey", entry."competencyKey", entry.level
      FROM "Attempt" AS attempt JOIN "ProfileEntry" AS entry ON entry."attemptId" = attempt.id
     WHERE ${whose} AND attempt.state = 'submitted' AND attempt.source = 'self'
       AND attempt."submittedAt" < ${foundBefore.toString()}::timestamp
     ORDER BY attempt."personId", entry."frameworkKey", entry."competencyKey", attempt."submittedAt" DESC,
              attempt.id DESC`;
}

/**
 * Employments that stand in a territory's audience at all: accepted, not on long leave, of an organisation that is not
 * closed, of nobody who asked to be deleted. Of `employment`, `organisation` and `person`.
 */
export function countedEmployment(territoryId: number, now: Temporal.Instant): Sql.Sql {
  const today = now.toString().slice(0, 10);
  return Sql.sql`
    employment.state = 'accepted' AND organisation."territoryId" = ${territoryId}
    AND (employment."onLeaveSince" IS NULL OR employment."onLeaveSince" > ${today}::date)
    AND (organisation."closedOn" IS NULL OR organisation."closedOn" > ${today}::date)
    AND person."deletionAskedAt" IS NULL`;
}

/** Whether the person of that column agreed to mailings, and did not take it back. */
export function agreedToMailings(personId: Sql.Sql): Sql.Sql {
  return Sql.sql`
    coalesce((SELECT granted FROM "Consent"
               WHERE "personId" = ${personId} AND kind = 'mailing' ORDER BY id DESC LIMIT 1), false)`;
}

/**
 * Of a person as `person`: why a mailing does not reach them, null where it does. Whose account only a list named has not
 * refused anything: they never came.
 */
export const UNREACHED_BECAUSE = Sql.sql`
  CASE WHEN person."telegramId" IS NULL THEN 'neverCame'
       WHEN person."unreachableSince" IS NOT NULL THEN 'blocked'
       WHEN ${agreedToMailings(Sql.sql`person.id`)} THEN NULL
       WHEN person."registeredAt" IS NULL THEN 'neverCame'
       ELSE 'refused' END`;

/** Of a person as `person`: whatever they agreed to, nothing can be sent to them. */
const AWAY = Sql.sql`person."telegramId" IS NULL OR person."unreachableSince" IS NOT NULL`;

const PLACED = Sql.sql`employment."personId"`;

/** A campaign as far as its people depend on it. */
export interface MembersOf {
  readonly territoryId: number;
  readonly audience: Audience;
  readonly opensAt: Temporal.Instant;
}

/** Whom to look at: those who belong to this audience as well; these people; those with ids from the first to the last. */
export interface OnlyMembers {
  readonly filter?: Audience | undefined;
  readonly personIds?: readonly number[] | undefined;
  readonly within?: PersonWindow | undefined;
}

/**
 * The people of a campaign, each once, at the first of the places that put them there: `personId`, `organisationId`,
 * `employmentId`, `away` (nothing can be sent to them).
 */
export function campaignMembers(
  { territoryId, audience, opensAt }: MembersOf,
  now: Temporal.Instant,
  only: OnlyMembers = {},
): Sql.Sql {
  return Sql.sql`
    SELECT DISTINCT ON (employment."personId") employment."personId", employment."organisationId",
           employment.id AS "employmentId", ${AWAY} AS away
      FROM "Employment" AS employment
      JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
      JOIN "Person" AS person ON person.id = employment."personId"
     WHERE ${countedEmployment(territoryId, now)} AND ${isAmong(only, PLACED, Sql.sql`person.id`)}
       AND ${audienceCondition(audience, opensAt)}
       AND ${audienceCondition(only.filter ?? {}, opensAt)}
     ORDER BY employment."personId", employment.id`;
}

/**
 * Whether the people of these columns are among those to be looked at. Columns that are equal are named all the same: the
 * planner does not see that the range of one is that of the other, and would read a whole table for it.
 */
export function isAmong(
  { personIds, within }: Pick<OnlyMembers, 'personIds' | 'within'>,
  ...columns: readonly Sql.Sql[]
): Sql.Sql {
  const conditions = columns.flatMap(column => [
    ...(personIds ? [Sql.sql`${column} = ANY (${[...personIds]}::int[])`] : []),
    ...(within ? [Sql.sql`${column} BETWEEN ${within.from}::int AND ${within.to}::int`] : []),
  ]);
  return conditions.length === 0 ? Sql.sql`true` : Sql.join(conditions, ' AND ');
}
