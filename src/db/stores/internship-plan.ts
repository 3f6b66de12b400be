import { asId } from '../../lib/ids.ts';
import { foldForSearch } from '../../lib/text.ts';
import type { GroupLine, SiteDocument } from '../../usecases/internship/internship-ports.ts';
import type { Act, PlanChange, PlanOutcome, PlanStore } from '../../usecases/internship/internship-store.ts';
import type { Prisma } from '../connect.ts';
import { dayToDate, toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';

const DOCUMENT_COLUMNS = {
  regulation: 'hasRegulation',
  programme: 'hasProgramme',
  materials: 'hasMaterials',
} as const satisfies Record<SiteDocument, string>;

export function createInternshipPlanStore(prisma: Prisma): PlanStore {
  return {
    async listTerritories(territoryIds) {
      const rows = await prisma.territory.findMany({
        where: { id: { in: [...territoryIds] } },
        orderBy: { title: 'asc' },
      });
      return rows.map(({ id, title }) => ({ territoryId: asId(id), title }));
    },

    async readTerritory(territoryId) {
      const row = await prisma.territory.findUnique({
        where: { id: territoryId },
        include: {
          sites: { orderBy: { id: 'asc' }, include: { organisation: { select: { title: true } } } },
          programmes: { orderBy: { id: 'asc' }, include: { modules: { orderBy: { number: 'asc' } } } },
          partners: { orderBy: { title: 'asc' } },
        },
      });
      if (row === null) return null;
      const frameworks = await prisma.framework.findMany({ orderBy: { id: 'desc' } });
      const newest = frameworks.filter(
        ({ key }, index) => frameworks.findIndex(each => each.key === key) === index,
      );
      return {
        territoryId,
        title: row.title,
        timezone: row.timezone,
        sites: row.sites.map(site => ({
          siteId: asId(site.id),
          title: site.title,
          organisation: site.organisation?.title ?? null,
          basis: site.basis,
          documents: {
            regulation: site.hasRegulation,
            programme: site.hasProgramme,
            materials: site.hasMaterials,
          },
        })),
        programmes: row.programmes.map(({ id, title, frameworkKey, modules }) => ({
          programmeId: asId(id),
          title,
          frameworkKey,
          modules: modules.map(module => ({ ...module, moduleId: module.id })),
        })),
        partners: row.partners.map(({ id, title }) => ({ partnerId: asId(id), title })),
        groups: await listGroups(prisma, { site: { territoryId } }),
        frameworks: newest.map(({ key, title }) => ({ key, title })),
      };
    },

    changePlan: (territoryId, change, act) =>
      prisma.$transaction(async tx => {
        // Two confirmations at once: the second waits here and finds what the first one made.
        await tx.$queryRaw`SELECT id FROM "Territory" WHERE id = ${territoryId} FOR UPDATE`;
        return applyChange(tx, territoryId, change, act);
      }),

    async listCandidates(territoryId) {
      const rows = await prisma.employment.findMany({
        where: { state: 'accepted', organisation: { territoryId }, person: { deletionAskedAt: null } },
        orderBy: [{ person: { fullName: 'asc' } }, { id: 'asc' }],
        distinct: ['personId'],
        include: { person: { select: { fullName: true } }, organisation: { select: { title: true } } },
      });
      return rows.map(({ personId, serviceYears, person, organisation }) => ({
        personId,
        fullName: person.fullName,
        organisation: organisation.title,
        serviceYears,
        searchText: foldForSearch(`${person.fullName} ${organisation.title}`),
      }));
    },

    listLedGroups: masterId => listGroups(prisma, { masterId }),
  };
}

async function listGroups(
  prisma: Prisma,
  where: { site: { territoryId: number } } | { masterId: number },
): Promise<GroupLine[]> {
  const rows = await prisma.internshipGroup.findMany({
    where,
    orderBy: [{ state: 'desc' }, { id: 'asc' }],
    include: {
      site: { select: { title: true } },
      _count: { select: { enrolments: { where: { state: { not: 'left' } } } } },
    },
  });
  return rows.map(row => ({
    groupId: asId(row.id),
    title: row.title,
    site: row.site.title,
    participants: row._count.enrolments,
    state: row.state === 'closed' ? 'closed' : 'open',
  }));
}

async function applyChange(
  tx: Transaction,
  territoryId: number,
  change: PlanChange,
  act: Act,
): Promise<PlanOutcome> {
  switch (change.type) {
    case 'site': {
      const key = foldForSearch(change.title);
      if (await tx.internshipSite.findFirst({ where: { territoryId, key } })) return 'exists';
      const places = await tx.organisation.findMany({
        where: { territoryId, searchText: { contains: key } },
      });
      const place = places.find(({ title }) => foldForSearch(title) === key);
      const { title, basis } = change;
      await tx.internshipSite.create({
        data: { territoryId, key, title, basis, organisationId: place?.id ?? null },
      });
      return 'done';
    }
    case 'siteDocument':
    case 'siteBasis': {
      const data =
        change.type === 'siteBasis'
          ? { basis: change.basis }
          : { [DOCUMENT_COLUMNS[change.document]]: change.there };
      const { count } = await tx.internshipSite.updateMany({
        where: { id: change.siteId, territoryId },
        data,
      });
      return count === 1 ? 'done' : 'unknown';
    }
    case 'partners': {
      const known = new Set(
        (await tx.partnerTerritory.findMany({ where: { territoryId } })).map(({ searchText }) => searchText),
      );
      const data = change.titles
        .map(title => ({ territoryId, title, searchText: foldForSearch(title) }))
        .filter(({ searchText }) => !known.has(searchText));
      await tx.partnerTerritory.createMany({ data, skipDuplicates: true });
      return data.length > 0 ? 'done' : 'exists';
    }
    case 'programme': {
      const { title, frameworkKey, modules } = change;
      const key = foldForSearch(title);
      if (await tx.internshipProgramme.findFirst({ where: { territoryId, key } })) return 'exists';
      await tx.internshipProgramme.create({
        data: {
          territoryId,
          key,
          title,
          frameworkKey,
          modules: { create: modules.map(each => ({ ...each })) },
        },
      });
      return 'done';
    }
    case 'group':
      return addGroup(tx, territoryId, change, act);
  }
}

async function addGroup(
  tx: Transaction,
  territoryId: number,
  { title, siteId, programmeId, period, masterId }: Extract<PlanChange, { type: 'group' }>,
  { actorId, at }: Act,
): Promise<PlanOutcome> {
  const site = await tx.internshipSite.findFirst({ where: { id: siteId, territoryId } });
  const programme = await tx.internshipProgramme.findFirst({ where: { id: programmeId, territoryId } });
  const master =
    masterId === null
      ? null
      : await tx.employment.findFirst({
          where: { personId: masterId, state: 'accepted', organisation: { territoryId } },
        });
  if (!site || !programme || (masterId !== null && !master)) return 'unknown';
  if (await tx.internshipGroup.findFirst({ where: { siteId, programmeId, title } })) return 'exists';
  await tx.internshipGroup.create({
    data: {
      siteId,
      programmeId,
      title,
      masterId,
      startsOn: dayToDate(period.from),
      endsOn: dayToDate(period.to),
      createdById: actorId,
      createdAt: toDate(at),
    },
  });
  return 'done';
}
