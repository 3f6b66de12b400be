import { z } from 'zod';
import { type Atom, bitOf, MARKS_OF_LAYER } from '../../domain/suppression/atom.ts';
import { ATTRIBUTES, type Group } from '../../domain/suppression/group.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { type EntryTable, PASSED_ID } from './release-people.ts';

const text = z.string().nullable();
const rowsSchema = z.array(
  z.tuple([z.int(), text, text, text, z.array(z.int()), z.record(z.string(), z.int())]),
);

/** Organisations and how many people, in the same order: two lists are read five times faster than a list of pairs. */
const countsSchema = z.tuple([z.array(z.int()), z.array(z.int())]);
const idsSchema = z.array(z.int());

/** People who can be told apart by nothing published, of each competency. */
export type AtomsByCompetency = ReadonlyMap<number, readonly Atom[]>;

/** The atoms of these organisations, or of all, by competency. One value comes over: many rows would block everything else. */
export async function readAtoms(
  tx: Transaction,
  table: EntryTable,
  organisationIds: readonly number[] | null,
): Promise<AtomsByCompetency> {
  const where = organisationIds
    ? Sql.sql`WHERE "organisationId" = ANY(${[...organisationIds]}::int[])`
    : Sql.empty;
  const [row] = await tx.$queryRaw<{ atoms: string | null }[]>`
    SELECT json_agg(json_build_array("organisationId", subject, service, category, to_json(layers), counts))::text AS atoms
      FROM (
        SELECT "organisationId", subject, service, category, layers, json_object_agg(competency, people) AS counts
          FROM (
            SELECT "organisationId", subject, service, category, layers, competency, count(*) AS people
              FROM ${Sql.raw(table)} ${where} GROUP BY 1, 2, 3, 4, 5, 6
          ) AS counted GROUP BY 1, 2, 3, 4, 5
      ) AS atoms`;
  const atoms = new Map<number, Atom[]>();
  for (const [organisationId, subject, service, category, layers, counts] of rowsSchema.parse(
    JSON.parse(row?.atoms ?? '[]'),
  )) {
    for (const [competency, count] of Object.entries(counts)) {
      const atom = { organisationId, values: { subject, service, category }, layers, count };
      const list = atoms.get(Number(competency));
      if (list) list.push(atom);
      else atoms.set(Number(competency), [atom]);
    }
  }
  return atoms;
}

/** How many different atoms there are, the competencies apart: what decides whether they can be weighed together. */
export async function countAtoms(
  tx: Transaction,
  tables: readonly EntryTable[],
  limit: number,
): Promise<number> {
  let most = 0;
  for (const table of tables) {
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM (
        SELECT DISTINCT "organisationId", subject, service, category, layers FROM ${Sql.raw(table)} LIMIT ${limit + 1}
      ) AS atoms`;
    most = Math.max(most, row?.count ?? 0);
  }
  return most;
}

/** Organisations of the people in a table, in the order of their numbers. */
export async function readOrganisationIds(tx: Transaction, table: EntryTable): Promise<readonly number[]> {
  const [row] = await tx.$queryRaw<{ ids: string | null }[]>`
    SELECT json_agg("organisationId" ORDER BY "organisationId")::text AS ids
      FROM (SELECT DISTINCT "organisationId" FROM ${Sql.raw(table)} WHERE competency = ${PASSED_ID}::int) AS everybody`;
  return idsSchema.parse(JSON.parse(row?.ids ?? '[]'));
}

/** People of every organisation who have one competency measured. */
export async function readOrganisationCounts(
  tx: Transaction,
  table: EntryTable,
  competency: number,
): Promise<ReadonlyMap<number, number>> {
  const [row] = await tx.$queryRaw<{ counted: string | null }[]>`
    SELECT json_build_array(json_agg("organisationId" ORDER BY "organisationId"),
                            json_agg(people ORDER BY "organisationId"))::text AS counted FROM (
      SELECT "organisationId", count(*) AS people FROM ${Sql.raw(table)}
       WHERE competency = ${competency}::int GROUP BY 1
    ) AS counted HAVING count(*) > 0`;
  const [ids, people] = countsSchema.parse(JSON.parse(row?.counted ?? '[[], []]'));
  return new Map(ids.map((id, at) => [id, people[at] ?? 0]));
}

export interface CountedMargin {
  readonly competency: number;
  readonly group: Group;
  readonly count: number;
  /** Those of them who are pairs of this comparison. */
  readonly pairs: number;
}

/** People of the territory by value of each attribute, and all of them, by competency; unknown values are left out. */
export async function readMargins(tx: Transaction, table: EntryTable): Promise<readonly CountedMargin[]> {
  const read: CountedMargin[] = [];
  for (const attribute of [null, ...ATTRIBUTES]) {
    const value = attribute === null ? Sql.sql`NULL::text` : Sql.raw(attribute);
    const kept = Sql.sql`${attribute === null ? 0 : bitOf(attribute)}::int`;
    const rows = await tx.$queryRaw<
      { competency: number; value: string | null; people: number; pairs: number }[]
    >`
      SELECT competency, ${value} AS value, count(*)::int AS people,
             count(*) FILTER (WHERE layers[1] < ${MARKS_OF_LAYER}::int AND layers[1] & ${kept} = ${kept})::int AS pairs
        FROM ${Sql.raw(table)} GROUP BY 1, 2 ORDER BY 1, 2`;
    for (const { competency, value: of, people, pairs } of rows) {
      if (attribute !== null && of === null) continue;
      read.push({
        competency,
        group: { organisationId: null, attribute, value: of },
        count: people,
        pairs,
      });
    }
  }
  return read;
}
