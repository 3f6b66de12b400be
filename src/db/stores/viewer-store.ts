import { ROLES, type RoleGrant } from '../../domain/access.ts';
import { asId } from '../../lib/ids.ts';
import { invariant } from '../../lib/invariant.ts';
import { chooseLocale, type Locale } from '../../lib/texts.ts';
import type { ViewerStore } from '../../usecases/people/viewer.ts';
import type { Prisma } from '../connect.ts';
import { dayToDate } from '../dates.ts';

interface ViewerRow {
  id: number;
  fullName: string;
  locale: string;
  timezone: string | null;
  registered: boolean;
  organisationId: number | null;
  organisationTitle: string | null;
  territoryId: number | null;
  roles: readonly GrantRow[];
  menteeIds: readonly number[];
}

/** Days as JSON has them: `2026-09-01`. */
interface GrantRow {
  role: string;
  organisationId: number | null;
  territoryId: number | null;
  from: string;
  to: string | null;
}

/** @param defaults what applies to people whose organisation and territory say nothing. */
export function createViewerStore(
  prisma: Prisma,
  defaults: { timezone: string; locale: Locale; admins?: ReadonlySet<number> },
): ViewerStore {
  return {
    async findViewer(telegramId, today) {
      const [row] = await readViewer(prisma, telegramId, dayToDate(today));
      if (!row) return null;
      const { organisationId, organisationTitle, territoryId } = row;
      const menteeIds = new Set(row.menteeIds);
      return {
        personId: asId(row.id),
        telegramId,
        fullName: row.fullName,
        locale: chooseLocale(row.locale, defaults.locale),
        timezone: row.timezone ?? defaults.timezone,
        registered: row.registered,
        organisation:
          organisationId === null || organisationTitle === null || territoryId === null
            ? null
            : { id: asId(organisationId), title: organisationTitle, territoryId: asId(territoryId) },
        grants: [
          ...row.roles.map(toGrant),
          ...(menteeIds.size > 0 ? [MENTOR] : []),
          ...(defaults.admins?.has(telegramId) ? [ADMIN] : []),
        ],
        menteeIds,
      };
    },
  };
}

/** One statement, because every update asks for it: the person, the first place of work, roles of the day, mentees. */
function readViewer(prisma: Prisma, telegramId: number, day: Date): Promise<ViewerRow[]> {
  return prisma.$queryRaw<ViewerRow[]>`
    SELECT person.id, person."fullName", person.locale, person."registeredAt" IS NOT NULL AS registered,
           coalesce(person.timezone, organisation.timezone, territory.timezone) AS timezone,
           organisation.id AS "organisationId", organisation.title AS "organisationTitle",
           organisation."territoryId",
           (SELECT coalesce(json_agg(json_build_object(
                     'role', role, 'organisationId', "organisationId", 'territoryId', "territoryId",
                     'from', "validFrom", 'to', "validTo") ORDER BY id), '[]')
              FROM "RoleAssignment"
             WHERE "personId" = person.id AND "validFrom" <= ${day}::date
               AND ("validTo" IS NULL OR "validTo" >= ${day}::date)) AS roles,
           ARRAY (SELECT mentee."personId" FROM "PairMember" AS mentor
                    JOIN "MentoringPair" AS pair ON pair.id = mentor."pairId" AND pair.state IN ('active', 'ending')
                    JOIN "PairMember" AS mentee ON mentee."pairId" = pair.id
                     AND mentee.side = 'mentee' AND mentee.answer = 'accepted'
                   WHERE mentor."personId" = person.id
                     AND mentor.side = 'mentor' AND mentor.answer = 'accepted') AS "menteeIds"
      FROM "Person" AS person
      LEFT JOIN LATERAL (
        SELECT "organisationId" FROM "Employment"
         WHERE "personId" = person.id AND state = 'accepted' ORDER BY id LIMIT 1
      ) AS employment ON true
      LEFT JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
      LEFT JOIN "Territory" AS territory ON territory.id = organisation."territoryId"
     WHERE person."telegramId" = ${BigInt(telegramId)} AND person."deletionAskedAt" IS NULL`;
}

/** Whoever ADMIN_IDS names, for as long as it does. */
const ADMIN: RoleGrant = {
  role: 'admin',
  organisationId: null,
  territoryId: null,
  from: Temporal.PlainDate.from('1970-01-01'),
  to: null,
};

/** Whoever is the mentor of a running pair, for as long as it runs: the order is the pair's. Reaches own pairs only. */
const MENTOR: RoleGrant = { ...ADMIN, role: 'mentor' };

function toGrant({ role: name, organisationId, territoryId, from, to }: GrantRow): RoleGrant {
  const role = ROLES.find(known => known === name);
  invariant(role, `unknown role ${name}`);
  return {
    role,
    organisationId,
    territoryId,
    from: Temporal.PlainDate.from(from),
    to: to === null ? null : Temporal.PlainDate.from(to),
  };
}
