import { MOST_MESSAGES, mayRemindOn } from '../../domain/campaign/plan-reminders.ts';
import { localDay } from '../../domain/reminders/open-slot.ts';
import { asId, type OrganisationId, type PersonId } from '../../lib/ids.ts';
import type { CampaignAct, CampaignStore, RemindPreview } from '../../usecases/campaign/campaign-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { listToldOfExtension, tellOfExtension } from './campaign-extension-notices.ts';
import { insertForGroup, planCampaignNotices } from './campaign-notices.ts';
import { type ReaderGroup, readCampaignReaders } from './campaign-readers.ts';
import { type CampaignRecord, campaignSubject, readCampaignRecord } from './campaign-records.ts';
import { cancelNotices } from './cancel-notices.ts';
import { writeAudit } from './write-audit.ts';

const LONG = { timeout: 600_000, maxWait: 60_000 } as const;

type Running = Pick<
  CampaignStore,
  'stopCampaign' | 'extendCampaign' | 'explainExtension' | 'previewReminder' | 'remindNotStarted'
>;

/** What is done to a campaign that was started; each act locks its row, as whoever adds its notices does. */
export function createRunningCampaigns(prisma: Prisma): Running {
  return {
    async stopCampaign({ reason, ...act }) {
      return prisma.$transaction(async tx => {
        const { campaignId, at } = act;
        const campaign = await readCampaignRecord(tx, campaignId, { lock: true });
        if (campaign?.state !== 'running' || campaign.releasedAt !== null) return false;
        await tx.campaign.update({
          where: { id: campaignId },
          data: { state: 'stopped', stoppedAt: toDate(at), stopReason: reason },
        });
        // Whoever answers at this moment decided on what was: their claim fails, and they are told.
        await tx.attempt.updateMany({
          where: { campaignId, state: { in: ['inProgress', 'submitted'] } },
          data: { revision: { increment: 1 } },
        });
        await cancelNotices(tx, campaignSubject(campaignId), at);
        await auditCampaign(tx, act);
        return true;
      }, LONG);
    },

    async extendCampaign({ target, closesAt, ...act }) {
      return prisma.$transaction(async tx => {
        const { campaignId, at, actorId } = act;
        const campaign = await readCampaignRecord(tx, campaignId, { lock: true });
        if (campaign?.state !== 'running' || campaign.releasedAt !== null) return null;
        const personIds = await peopleOf(tx, target);
        const byName = 'personId' in target;
        const told = isOpened(campaign, at)
          ? await listToldOfExtension(tx, campaign, { personIds, byName, closesAt }, at)
          : [];
        const { id } = await tx.campaignExtension.create({
          data: {
            campaignId,
            ...target,
            closesAt: toDate(closesAt),
            grantedById: actorId,
            grantedAt: toDate(at),
          },
        });
        const subject = campaignSubject(campaignId);
        await cancelNotices(tx, subject, at, { personIds, kinds: ['campaignReminder'] });
        await cancelNotices(tx, subject, at, { personIds: told, kinds: ['campaignExtended'] });
        await tellOfExtension(tx, campaign, { id, personIds: told, closesAt }, at);
        if (isOpened(campaign, at)) await planCampaignNotices(tx, campaign, at, { personIds });
        const subjectId = 'personId' in target ? target.personId : undefined;
        await auditCampaign(tx, act, subjectId);
        return id;
      }, LONG);
    },

    async explainExtension(extensionId, campaignId, reason) {
      const { count } = await prisma.campaignExtension.updateMany({
        where: { id: extensionId, campaignId },
        data: { reason },
      });
      return count === 1;
    },

    async previewReminder(campaignId, now) {
      return prisma.$transaction(async tx => {
        const campaign = await readCampaignRecord(tx, campaignId);
        if (campaign?.state !== 'running' || !isOpened(campaign, now)) return null;
        return previewOf(await readNotStarted(tx, campaign, now), now);
      }, LONG);
    },

    async remindNotStarted(act) {
      return prisma.$transaction(async tx => {
        const { campaignId, at } = act;
        const campaign = await readCampaignRecord(tx, campaignId, { lock: true });
        if (campaign?.state !== 'running' || !isOpened(campaign, at)) return 0;
        let reminded = 0;
        for (const group of await readNotStarted(tx, campaign, at))
          if (standingOf(group, at) === 'eligible')
            reminded += await insertForGroup(tx, campaign, group, {
              kind: 'campaignReminder',
              name: localDay(at, group.zone).toString(),
              dueAt: at,
              expiresAt: group.closesAt,
            });
        await auditCampaign(tx, act);
        return reminded;
      }, LONG);
    },
  };
}

/** Writes who did it; what is done from the command line has no person. */
export async function auditCampaign(
  tx: Transaction,
  { campaignId, actorId, by, at }: CampaignAct,
  subjectId?: PersonId,
): Promise<void> {
  if (actorId === null) return;
  const about = subjectId === undefined ? {} : { subjectId };
  await writeAudit(tx, {
    at,
    actorId,
    by,
    action: 'campaignManage',
    object: `campaign:${campaignId}`,
    ...about,
  });
}

function isOpened({ opensAt }: CampaignRecord, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(opensAt, now) <= 0;
}

async function readNotStarted(
  tx: Transaction,
  campaign: CampaignRecord,
  now: Temporal.Instant,
): Promise<ReaderGroup[]> {
  const groups = await readCampaignReaders(tx, campaign, now);
  return groups.filter(({ started, perDay }) => !started && perDay === null);
}

/** A reminder by hand keeps the rules of the others: four messages in all, two days apart. */
function standingOf({ told, extended, zone }: ReaderGroup, now: Temporal.Instant): keyof RemindPreview {
  if (told.length >= MOST_MESSAGES) return 'enough';
  return mayRemindOn(localDay(now, zone), [...told, ...extended]) ? 'eligible' : 'tooSoon';
}

function previewOf(groups: readonly ReaderGroup[], now: Temporal.Instant): RemindPreview {
  const of = (standing: keyof RemindPreview): number =>
    groups
      .filter(group => standingOf(group, now) === standing)
      .reduce((total, { people }) => total + people, 0);
  return { eligible: of('eligible'), tooSoon: of('tooSoon'), enough: of('enough') };
}

async function peopleOf(
  tx: Transaction,
  target: { personId: PersonId } | { organisationId: OrganisationId },
): Promise<PersonId[]> {
  if ('personId' in target) return [target.personId];
  const rows = await tx.employment.findMany({
    where: { organisationId: target.organisationId, state: 'accepted' },
    select: { personId: true },
  });
  return rows.map(({ personId }) => asId(personId));
}
