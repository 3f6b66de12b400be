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
      const person = await prisma.person.findUnique({
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
      });
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
        grants: [...person.roles.map(toGrant), ...(defaults.admins?.has(telegramId) ? [ADMIN] : [])],
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
