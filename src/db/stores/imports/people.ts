import type { PeopleState, RosterEntry } from '../../../domain/imports/people-state.ts';
import type { Transaction } from '../../transaction.ts';
import type { ImportLoader } from './import-loader.ts';
import { readKnownOrganisations } from './known-places.ts';

const PAGE = 1_000;
/** Accounts of other territories are looked through for the same person; more than that is not worth a roster's wait. */
const MOST_OTHERS = 50_000;

export const peopleLoader: ImportLoader<PeopleState> = {
  kind: 'people',
  async loadState(tx, territoryId) {
    return {
      organisations: await readKnownOrganisations(tx, territoryId),
      roster: await readRoster(tx, territoryId),
      roles: await readRoles(tx, territoryId),
      others: await readOthers(tx, territoryId),
      rises: await readRises(tx, territoryId),
    };
  },
};

async function readRoster(tx: Transaction, territoryId: number): Promise<RosterEntry[]> {
  const roster: RosterEntry[] = [];
  for (let after = 0; ; ) {
    const page = await tx.$queryRaw<RosterEntry[]>`
      SELECT person.id AS "personId", person."fullName", person."telegramId"::float8 AS "telegramId",
             employment.id AS "employmentId", employment."organisationId", employment.position, employment.subjects,
             employment."subjectsKnown", employment."serviceYears", employment.category, employment.state,
             employment."onLeaveSince"::text AS "onLeaveSince"
        FROM "Employment" AS employment
        JOIN "Person" AS person ON person.id = employment."personId"
        JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
       WHERE organisation."territoryId" = ${territoryId} AND organisation."closedOn" IS NULL
         AND person."deletionAskedAt" IS NULL AND employment.id > ${after}
       ORDER BY employment.id LIMIT ${PAGE}`;
    roster.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return roster;
    after = last.employmentId;
  }
}

function readRoles(tx: Transaction, territoryId: number): Promise<PeopleState['roles'][number][]> {
  return tx.$queryRaw`
    SELECT role.id, role."personId", role.role, role."organisationId", role."validFrom"::text AS "validFrom",
           role."validTo"::text AS "validTo", role.basis
      FROM "RoleAssignment" AS role JOIN "Organisation" AS organisation ON organisation.id = role."organisationId"
     WHERE organisation."territoryId" = ${territoryId} AND role.role IN ('mentor', 'coordinator')
     ORDER BY role.id`;
}

function readOthers(tx: Transaction, territoryId: number): Promise<PeopleState['others'][number][]> {
  return tx.$queryRaw`
    SELECT person.id AS "personId", person."telegramId"::float8 AS "telegramId", person."fullName",
           person."deletionAskedAt" IS NOT NULL AS leaving
      FROM "Person" AS person
     WHERE person."telegramId" IS NOT NULL
       AND (person."deletionAskedAt" IS NOT NULL
            OR NOT EXISTS (SELECT 1 FROM "Employment" AS employment
                             JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
                            WHERE employment."personId" = person.id AND organisation."territoryId" = ${territoryId}
                              AND organisation."closedOn" IS NULL))
     ORDER BY person.id DESC LIMIT ${MOST_OTHERS}`;
}

function readRises(tx: Transaction, territoryId: number): Promise<PeopleState['rises'][number][]> {
  return tx.$queryRaw`
    SELECT DISTINCT achievement."personId", achievement.title, achievement."happenedOn"::text AS day
      FROM "Achievement" AS achievement
      JOIN "Employment" AS employment ON employment."personId" = achievement."personId"
      JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
     WHERE organisation."territoryId" = ${territoryId} AND achievement.kind = 'categoryRise'`;
}
