import { parseQuestionnaire } from '../../domain/questionnaire/parse-questionnaire.ts';
import { asId } from '../../lib/ids.ts';
import { invariant, required } from '../../lib/invariant.ts';
import type { DemoCounts, DemoRecords, DemoStore } from '../../usecases/content/demo-store.ts';
import type { Prisma } from '../connect.ts';
import type { Transaction } from '../transaction.ts';
import { newestQuestionnaire, storeDemoCampaign } from './demo-campaign.ts';
import { storeDemoLife } from './demo-life.ts';
import { storeDemoAttempts, storeDemoPast } from './demo-past.ts';
import { storeDemoPeople } from './demo-people.ts';
import { storeDemoPlan } from './demo-plan.ts';
import { refreshFacts } from './refresh-facts.ts';

export function createDemoStore(prisma: Prisma): DemoStore {
  return {
    storeDemo: (records, past) =>
      prisma.$transaction(
        async (tx): Promise<DemoCounts> => {
          const territories = await tx.territory.createMany({
            data: [...records.territories],
            skipDuplicates: true,
          });
          const territoryIds = await idsByKey(tx.territory.findMany({ select: { id: true, key: true } }));
          const organisations = await storeOrganisations(tx, records, territoryIds);
          const plan = await storeDemoPlan(tx, records, territoryIds);
          const people = past ? await storeDemoPeople(tx, records, territoryIds) : 0;
          // Nobody new: a killed process had stored all of it and could not say so any more.
          const isFirst = past !== null && people > 0;
          if (isFirst) await storeDemoLife(tx, records, territoryIds);
          if (isFirst)
            await storeDemoPast(tx, past, { territoryIdOf: territoryIds, loadedAt: records.loadedAt });
          const begun = await storeDemoCampaign(tx, records.campaign, territoryIds);
          if (isFirst && begun)
            await storeDemoAttempts(tx, past.begun, {
              campaignId: begun.id,
              questionnaireId: begun.questionnaireId,
              frameworkKey: past.frameworkKey,
            });
          await refreshEverybody(tx, records, territoryIds);
          const campaigns = (isFirst ? 1 : 0) + (begun === null ? 0 : 1);
          return { territories: territories.count, organisations, ...plan, people, campaigns };
        },
        { timeout: 60_000 },
      ),

    async loadDefinition(questionnaire) {
      const newest = await newestQuestionnaire(prisma, questionnaire);
      const parsed = parseQuestionnaire(required(newest, `questionnaire ${questionnaire}`).definition);
      invariant(parsed.ok, `questionnaire ${questionnaire} was stored although it is not valid`);
      return parsed.value;
    },

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
