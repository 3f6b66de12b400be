import type { SnapshotKey, SnapshotStore } from '../../usecases/indicators/indicator-store.ts';
import type { Prisma } from '../connect.ts';
import { dateToDay, dayToDate, toDate } from '../dates.ts';
import type { Prisma as PrismaTypes } from '../generated/client.ts';

/** Two years of months for each of 27 indicators, and some. */
const MOST_EARLIER = 1_000;

export function createIndicatorSnapshots(prisma: Prisma): SnapshotStore {
  return {
    async readSnapshots(keys) {
      const rows = await prisma.indicatorSnapshot.findMany({
        where: { OR: keys.map(rowOf) },
        select: { indicatorKey: true, answer: true },
      });
      return new Map(rows.map(({ indicatorKey, answer }) => [indicatorKey, answer]));
    },
    async readOrganisationSnapshots(key) {
      const { organisationId: _, ...question } = rowOf(key);
      const rows = await prisma.indicatorSnapshot.findMany({
        where: { ...question, organisationId: { gt: 0 } },
        select: { organisationId: true, answer: true },
      });
      return new Map(rows.map(({ organisationId, answer }) => [organisationId, answer]));
    },
    async keepSnapshots(answers, at) {
      await prisma.indicatorSnapshot.createMany({
        data: answers.map(({ answer, ...key }) => ({
          ...rowOf(key),
          // It is one of the domain's own answers: an object.
          answer: answer as PrismaTypes.InputJsonValue,
          takenAt: toDate(at),
        })),
        skipDuplicates: true,
      });
    },
    async listEarlier(territoryId, organisationId, before) {
      const rows = await prisma.indicatorSnapshot.findMany({
        where: { territoryId, organisationId, asOf: { lt: dayToDate(before) } },
        orderBy: [{ asOf: 'desc' }, { id: 'desc' }],
        take: MOST_EARLIER,
      });
      return rows.map(({ indicatorKey, asOf, question, answer }) => ({
        indicatorKey,
        asOf: dateToDay(asOf),
        question,
        answer,
      }));
    },
  };
}

function rowOf({ territoryId, organisationId, indicatorKey, asOf, question }: SnapshotKey) {
  return { territoryId, organisationId, indicatorKey, asOf: dayToDate(asOf), question };
}
