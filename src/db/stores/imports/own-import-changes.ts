import { Prisma as Sql } from '../../generated/client.ts';
import type { Transaction } from '../../transaction.ts';

/** Models whose changed rows do not name their person themselves. */
const OF_A_PERSON = ['Employment', 'RoleAssignment', 'Achievement', 'ExternalResult', 'InternshipEnrolment'];

/** What imports wrote down about rows of this person: `change` is a row of `ImportChange`. While those rows are there. */
function ofPerson(personId: number): Sql.Sql {
  const rows = OF_A_PERSON.map(
    model => Sql.sql`
      OR (change.model = ${model} AND change."rowId" IN (SELECT id FROM ${Sql.raw(`"${model}"`)} WHERE "personId" = ${personId}))`,
  );
  return Sql.sql`((change.model = 'Person' AND change."rowId" = ${personId})
    OR (change.after ->> 'personId')::int = ${personId} ${Sql.join(rows, '')})`;
}

/** For the person's own data: what files brought about them, for as long as it is kept. */
export function readOwnImportChanges(tx: Transaction, personId: number): Promise<unknown[]> {
  return tx.$queryRaw`
    SELECT imported.kind, imported."appliedAt", change.model, change.action, change.before, change.after
      FROM "ImportChange" AS change JOIN "Import" AS imported ON imported.id = change."importId"
     WHERE ${ofPerson(personId)} ORDER BY change."importId", change."order"`;
}

/**
 * Takes the person out of what imports keep: the values of their rows, files that wait for a decision in their territory,
 * because nobody can take one row out of a file, and the chat in which they followed an import. Before their own rows are
 * deleted.
 */
export async function forgetInImports(
  tx: Transaction,
  personId: number,
  telegramId: bigint | null,
): Promise<{ changes: { count: number }; imports: { count: number } }> {
  const imports = await tx.$executeRaw`
    WITH near AS (SELECT organisation."territoryId" FROM "Employment" AS employment
                    JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
                   WHERE employment."personId" = ${personId}),
         touched AS (SELECT id, content IS NOT NULL AND state <> 'applying'
                                AND "territoryId" IN (SELECT "territoryId" FROM near) AS waits,
                            "chatId" = ${telegramId}::bigint AS own
                       FROM "Import")
    UPDATE "Import" AS imported
       SET content = CASE WHEN waits THEN NULL ELSE content END,
           plan = CASE WHEN waits THEN NULL ELSE plan END,
           state = CASE WHEN waits THEN 'discarded' ELSE state END,
           "chatId" = CASE WHEN own THEN NULL ELSE "chatId" END,
           "messageId" = CASE WHEN own THEN NULL ELSE "messageId" END
      FROM touched WHERE touched.id = imported.id AND (waits OR own)`;
  const changes = await tx.$executeRaw`DELETE FROM "ImportChange" AS change WHERE ${ofPerson(personId)}`;
  return { changes: { count: changes }, imports: { count: imports } };
}
