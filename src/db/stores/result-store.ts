import { z } from 'zod';
import { isAttribute } from '../../domain/suppression/group.ts';
import { asId, type OrganisationId } from '../../lib/ids.ts';
import { invariant } from '../../lib/invariant.ts';
import type { ReleasedGrowth, ReleasedResult, ResultStore } from '../../usecases/results/result-store.ts';
import type { Prisma } from '../connect.ts';

const levelsSchema = z.record(z.string(), z.int());
const growthSchema: z.ZodType<ReleasedGrowth> = z.object({
  pairs: z.int(),
  lost: z.int(),
  added: z.int(),
  beforeSum: z.number(),
  beforeMax: z.number(),
  afterSum: z.number(),
  afterMax: z.number(),
  differenceSum: z.number(),
  differenceSquares: z.number(),
  passedBefore: z.int(),
  passedAfter: z.int(),
  raised: z.int(),
});

export function createResultStore(prisma: Prisma): ResultStore {
  return {
    async readReleased(campaignId) {
      const rows = await prisma.campaignResult.findMany({ where: { campaignId }, orderBy: { id: 'asc' } });
      return rows.map(toResult);
    },
  };
}

type Row = Awaited<ReturnType<Prisma['campaignResult']['findMany']>>[number];

function toResult(row: Row): ReleasedResult {
  const { attribute } = row;
  invariant(attribute === null || isAttribute(attribute), `results by ${attribute}`);
  const organisationId = row.organisationId === null ? null : asId<OrganisationId>(row.organisationId);
  return {
    group: { organisationId, attribute, value: row.value },
    frameworkKey: row.frameworkKey,
    competencyKey: row.competencyKey,
    count: row.count,
    scoreSum: Number(row.scoreSum),
    scoreMax: Number(row.scoreMax),
    levels: levelsSchema.parse(row.levels),
    growth: row.growth === null ? null : growthSchema.parse(row.growth),
  };
}
