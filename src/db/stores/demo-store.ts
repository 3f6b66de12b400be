import { asId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type { DemoCounts, DemoRecords, DemoStore } from '../../usecases/content/demo-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { storeDemoLife } from './demo-life.ts';
import { storeDemoPeople } from './demo-people.ts';
import { storeDemoPlan } from './demo-plan.ts';
import { refreshFacts } from './refresh-facts.ts';

export function createDemoStore(prisma: Prisma): DemoStore {
  return {
    storeDemo: (records, { withPeople }) =>
      prisma.$transaction(
        async (tx): Promise<DemoCounts> => {
          const territories = await tx.territory.createMany({
            data: [...records.territories],
            skipDuplicates: true,
          });
          const territoryIds = await idsByKey(tx.territory.findMany({ select: { id: true, key: true } }));
          const organisations = await storeOrganisations(tx, records, territoryIds);
          const plan = await storeDemoPlan(tx, records, territoryIds);
          const people = withPeople ? await storeDemoPeople(tx, records, territoryIds) : 0;
          if (withPeople) await storeDemoLife(tx, records, territoryIds);
          const campaigns = await storeCampaign(tx, records, territoryIds);
          await refreshEverybody(tx, records, territoryIds);
          return { territories: territories.count, organisations, ...plan, people, campaigns };
        },
        { timeout: 60_000 },
      ),

    async findHistoryGap(telegramId, questionnaire) {
      const person = await prisma.person.findUnique({
        where: { telegramId: BigInt(telegramId), deletionAskedAt: null },
        select: {
          id: true,
          attempts: { where: { state: 'submitted', questionnaire: { key: questionnaire } }, take: 1 },
        },
      });
      const newest = await newestQuestionnaire(prisma, questionnaire);
      if (!person || !newest || person.attempts.length > 0) return null;
      return { personId: asId(person.id), questionnaireId: asId(newest.id) };
    },
  };
}

/** Of the demo's territories: people may be new, and events of an earlier year have moved on. */
async function refreshEverybody(
  tx: Transaction,
  { territories, loadedAt }: DemoRecords,
  territoryId: (key: string) => number,
): Promise<void> {
  const rows = await tx.employment.findMany({
    where: { organisation: { territoryId: { in: territories.map(({ key }) => territoryId(key)) } } },
    select: { personId: true },
    distinct: ['personId'],
  });
  await refreshFacts(
    tx,
    rows.map(({ personId }) => personId),
    loadedAt,
  );
}

/** Ids of rows by what they are called. */
async function idsByKey(
  rows: Promise<readonly { id: number; key: string }[]>,
): Promise<(key: string) => number> {
  const ids = new Map((await rows).map(({ id, key }) => [key, id]));
  return key => required(ids.get(key), `row ${key} of the demo`);
}

async function storeOrganisations(
  tx: Transaction,
  { organisations }: DemoRecords,
  territoryId: (key: string) => number,
): Promise<number> {
  const { count } = await tx.organisation.createMany({
    data: organisations.map(({ territory, ...row }) => ({ ...row, territoryId: territoryId(territory) })),
    skipDuplicates: true,
  });
  return count;
}

async function storeCampaign(
  tx: Transaction,
  { campaign }: DemoRecords,
  territoryId: (key: string) => number,
): Promise<number> {
  const { territory, questionnaire, opensAt, closesAt, ...row } = campaign;
  if (await tx.campaign.findUnique({ where: { key: row.key } })) return 0;
  const newest = await newestQuestionnaire(tx, questionnaire);
  await tx.campaign.create({
    data: {
      ...row,
      territoryId: territoryId(territory),
      questionnaires: { create: { questionnaireId: required(newest, `questionnaire ${questionnaire}`).id } },
      opensAt: toDate(opensAt),
      closesAt: toDate(closesAt),
      audience: {},
    },
  });
  return 1;
}

function newestQuestionnaire(db: Transaction, key: string) {
  return db.questionnaire.findFirst({
    where: { key, retiredAt: null, draft: false },
    orderBy: { id: 'desc' },
  });
}
