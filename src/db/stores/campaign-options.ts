import type { AudienceOptions, CampaignStore } from '../../usecases/campaign/campaign-store.ts';
import type { Prisma } from '../connect.ts';
import { readTerritoryClosedDays } from './campaign-records.ts';
import { toTerritory } from './campaign-rows.ts';

type Options = Pick<
  CampaignStore,
  'listTerritories' | 'listQuestionnaires' | 'readAudienceOptions' | 'readClosedDays'
>;

/** What a campaign can be made of. */
export function createCampaignOptions(prisma: Prisma): Options {
  return {
    async listTerritories(ids) {
      const rows = await prisma.territory.findMany({
        where: { id: { in: [...ids] } },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toTerritory);
    },

    listQuestionnaires: () =>
      prisma.questionnaire.findMany({
        where: { kind: 'self_diagnosis', anonymous: false, retiredAt: null, draft: false },
        distinct: ['key'],
        orderBy: [{ key: 'asc' }, { id: 'desc' }],
        select: { id: true, key: true, title: true },
      }),

    async readAudienceOptions(territoryId): Promise<AudienceOptions> {
      // A survey about an event has a framework too, and finds no deficits.
      const diagnosed = await prisma.questionnaire.findMany({
        where: { kind: 'self_diagnosis', anonymous: false, draft: false },
        distinct: ['frameworkKey'],
        select: { frameworkKey: true },
      });
      const [organisations, groups, frameworks] = await Promise.all([
        prisma.organisation.findMany({
          where: { territoryId, closedOn: null },
          orderBy: [{ title: 'asc' }, { id: 'asc' }],
          select: { id: true, key: true, title: true },
        }),
        prisma.peopleGroup.findMany({
          where: { territoryId, archivedAt: null },
          orderBy: [{ title: 'asc' }, { id: 'asc' }],
          select: { id: true, title: true },
        }),
        prisma.framework.findMany({
          where: { key: { in: diagnosed.flatMap(({ frameworkKey }) => frameworkKey ?? []) } },
          orderBy: [{ key: 'asc' }, { id: 'desc' }],
          distinct: ['key'],
          include: { competencies: { orderBy: { order: 'asc' } } },
        }),
      ]);
      const competencies = frameworks.flatMap(framework =>
        framework.competencies.map(({ id, key, title }) => ({
          id,
          framework: framework.key,
          competency: key,
          title,
        })),
      );
      return { organisations, groups, competencies };
    },

    readClosedDays: (territoryId, now) => readTerritoryClosedDays(prisma, territoryId, now),
  };
}
