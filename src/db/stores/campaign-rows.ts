import { audienceSchema } from '../../domain/audience.ts';
import { asId, type CampaignId } from '../../lib/ids.ts';
import type {
  Campaign,
  CampaignScope,
  CampaignTerritory,
  Page,
} from '../../usecases/campaign/campaign-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { toExtension } from './campaign-records.ts';

const INCLUDE = {
  territory: { select: { id: true, title: true, timezone: true, graceUntil: true } },
  extensions: true,
  questionnaires: {
    orderBy: { order: 'asc' },
    select: { questionnaire: { select: { id: true, key: true, title: true } } },
  },
} as const satisfies Sql.CampaignInclude;

type Row = Sql.CampaignGetPayload<{ include: typeof INCLUDE }>;

export async function findCampaign(db: Transaction, campaignId: CampaignId): Promise<Campaign | null> {
  const row = await db.campaign.findUnique({ where: { id: campaignId }, include: INCLUDE });
  return row && toCampaign(db, row);
}

export async function listCampaigns(
  prisma: Prisma,
  of: { territoryIds: readonly number[]; scope: CampaignScope; now: Temporal.Instant },
  { skip, take }: Page,
): Promise<{ total: number; campaigns: Campaign[] }> {
  const where = { territoryId: { in: [...of.territoryIds] }, ...whereScope(of.scope, of.now) };
  const orderBy: Sql.CampaignOrderByWithRelationInput[] =
    of.scope === 'running' || of.scope === 'coming'
      ? [{ closesAt: 'asc' }, { id: 'asc' }]
      : [{ closesAt: 'desc' }, { id: 'desc' }];
  const [total, rows] = await Promise.all([
    prisma.campaign.count({ where }),
    prisma.campaign.findMany({ where, orderBy, skip, take, include: INCLUDE }),
  ]);
  return { total, campaigns: await Promise.all(rows.map(row => toCampaign(prisma, row))) };
}

export async function countScopes(
  prisma: Prisma,
  territoryIds: readonly number[],
  now: Temporal.Instant,
): Promise<Record<CampaignScope, number>> {
  const count = (scope: CampaignScope) =>
    prisma.campaign.count({ where: { territoryId: { in: [...territoryIds] }, ...whereScope(scope, now) } });
  const [running, coming, ended, draft] = await Promise.all([
    count('running'),
    count('coming'),
    count('ended'),
    count('draft'),
  ]);
  return { running, coming, ended, draft };
}

function whereScope(scope: CampaignScope, now: Temporal.Instant): Sql.CampaignWhereInput {
  const later = { gt: toDate(now) };
  const open = [{ closesAt: later }, { extensions: { some: { closesAt: later } } }];
  switch (scope) {
    case 'draft':
      return { state: 'draft' };
    case 'coming':
      return { state: 'running', opensAt: later };
    case 'running':
      return { state: 'running', opensAt: { lte: toDate(now) }, OR: open };
    case 'ended':
      return { OR: [{ state: 'stopped' }, { state: 'running', NOT: { OR: open } }] };
  }
}

async function toCampaign(db: Transaction, row: Row): Promise<Campaign> {
  const repeated =
    row.repeatOfId === null
      ? null
      : await db.campaign.findUnique({ where: { id: row.repeatOfId }, select: { id: true, title: true } });
  return {
    campaignId: asId(row.id),
    territory: toTerritory(row.territory),
    title: row.title,
    state: row.state as Campaign['state'],
    opensAt: row.opensAt.toTemporalInstant(),
    closesAt: row.closesAt.toTemporalInstant(),
    audience: audienceSchema.parse(row.audience),
    invites: row.invites,
    drip: row.drip,
    questionnaires: row.questionnaires.map(({ questionnaire }) => questionnaire),
    extensions: row.extensions.map(toExtension),
    repeatOf: repeated && { campaignId: asId(repeated.id), title: repeated.title },
    stopReason: row.stopReason,
    releasedAt: row.releasedAt?.toTemporalInstant() ?? null,
  };
}

export function toTerritory(row: {
  id: number;
  title: string;
  timezone: string;
  graceUntil: string;
}): CampaignTerritory {
  const { id, title, timezone, graceUntil } = row;
  return { territoryId: asId(id), title, timezone, graceUntil };
}
