import { asId } from '../../lib/ids.ts';
import { chooseLocale, type Locale } from '../../lib/texts.ts';
import type { ViewerStore } from '../../usecases/people/viewer.ts';
import type { Prisma } from '../connect.ts';

/** @param defaults what applies to people whose organisation and territory say nothing. */
export function createViewerStore(
  prisma: Prisma,
  defaults: { timezone: string; locale: Locale },
): ViewerStore {
  return {
    async findViewer(telegramId, today) {
      const day = new Date(`${today.toString()}T00:00:00Z`);
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
        roles: person.roles.map(role => ({
          role: role.role,
          territoryId: role.territoryId === null ? null : asId(role.territoryId),
          organisationId: role.organisationId === null ? null : asId(role.organisationId),
        })),
      };
    },
  };
}
