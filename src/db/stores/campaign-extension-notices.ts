import { asId, type PersonId } from '../../lib/ids.ts';
import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { agreedToMailings, campaignMembers, isAmong } from './audience-sql.ts';
import { progressOf } from './campaign-readers.ts';
import { type CampaignRecord, campaignSubject, closingForMember } from './campaign-records.ts';
import { enqueueForPeople } from './enqueue-notices.ts';

/**
 * Who of these people is to be told that they have time until then: for whom that is later than what held so far, who have not
 * finished and can be reached. A person who is given time by name is told in any case; of a school those who have begun,
 * and those who may be written to about the campaign. Not those whose invitation waits: it will say the day. Asked before the
 * extension is stored.
 */
export async function listToldOfExtension(
  tx: Transaction,
  campaign: CampaignRecord,
  of: { personIds: readonly PersonId[]; byName: boolean; closesAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<PersonId[]> {
  const { personIds, byName, closesAt } = of;
  const mayBeWritten = Sql.sql`
    ${campaign.invites} AND NOT coalesce(pace.silent, false) AND ${agreedToMailings(Sql.sql`member."personId"`)}`;
  const rows = await tx.$queryRaw<{ personId: number }[]>`
    SELECT member."personId" FROM (${campaignMembers(campaign, now, { personIds })}) AS member
      LEFT JOIN "CampaignPace" AS pace ON pace."campaignId" = ${campaign.id} AND pace."personId" = member."personId"
      LEFT JOIN (${progressOf(campaign.id, { personIds })}) AS progress ON progress."personId" = member."personId"
     WHERE NOT member.away AND NOT coalesce(progress.finished, false)
       AND ${closingForMember(campaign.id, campaign.closesAt)} < ${toDate(closesAt)}::timestamp
       AND (${byName} OR coalesce(progress.started, false) OR (${mayBeWritten}))
       AND NOT EXISTS (
         SELECT 1 FROM "Delivery" AS invitation
          WHERE invitation."personId" = member."personId" AND ${isAmong({ personIds }, Sql.sql`invitation."personId"`)}
            AND invitation.subject = ${campaignSubject(campaign.id)} AND invitation.kind = 'campaignInvited'
            AND invitation.state IN ('pending', 'retryAt'))
     ORDER BY member."personId"`;
  return rows.map(({ personId }) => asId(personId));
}

/** Puts it on its way, once for every extension; what is not true any more when it is sent is not sent. */
export async function tellOfExtension(
  tx: Transaction,
  campaign: CampaignRecord,
  { id, personIds, closesAt }: { id: number; personIds: readonly PersonId[]; closesAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<void> {
  const subject = campaignSubject(campaign.id);
  await enqueueForPeople(
    tx,
    {
      keyPrefix: `${subject}:extension:${id}:person:`,
      kind: 'campaignExtended',
      subject,
      params: { campaignId: campaign.id, closesAt: closesAt.toString() },
      dueAt: now,
      expiresAt: closesAt,
      ...(campaign.createdById === null ? {} : { authorId: asId<PersonId>(campaign.createdById) }),
    },
    personIds,
  );
}
