import { ROLES, type RoleGrant } from '../../domain/access.ts';
import { asId } from '../../lib/ids.ts';
import { invariant } from '../../lib/invariant.ts';
import { chooseLocale, type Locale } from '../../lib/texts.ts';
import type { ViewerStore } from '../../usecases/people/viewer.ts';
import type { Prisma } from '../connect.ts';
import { dateToDay, dayToDate } from '../dates.ts';

/** @param defaults what applies to people whose organisation and territory say nothing. */
export function createViewerStore(
  prisma: Prisma,
  defaults: { timezone: string; locale: Locale; admins?: ReadonlySet<number> },
): ViewerStore {
  return {
    async findViewer(telegramId, today) {
      const day = dayToDate(today);
      const [person, menteeIds] = await Promise.all([
        prisma.person.findUnique({
          where: { telegramId: BigInt(telegramId), deletionAskedAt: null },
          include: {
            roles: { where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] } },
            employments: {
              where: { state: 'accepted' },
              orderBy: { id: 'asc' },
              take: 1,
              include: { organisation: { include: { territory: true } } },
            },
          },
        }),
        readMentees(prisma, telegramId),
      ]);
      if (!person) return null;
      const organisation = person.employments[0]?.organisation;
      return {
        personId: asId(person.id),
        telegramId,
        fullName: person.fullName,
        locale: chooseLocale(person.locale, defaults.locale),
        timezone:
          person.timezone ?? organisation?.timezone ?? organisation?.territory.timezone ?? defaults.timezone,
        registered: person.registeredAt !== null,
        organisation: organisation
          ? {
              id: asId(organisation.id),
              title: organisation.title,
              territoryId: asId(organisation.territoryId),
            }
          : null,
        grants: [
          ...person.roles.map(toGrant),
          ...(menteeIds.size > 0 ? [MENTOR] : []),
          ...(defaults.admins?.has(telegramId) ? [ADMIN] : []),
        ],
        menteeIds,
      };
    },
  };
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

/** One query beside the person's own, by the index of memberships: most people have none. */
async function readMentees(prisma: Prisma, telegramId: number): Promise<ReadonlySet<number>> {
  const rows = await prisma.$queryRaw<{ personId: number }[]>`
    SELECT mentee."personId" FROM "Person" AS person
      JOIN "PairMember" AS mentor ON mentor."personId" = person.id
       AND mentor.side = 'mentor' AND mentor.answer = 'accepted'
      JOIN "MentoringPair" AS pair ON pair.id = mentor."pairId" AND pair.state IN ('active', 'ending')
      JOIN "PairMember" AS mentee ON mentee."pairId" = pair.id
       AND mentee.side = 'mentee' AND mentee.answer = 'accepted'
     WHERE person."telegramId" = ${BigInt(telegramId)}`;
  return new Set(rows.map(({ personId }) => personId));
}

function toGrant(row: {
  role: string;
  organisationId: number | null;
  territoryId: number | null;
  validFrom: Date;
  validTo: Date | null;
}): RoleGrant {
  const role = ROLES.find(known => known === row.role);
  invariant(role, `unknown role ${row.role}`);
  return {
    role,
    organisationId: row.organisationId,
    territoryId: row.territoryId,
    from: dateToDay(row.validFrom),
    to: row.validTo ? dateToDay(row.validTo) : null,
  };
}
