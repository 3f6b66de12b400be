import { type Audience, type AudienceMember, isInAudience } from '../../domain/audience.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { newestLevels } from './audience-sql.ts';

/** The places by which somebody may belong to campaigns. */
export interface Membership {
  readonly personId: number;
  readonly places: readonly (Omit<AudienceMember, 'levels'> & {
    readonly organisationId: number;
    readonly territoryId: number;
  })[];
}

/** Accepted places of a person, without those where they are on long leave and those that are closed. */
export async function readMembership(
  db: Transaction,
  personId: number,
  now: Temporal.Instant,
): Promise<Membership> {
  const today = new Date(`${now.toString().slice(0, 10)}T00:00:00Z`);
  const employments = await db.employment.findMany({
    where: {
      personId,
      state: 'accepted',
      OR: [{ onLeaveSince: null }, { onLeaveSince: { gt: today } }],
      organisation: { OR: [{ closedOn: null }, { closedOn: { gt: today } }] },
    },
    orderBy: { id: 'asc' },
    include: { organisation: { select: { key: true, territoryId: true } } },
  });
  if (employments.length === 0) return { personId, places: [] };
  const memberships = await db.peopleGroupMember.findMany({
    where: { personId, leftAt: null },
    select: { groupId: true },
  });
  const groups = memberships.map(({ groupId }) => groupId);
  return {
    personId,
    places: employments.map(({ organisation, ...work }) => ({
      ...work,
      organisation: organisation.key,
      territoryId: organisation.territoryId,
      groups,
    })),
  };
}

/** Whether the campaign is for the person: what was found before it opened is looked up only where it matters. */
export async function isMember(
  db: Transaction,
  { personId, places }: Membership,
  campaign: { territoryId: number; audience: Audience; opensAt: Temporal.Instant },
): Promise<boolean> {
  const near = places.filter(({ territoryId }) => territoryId === campaign.territoryId);
  if (near.length === 0) return false;
  const levels = campaign.audience.earlierDeficits ? await readLevels(db, personId, campaign.opensAt) : [];
  return near.some(place => isInAudience(campaign.audience, { ...place, levels }));
}

async function readLevels(db: Transaction, personId: number, foundBefore: Temporal.Instant) {
  const rows = await db.$queryRaw<{ frameworkKey: string; competencyKey: string; level: string }[]>`
    ${newestLevels(Sql.sql`attempt."personId" = ${personId}`, foundBefore)}`;
  return rows.map(({ frameworkKey, competencyKey, level }) => ({
    framework: frameworkKey,
    competency: competencyKey,
    level,
  }));
}
