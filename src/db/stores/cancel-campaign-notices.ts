import type { AttemptId } from '../../lib/ids.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';

const REASON = 'everything was submitted';

/**
 * Takes back what was to remind the attempt's person of its campaign, once every questionnaire of it is submitted: one
 * statement, and no lock on the campaign, for all its people submit at the same time. A notice that is added beside is
 * dropped when it is sent: `loadCampaignNotice` looks once more.
 */
export async function cancelCampaignNotices(
  tx: Transaction,
  attemptId: AttemptId,
  now: Temporal.Instant,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Delivery" AS delivery
       SET state = 'cancelled', payload = '{}', error = ${REASON}, "settledAt" = ${toDate(now)}::timestamp,
           "nextTryAt" = NULL
      FROM "Attempt" AS attempt
     WHERE attempt.id = ${attemptId} AND attempt."campaignId" IS NOT NULL
       AND delivery."personId" = attempt."personId" AND delivery."settledAt" IS NULL
       AND delivery.subject = 'campaign:' || attempt."campaignId"
       AND delivery.state IN ('pending', 'retryAt') AND delivery.uncertainties = 0
       AND NOT EXISTS (
         SELECT 1 FROM "CampaignQuestionnaire" AS wanted
          WHERE wanted."campaignId" = attempt."campaignId" AND NOT EXISTS (
            SELECT 1 FROM "Attempt" AS done
             WHERE done."personId" = attempt."personId" AND done."campaignId" = attempt."campaignId"
               AND done."questionnaireId" = wanted."questionnaireId" AND done.state = 'submitted'))`;
}
