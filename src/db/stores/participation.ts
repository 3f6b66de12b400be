import { audienceSchema, isInAudience } from '../../domain/audience.ts';
import { asId, type CampaignId, type OrganisationId, type PersonId } from '../../lib/ids.ts';
import type { Participation, RosterCampaign } from '../../usecases/people/roster-store.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { whereMember } from './roster-members.ts';

/** Campaigns that run now where the organisation is, the ones that end first coming first. Never an anonymous one. */
export async function listNamedCampaigns(
  db: Transaction,
  organisationId: OrganisationId,
  now: Temporal.Instant,
): Promise<RosterCampaign[]> {
  const rows = await db.campaign.findMany({
    where: {
      territory: { organisations: { some: { id: organisationId } } },
      questionnaires: { every: { questionnaire: { anonymous: false } } },
      state: 'running',
      opensAt: { lte: toDate(now) },
      closesAt: { gt: toDate(now) },
    },
    orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(row => ({
    id: asId(row.id),
    title: row.title,
    closesAt: row.closesAt.toTemporalInstant(),
  }));
}

/** The fact of submitting and nothing else: neither answers nor how far somebody is. */
export async function listParticipation(
  db: Transaction,
  organisationId: OrganisationId,
  campaignId: CampaignId,
): Promise<ReadonlyMap<PersonId, Participation>> {
  const campaign = await db.campaign.findFirst({
    where: { id: campaignId, questionnaires: { every: { questionnaire: { anonymous: false } } } },
  });
  if (!campaign) return new Map();
  const audience = audienceSchema.parse(campaign.audience);
  const [members, submitted] = await Promise.all([
    db.employment.findMany({
      where: { organisationId, ...whereMember('accepted') },
      include: { organisation: { select: { key: true, territoryId: true } } },
    }),
    db.attempt.findMany({
      where: { campaignId, state: 'submitted' },
      select: { personId: true },
      distinct: ['personId'],
    }),
  ]);
  const answered = new Set(submitted.map(({ personId }) => personId));
  return new Map(
    members.map(member => {
      const asked =
        member.organisation.territoryId === campaign.territoryId &&
        isInAudience(audience, { ...member, organisation: member.organisation.key });
      const fact: Participation = answered.has(member.personId)
        ? 'answered'
        : asked
          ? 'notAnswered'
          : 'notAsked';
      return [asId<PersonId>(member.personId), fact];
    }),
  );
}
