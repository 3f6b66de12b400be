import { audienceSchema, tellsResults } from '../../domain/audience.ts';
import { asId, type CampaignId, type OrganisationId, type PersonId } from '../../lib/ids.ts';
import type { Participation, RosterCampaign } from '../../usecases/people/roster-store.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { campaignMembers } from './audience-sql.ts';
import { progressOf } from './campaign-readers.ts';

/**
 * Campaigns that run now and are for the organisation too, the ones that end first coming first. Never an anonymous one,
 * nor one for other schools alone: of that nobody here could say more than «не участвует».
 */
export async function listNamedCampaigns(
  db: Transaction,
  organisationId: OrganisationId,
  now: Temporal.Instant,
): Promise<RosterCampaign[]> {
  const later = { gt: toDate(now) };
  const place = await db.organisation.findUnique({ where: { id: organisationId }, select: { key: true } });
  if (place === null) return [];
  const rows = await db.campaign.findMany({
    where: {
      territory: { organisations: { some: { id: organisationId } } },
      questionnaires: { every: { questionnaire: { anonymous: false } } },
      state: 'running',
      opensAt: { lte: toDate(now) },
      OR: [{ closesAt: later }, { extensions: { some: { closesAt: later } } }],
    },
    include: { territory: { select: { timezone: true, graceUntil: true } } },
    orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
  });
  const named = rows.filter(row => {
    const audience = audienceSchema.parse(row.audience);
    return !tellsResults(audience) && (audience.organisations?.includes(place.key) ?? true);
  });
  return named.map(row => ({
    id: asId(row.id),
    title: row.title,
    closesAt: row.closesAt.toTemporalInstant(),
    zone: row.territory,
  }));
}

/**
 * The fact of submitting every questionnaire of the campaign, and nothing else: neither answers nor how far somebody is.
 * Empty for a campaign whose audience tells results: who is asked would say what was found.
 */
export async function listParticipation(
  db: Transaction,
  organisationId: OrganisationId,
  campaignId: CampaignId,
  now: Temporal.Instant,
): Promise<ReadonlyMap<PersonId, Participation>> {
  const campaign = await db.campaign.findFirst({
    where: {
      id: campaignId,
      state: { not: 'draft' },
      questionnaires: { every: { questionnaire: { anonymous: false } } },
    },
  });
  if (!campaign) return new Map();
  const audience = audienceSchema.parse(campaign.audience);
  if (tellsResults(audience)) return new Map();
  const { territoryId } = campaign;
  const asked = campaignMembers(
    { territoryId, audience, opensAt: campaign.opensAt.toTemporalInstant() },
    now,
  );
  const rows = await db.$queryRaw<{ personId: number; asked: boolean; finished: boolean }[]>`
    SELECT employment."personId", member."personId" IS NOT NULL AS asked,
           coalesce(progress.finished, false) AS finished
      FROM "Employment" AS employment
      JOIN "Person" AS person ON person.id = employment."personId" AND person."deletionAskedAt" IS NULL
      LEFT JOIN (${asked}) AS member ON member."personId" = employment."personId"
      LEFT JOIN (${progressOf(campaignId)}) AS progress ON progress."personId" = employment."personId"
     WHERE employment."organisationId" = ${organisationId} AND employment.state = 'accepted'`;
  return new Map(
    rows.map(row => {
      const fact: Participation = row.finished ? 'answered' : row.asked ? 'notAnswered' : 'notAsked';
      return [asId<PersonId>(row.personId), fact];
    }),
  );
}
