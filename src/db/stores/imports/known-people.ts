import type { KnownPerson } from '../../../domain/imports/find-person.ts';
import type { Transaction } from '../../transaction.ts';

/** Everybody a file of this territory can name: accepted in one of its organisations, the home first. */
export async function readKnownPeople(tx: Transaction, territoryId: number): Promise<KnownPerson[]> {
  return tx.$queryRaw<KnownPerson[]>`
    SELECT person.id, person."fullName",
           array_agg(employment."organisationId" ORDER BY employment.id) AS "organisationIds"
      FROM "Employment" AS employment
      JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
      JOIN "Person" AS person ON person.id = employment."personId"
     WHERE organisation."territoryId" = ${territoryId} AND employment.state = 'accepted'
       AND person."deletionAskedAt" IS NULL
     GROUP BY person.id ORDER BY person.id`;
}
