import { type Audience, audienceSchema } from '../../domain/audience.ts';
import type { IsClosed } from '../../domain/calendar/closed-days.ts';
import type { Extension } from '../../domain/campaign/closing.ts';
import { subjectName } from '../../domain/notices/delivery-subject.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { readClosedDays } from './calendar-records.ts';

/** A stored campaign with what all its rules need. */
export interface CampaignRecord {
  readonly id: number;
  readonly territoryId: number;
  readonly title: string;
  readonly state: string;
  readonly audience: Audience;
  readonly opensAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
  readonly openedAt: Temporal.Instant | null;
  /** Its results were counted. */
  readonly releasedAt: Temporal.Instant | null;
  readonly invites: boolean;
  readonly drip: boolean;
  readonly createdById: number | null;
  readonly zone: { readonly timezone: string; readonly graceUntil: string };
}

/**
 * The campaign; with `lock` nobody else changes it, or its notices, until the transaction ends. The lock is not one of the key:
 * whoever begins to answer refers to the campaign, and must not wait until a million people are invited.
 */
export async function readCampaignRecord(
  tx: Transaction,
  campaignId: number,
  { lock = false }: { lock?: boolean } = {},
): Promise<CampaignRecord | null> {
  if (lock) await tx.$queryRaw`SELECT id FROM "Campaign" WHERE id = ${campaignId} FOR NO KEY UPDATE`;
  const row = await tx.campaign.findUnique({ where: { id: campaignId }, include: { territory: true } });
  if (!row) return null;
  const { territory, ...campaign } = row;
  return {
    ...campaign,
    audience: audienceSchema.parse(campaign.audience),
    opensAt: campaign.opensAt.toTemporalInstant(),
    closesAt: campaign.closesAt.toTemporalInstant(),
    openedAt: campaign.openedAt?.toTemporalInstant() ?? null,
    releasedAt: campaign.releasedAt?.toTemporalInstant() ?? null,
    zone: { timezone: territory.timezone, graceUntil: territory.graceUntil },
  };
}

/** A row of `CampaignExtension` as the rules see it. */
export function toExtension(row: {
  personId: number | null;
  organisationId: number | null;
  closesAt: Date;
}): Extension {
  return { ...row, closesAt: row.closesAt.toTemporalInstant() };
}

/** What the notices of a campaign are about: `Delivery.subject`. */
export function campaignSubject(campaignId: number): string {
  return subjectName({ kind: 'campaign', id: campaignId });
}

/** The days on which nobody of the territory is written to. */
export async function readTerritoryClosedDays(
  tx: Transaction,
  territoryId: number,
  now: Temporal.Instant,
): Promise<IsClosed> {
  const [isClosed] = await readClosedDays(
    tx,
    [{ organisationId: null, territoryId, awayFrom: null, awayTo: null }],
    now,
  );
  return isClosed ?? (() => false);
}

/** Until when the answers of `member."personId"` count, given the campaign's own closing. */
export function closingForMember(campaignId: number, closesAt: Temporal.Instant): Sql.Sql {
  return Sql.sql`
    greatest(${closesAt.toString()}::timestamp, (
      SELECT max(extension."closesAt") FROM "CampaignExtension" AS extension
       WHERE extension."campaignId" = ${campaignId}
         AND (extension."personId" = member."personId"
              OR (extension."personId" IS NULL AND extension."organisationId" IN (
                    SELECT "organisationId" FROM "Employment"
                     WHERE "personId" = member."personId" AND state = 'accepted')))))`;
}
