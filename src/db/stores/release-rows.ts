import { DEEP_DEFICITS } from '../../domain/audience.ts';
import { MARKS_OF_LAYER } from '../../domain/suppression/atom.ts';
import { type Group, isAttribute } from '../../domain/suppression/group.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { readOrganisationIds } from './release-atoms.ts';
import type { ChosenGroups } from './release-choice.ts';
import { PASSED_ID } from './release-people.ts';

/** The organisation of who moved from one to another: no chosen group has it. */
const NOWHERE = -1;

/** Organisations written at once: what has to be added up for them fits into memory. */
const ORGANISATIONS_AT_ONCE = 100;

/** Groups of the territory, of its organisations, or of both; `GROUPING` tells a value nobody knows from one not asked about. */
const setsOf = (places: readonly ('' | ', "organisationId"')[], besides = ''): Sql.Sql =>
  Sql.raw(
    `GROUPING SETS (${['', ', subject', ', service', ', category']
      .flatMap(attribute => places.map(place => `(competency${besides}${place}${attribute})`))
      .join(', ')})`,
  );
// Bytes are compared: sorting by the rules of a language takes longer than everything else.
const ATTRIBUTE = Sql.sql`
  CASE WHEN GROUPING(subject) = 0 THEN 'subject' WHEN GROUPING(service) = 0 THEN 'service'
       WHEN GROUPING(category) = 0 THEN 'category' END COLLATE "C" AS attribute,
  CASE WHEN GROUPING(subject) = 0 THEN subject WHEN GROUPING(service) = 0 THEN service
       WHEN GROUPING(category) = 0 THEN category END COLLATE "C" AS value`;
/** The same group in two tables. Equalities, not `IS NOT DISTINCT FROM`: those are never joined by a hash. */
const sameGroup = (one: string, other: string): Sql.Sql =>
  Sql.raw(
    `coalesce(${one}."organisationId", 0) = coalesce(${other}."organisationId", 0)
     AND coalesce(${one}.attribute, '') = coalesce(${other}.attribute, '')
     AND coalesce(${one}.value, '') = coalesce(${other}.value, '')`,
  );
const IS_CHOSEN = Sql.sql`chosen.competency = counted.competency AND ${sameGroup('chosen', 'counted')}
  AND (counted.attribute IS NULL OR counted.value IS NOT NULL)`;

/**
 * Stores the chosen groups and nothing else; hidden numbers never leave the transaction. The territory first, then its
 * organisations, some at a time; what is read together, one filter of many organisations, lies together.
 */
export async function writeResults(tx: Transaction, campaignId: number): Promise<void> {
  await tx.$executeRaw`CREATE INDEX ON release_chosen ("organisationId")`;
  await tx.$executeRaw`ANALYZE release_chosen`;
  await addResults(tx, campaignId, {
    organisation: Sql.sql`NULL::int AS "organisationId"`,
    sets: setsOf([''], ', level'),
    entries: Sql.sql`true`,
    chosen: Sql.sql`"organisationId" IS NULL`,
  });
  const ids = await readOrganisationIds(tx, 'release_entry');
  for (let from = 0; from < ids.length; from += ORGANISATIONS_AT_ONCE) {
    const some = ids.slice(from, from + ORGANISATIONS_AT_ONCE);
    const within = Sql.sql`"organisationId" BETWEEN ${some[0]}::int AND ${some.at(-1)}::int`;
    await addResults(tx, campaignId, {
      organisation: Sql.sql`"organisationId"`,
      sets: setsOf([', "organisationId"'], ', level'),
      entries: within,
      chosen: within,
    });
  }
}

