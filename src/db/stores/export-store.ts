import type {
  ExportedActivity,
  ExportedAttendance,
  ExportedEvent,
  ExportedPerson,
  ExportedRoute,
  ExportKind,
  ExportStore,
} from '../../usecases/export/export-store.ts';
import type { Prisma } from '../connect.ts';
import { Prisma as Sql } from '../generated/client.ts';
import { countedEmployment } from './audience-sql.ts';
import { SESSION_KIND } from './event-list-store.ts';
import { writeAudit } from './write-audit.ts';

interface Numbered {
  id: number;
}

/** Rows of one batch: some milliseconds of the event loop. */
const BATCH = 250;

const WORKPLACE = Sql.sql`
  LEFT JOIN LATERAL (
    SELECT organisation.title FROM "Employment" AS employment
      JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
     WHERE employment."personId" = person.id AND employment.state = 'accepted'
       AND organisation."territoryId" = `;

export function createExportStore(prisma: Prisma): ExportStore {
  const read = <Row extends Numbered>(query: (after: number) => Sql.Sql): AsyncGenerator<Row[]> =>
    inBatches(after => prisma.$queryRaw<Row[]>(query(after)));
  return {
    listPeople: (territoryId, now) =>
      read<ExportedPerson & Numbered>(
        after => Sql.sql`
          SELECT employment.id, person."fullName", organisation.title AS organisation, employment.position,
                 employment.subjects, employment."serviceYears", employment.category,
                 employment."onLeaveSince"::text AS "leaveSince", held.role,
                 held."validFrom"::text AS "roleFrom", held."validTo"::text AS "roleTo", held.basis AS "roleBasis"
            FROM "Employment" AS employment
            JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
            JOIN "Person" AS person ON person.id = employment."personId"
            LEFT JOIN LATERAL (
              SELECT role, "validFrom", "validTo", basis FROM "RoleAssignment"
               WHERE "personId" = person.id AND role IN ('mentor', 'coordinator')
                 AND "organisationId" = organisation.id
                 AND ("validTo" IS NULL OR "validTo" >= ${now.toString().slice(0, 10)}::date)
               ORDER BY id DESC LIMIT 1) AS held ON true
           WHERE employment.id > ${after} AND employment.state = 'accepted'
             AND organisation."territoryId" = ${territoryId} AND organisation."closedOn" IS NULL
             AND person."deletionAskedAt" IS NULL
           ORDER BY employment.id LIMIT ${BATCH}`,
      ),
    listPlan: territoryId =>
      read<ExportedActivity & Numbered>(
        after => Sql.sql`
          SELECT id, section, number, title, kind, "dateText", responsible FROM "PlanActivity"
           WHERE id > ${after} AND "territoryId" = ${territoryId} ORDER BY id LIMIT ${BATCH}`,
      ),
    listEvents: territoryId =>
      read<ExportedEvent & Numbered>(
        after => Sql.sql`
          SELECT event.id, event.title, event.kind, event.level, event.organiser, event.place, event.hours,
                 event.state, event."datePrecision", event.date, event.timezone,
                 (SELECT count(*)::int FROM "Registration"
                   WHERE "eventId" = event.id AND state = 'registered') AS registered,
                 (SELECT count(*)::int FROM "Attendance"
                   WHERE "eventId" = event.id AND state IN ('present', 'partial')) AS present
            FROM "Event" AS event
           WHERE event.id > ${after} AND event."territoryId" = ${territoryId} AND event.kind <> ${SESSION_KIND}
           ORDER BY event.id LIMIT ${BATCH}`,
      ),
    listAttendance: (territoryId, { from, to }) =>
      read<ExportedAttendance & Numbered>(
        after => Sql.sql`
          SELECT attendance.id, event.title AS event, event."datePrecision", event.date, event.timezone,
                 person."fullName", coalesce(place.title, '') AS organisation, attendance.state,
                 coalesce(attendance.hours, event.hours) AS hours
            FROM "Attendance" AS attendance
            JOIN "Event" AS event ON event.id = attendance."eventId"
            JOIN "Person" AS person ON person.id = attendance."personId"
            ${WORKPLACE}${territoryId} ORDER BY employment.id LIMIT 1) AS place ON true
           WHERE attendance.id > ${after} AND event."territoryId" = ${territoryId}
             AND event.kind <> ${SESSION_KIND} AND person."deletionAskedAt" IS NULL
             AND CASE WHEN event."datePrecision" IN ('time', 'day', 'month') THEN left(event.date, 7)
                      ELSE to_char(attendance."markedAt", 'YYYY-MM') END BETWEEN ${from} AND ${to}
           ORDER BY attendance.id LIMIT ${BATCH}`,
      ),
    listRoutes: (territoryId, now) =>
      read<ExportedRoute & Numbered>(
        after => Sql.sql`
          SELECT iom.id, person."fullName", place.title AS organisation, iom.state,
                 iom."periodFrom"::text AS "from", iom."periodTo"::text AS "to"
            FROM "Iom" AS iom JOIN "Person" AS person ON person.id = iom."personId"
            JOIN LATERAL (
              SELECT organisation.title FROM "Employment" AS employment
                JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
               WHERE employment."personId" = person.id AND ${countedEmployment(territoryId, now)}
               ORDER BY employment.id LIMIT 1) AS place ON true
           WHERE iom.id > ${after} AND iom.state <> 'draft'
           ORDER BY iom.id LIMIT ${BATCH}`,
      ),
    recordExport: ({ actorId, by, kind, territoryId, at }) =>
      writeAudit(prisma, {
        at,
        actorId,
        action: NAMED.has(kind) ? 'rosterManage' : 'aggregatesView',
        by,
        object: `territory:${territoryId} export:${kind}`,
      }),
  };
}

const NAMED: ReadonlySet<ExportKind> = new Set<ExportKind>(['people', 'attendance', 'routes']);

/** Page after page by id: what changes meanwhile is told once or not at all, never twice. */
async function* inBatches<Row extends Numbered>(
  readAfter: (id: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let last = 0;
  for (;;) {
    const rows = await readAfter(last);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.id ?? last;
  }
}
