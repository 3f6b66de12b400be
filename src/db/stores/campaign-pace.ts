import type { CampaignId, PersonId } from '../../lib/ids.ts';
import type { PaceChange } from '../../usecases/campaign/choose-pace.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { campaignSubject } from './campaign-records.ts';
import { cancelNotices } from './cancel-notices.ts';
import { listOpenDiagnoses } from './open-diagnoses.ts';

/**
 * Keeps how somebody goes through a campaign that is open for them. What waits for them is taken back without a lock on
 * the campaign: what is added beside is dropped when it is sent.
 */
export async function storePace(
  prisma: Prisma,
  campaignId: CampaignId,
  personId: PersonId,
  change: PaceChange,
  at: Temporal.Instant,
): Promise<boolean> {
  return prisma.$transaction(async tx => {
    const open = await listOpenDiagnoses(tx, personId, at);
    if (!open.some(({ campaign }) => campaign?.id === campaignId)) return false;
    // Whoever wants questions every day wants to hear of it.
    const data = 'perDay' in change ? { perDay: change.perDay, silent: false } : change;
    await tx.campaignPace.upsert({
      where: { campaignId_personId: { campaignId, personId } },
      create: { campaignId, personId, ...data, chosenAt: toDate(at) },
      update: { ...data, chosenAt: toDate(at) },
    });
    // What processes remember of the attempt does not know of it: they read it again.
    await tx.attempt.updateMany({
      where: { campaignId, personId, state: 'inProgress' },
      data: { revision: { increment: 1 } },
    });
    await cancelNotices(tx, campaignSubject(campaignId), at, { personIds: [personId] });
    return true;
  });
}