async function addResults(
  tx: Transaction,
  campaignId: number,
  part: { organisation: Sql.Sql; sets: Sql.Sql; entries: Sql.Sql; chosen: Sql.Sql },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "CampaignResult" ("campaignId", "organisationId", attribute, value, "frameworkKey", "competencyKey",
                                  count, "scoreSum", "scoreMax", levels)
    SELECT ${campaignId}::int, counted."organisationId", counted.attribute, counted.value,
           coalesce(competency."frameworkKey", '*'), coalesce(competency."competencyKey", '*'),
           sum(counted.people), sum(counted."scoreSum"), sum(counted."scoreMax"),
           jsonb_object_agg(counted.level, counted.people)
      FROM (
        SELECT competency, ${part.organisation}, ${ATTRIBUTE}, level, count(*) AS people,
               sum("scoreSum"::bigint) AS "scoreSum", sum("scoreMax"::bigint) AS "scoreMax"
          FROM release_entry WHERE ${part.entries} GROUP BY ${part.sets}
      ) AS counted
      JOIN (SELECT * FROM release_chosen WHERE NOT growth AND ${part.chosen}) AS chosen ON ${IS_CHOSEN}
      LEFT JOIN release_competency AS competency
        ON competency.id = counted.competency AND counted.competency <> ${PASSED_ID}
     GROUP BY competency.id, competency."frameworkKey", competency."competencyKey", counted."organisationId",
              counted.attribute, counted.value
     ORDER BY counted.attribute NULLS FIRST, counted.value NULLS FIRST, competency.id, counted."organisationId"`;
}

/**
 * Stores the growth of the chosen groups beside their results: of the marked pairs who were in the group in both campaigns.
 * Who else is counted in the first campaign is what was released of it.
 */
export async function writeGrowth(
  tx: Transaction,
  { campaignId, firstId }: { campaignId: number; firstId: number },
): Promise<void> {
  const heavy = Sql.sql`${[...DEEP_DEFICITS, 'notPassed']}::text[]`;
  const [{ ofOrganisations } = { ofOrganisations: true }] = await tx.$queryRaw<
    { ofOrganisations: boolean }[]
  >`
    SELECT EXISTS (SELECT FROM release_chosen WHERE growth AND "organisationId" IS NOT NULL) AS "ofOrganisations"`;
  // A large territory has no growth of organisations: there are ten thousand times fewer sums to make.
  const organisation = ofOrganisations ? Sql.sql`"organisationId"` : Sql.sql`NULL::int AS "organisationId"`;
  const sets = setsOf(ofOrganisations ? ['', ', "organisationId"'] : ['']);
  await tx.$executeRaw`
    UPDATE "CampaignResult" AS result
       SET growth = jsonb_build_object(
             'pairs', counted.pairs, 'lost', first.count - counted.pairs, 'added', result.count - counted.pairs,
             'beforeSum', counted."beforeSum", 'beforeMax', counted."beforeMax",
             'afterSum', counted."afterSum", 'afterMax', counted."afterMax",
             'differenceSum', round(counted.differences::numeric, 3), 'differenceSquares', round(counted.squares::numeric, 3),
             'passedBefore', counted."passedBefore", 'passedAfter', counted."passedAfter", 'raised', counted.raised,
             -- Pairs of the competency that were left out: never shown, but a later growth has to know.
             'aside', (SELECT count(*) FROM release_aside AS aside WHERE aside.competency = counted.competency))
      FROM (
        SELECT competency, ${organisation}, ${ATTRIBUTE}, count(*)::int AS pairs,
               sum("beforeSum") AS "beforeSum", sum("beforeMax") AS "beforeMax",
               sum("afterSum") AS "afterSum", sum("afterMax") AS "afterMax",
               sum(points) AS differences, sum(points * points) AS squares,
               count(*) FILTER (WHERE "passedBefore") AS "passedBefore",
               count(*) FILTER (WHERE "passedAfter") AS "passedAfter",
               count(*) FILTER (WHERE rose) AS raised
          FROM (
            SELECT entry.competency, CASE WHEN first."organisationId" = entry."organisationId"
                   THEN entry."organisationId" ELSE ${NOWHERE}::int END AS "organisationId",
                   CASE WHEN first.subject = entry.subject THEN entry.subject END AS subject,
                   CASE WHEN first.service = entry.service THEN entry.service END AS service,
                   CASE WHEN first.category = entry.category THEN entry.category END AS category,
                   first."scoreSum"::bigint AS "beforeSum", first."scoreMax"::bigint AS "beforeMax",
                   entry."scoreSum"::bigint AS "afterSum", entry."scoreMax"::bigint AS "afterMax",
                   NOT first.level = ANY(${heavy}) AS "passedBefore", NOT entry.level = ANY(${heavy}) AS "passedAfter",
                   -- Five points exactly: on whole numbers, as for one person.
                   entry."scoreMax" > 0 AND first."scoreMax" > 0 AND
                   100 * (entry."scoreSum"::bigint * first."scoreMax" - first."scoreSum"::bigint * entry."scoreMax")
                     >= 5 * entry."scoreMax"::bigint * first."scoreMax" AS rose,
                   coalesce(100.0 * entry."scoreSum" / nullif(entry."scoreMax", 0)
                            - 100.0 * first."scoreSum" / nullif(first."scoreMax", 0), 0) AS points
              FROM release_entry AS entry
              JOIN release_first AS first USING ("personId", competency, questionnaire)
             WHERE entry.layers[1] < ${MARKS_OF_LAYER}::int
          ) AS pair GROUP BY ${sets}
      ) AS counted
      JOIN release_chosen AS chosen ON ${IS_CHOSEN} AND chosen.growth
      LEFT JOIN release_competency AS competency
        ON competency.id = counted.competency AND counted.competency <> ${PASSED_ID}
      JOIN "CampaignResult" AS first
        ON first."campaignId" = ${firstId} AND first."frameworkKey" = coalesce(competency."frameworkKey", '*')
       AND first."competencyKey" = coalesce(competency."competencyKey", '*')
       AND ${sameGroup('first', 'counted')}
       AND (first.count = counted.pairs OR first.count - counted.pairs >= 5)
     WHERE result."campaignId" = ${campaignId} AND result."frameworkKey" = first."frameworkKey"
       AND result."competencyKey" = first."competencyKey"
       AND ${sameGroup('result', 'counted')}`;
}

/** Remembers what was chosen until it is stored. */
export async function keepChosen(tx: Transaction, chosen: ChosenGroups, growth: boolean): Promise<void> {
  const rows = [...chosen].flatMap(([competency, groups]) => groups.map(group => ({ competency, ...group })));
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO release_chosen (competency, "organisationId", attribute, value, growth)
    SELECT *, ${growth}::boolean FROM unnest(
      ${rows.map(({ competency }) => competency)}::int[], ${rows.map(({ organisationId }) => organisationId)}::int[],
      ${rows.map(({ attribute }) => attribute)}::text[], ${rows.map(({ value }) => value)}::text[])`;
}

/** Of which groups: all of them, the territory's own, or those of some organisations. Large territories are read in parts. */
export type Places = 'all' | 'territory' | readonly number[];

/** Which rows have a group of these places. */
export function isAt(places: Places): Sql.Sql {
  if (places === 'all') return Sql.sql`true`;
  if (places === 'territory') return Sql.sql`"organisationId" IS NULL`;
  return Sql.sql`"organisationId" = ANY(${[...places]}::int[])`;
}

/** The results that were chosen. */
export async function readChosen(tx: Transaction, places: Places): Promise<ChosenGroups> {
  const rows = await tx.$queryRaw<
    { competency: number; organisationId: number | null; attribute: string | null; value: string | null }[]
  >`SELECT competency, "organisationId", attribute, value FROM release_chosen WHERE NOT growth AND ${isAt(places)}`;
  const chosen = new Map<number, Group[]>();
  for (const { competency, organisationId, attribute, value } of rows) {
    if (attribute !== null && !isAttribute(attribute)) continue;
    const groups = chosen.get(competency) ?? [];
    groups.push({ organisationId, attribute, value });
    chosen.set(competency, groups);
  }
  return chosen;
}
