import type { Transaction } from '../../transaction.ts';

/** Models whose rows are facts about a person of theirs. */
const OF_A_PERSON = [
  'Employment',
  'RoleAssignment',
  'Achievement',
  'CommunityMembership',
  'ExternalResult',
  'InternshipEnrolment',
];

/** The people whose facts an import touched, as long as its rows are there. */
export async function affectedPeople(tx: Transaction, importId: number): Promise<readonly number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    WITH own AS (SELECT * FROM "ImportChange" WHERE "importId" = ${importId})
    SELECT DISTINCT id FROM (
      SELECT "rowId" AS id FROM own WHERE model = 'Person'
      UNION ALL
      SELECT (after ->> 'personId')::int FROM own WHERE action = 'created' AND model = ANY(${OF_A_PERSON}::text[])
      UNION ALL
      SELECT employment."personId" FROM own JOIN "Employment" AS employment ON employment.id = own."rowId"
       WHERE own.model = 'Employment' AND own.action = 'changed'
      UNION ALL
      SELECT achievement."personId" FROM own JOIN "Achievement" AS achievement ON achievement.id = own."rowId"
       WHERE own.model = 'Achievement' AND own.action = 'changed'
      UNION ALL
      SELECT employment."personId" FROM own JOIN "Employment" AS employment ON employment."organisationId" = own."rowId"
       WHERE own.model = 'Organisation' AND own.action = 'changed'
    ) AS touched
     WHERE id IS NOT NULL AND EXISTS (SELECT 1 FROM "Person" AS person WHERE person.id = touched.id)
     ORDER BY id`;
  return rows.map(({ id }) => id);
}
