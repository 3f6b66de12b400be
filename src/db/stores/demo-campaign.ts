import { required } from '../../lib/invariant.ts';
import type { DemoCampaign } from '../../usecases/content/demo-store.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';

/** Stores a campaign for everybody of its territory; null when there is one of that key already. */
export async function storeDemoCampaign(
  tx: Transaction,
  { territory, questionnaire, repeatOf, opensAt, closesAt, ...row }: DemoCampaign,
  territoryId: (key: string) => number,
): Promise<{ readonly id: number; readonly questionnaireId: number } | null> {
  if (await tx.campaign.findUnique({ where: { key: row.key } })) return null;
  const newest = await newestQuestionnaire(tx, questionnaire);
  const { id: questionnaireId } = required(newest, `questionnaire ${questionnaire}`);
  const repeated = repeatOf === null ? null : await tx.campaign.findUnique({ where: { key: repeatOf } });
  const { id } = await tx.campaign.create({
    data: {
      ...row,
      territoryId: territoryId(territory),
      questionnaires: { create: { questionnaireId } },
      repeatOfId: repeated?.id ?? null,
      opensAt: toDate(opensAt),
      closesAt: toDate(closesAt),
      audience: {},
    },
  });
  return { id, questionnaireId };
}

/** The version one answers now. */
export function newestQuestionnaire(db: Transaction, key: string) {
  return db.questionnaire.findFirst({
    where: { key, retiredAt: null, draft: false },
    orderBy: { id: 'desc' },
  });
}
