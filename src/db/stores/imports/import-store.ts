import { mustBeForgotten } from '../../../domain/imports/pupils.ts';
import { storedPlanSchema, withoutNames } from '../../../domain/imports/stored-plan.ts';
import { required } from '../../../lib/invariant.ts';
import type { ImportId, ImportStore } from '../../../usecases/imports/import-store.ts';
import type { Prisma } from '../../connect.ts';
import { toDate } from '../../dates.ts';
import { Prisma as Sql } from '../../generated/client.ts';
import { toStorable } from '../../json.ts';
import type { Transaction } from '../../transaction.ts';
import { enqueueTask } from '../enqueue-task.ts';
import { carryOutImport } from './carry-out-import.ts';
import { findImports } from './import-records.ts';
import { loaderOf } from './loaders.ts';
import { undoImport } from './undo-import.ts';

/** Kinds of tasks of imports; `payload` is `{ importId }`. */
const PLAN = 'importPlan';
const APPLY = 'importApply';
const READING_LIMIT_MS = 30_000;

export function createImportStore(prisma: Prisma): ImportStore {
  return {
    addImport: wanted =>
      prisma.$transaction(async tx => {
        const { sourceKey, content, message, kind, at, ...plain } = wanted;
        const key = `import:file:${sourceKey}`;
        const known = sourceKey === null ? null : await tx.task.findUnique({ where: { key } });
        if (known) return required(importIdOf(known.payload), 'the import of a task');
        const { id } = await tx.import.create({
          data: {
            ...plain,
            kind: kind ?? '',
            content: content.slice(),
            chatId: message?.chatId ?? null,
            messageId: message?.messageId ?? null,
            createdAt: toDate(at),
          },
          select: { id: true },
        });
        if (sourceKey !== null) await enqueueTask(tx, { key, kind: PLAN, payload: { importId: id }, at });
        return id as ImportId;
      }),

    async readImport(id) {
      return (await findImports(prisma, { id }))[0] ?? null;
    },

    async readContent(id) {
      const row = await prisma.import.findUnique({
        where: { id },
        select: { content: true, fileHash: true },
      });
      return row?.content ? { bytes: row.content, fileHash: row.fileHash } : null;
    },

    async listImports(territoryId, page) {
      const where = { territoryId, state: { not: 'discarded' } };
      return {
        imports: await findImports(prisma, where, page),
        total: await prisma.import.count({ where }),
      };
    },

    async findApplied(territoryId, fileHash) {
      const found = await prisma.import.findFirst({
        where: { territoryId, fileHash, state: 'applied' },
        orderBy: { id: 'desc' },
        select: { appliedAt: true },
      });
      return found?.appliedAt?.toTemporalInstant() ?? null;
    },

    loadState: (kind, territoryId) =>
      prisma.$transaction(
        tx => required(loaderOf(kind), `the loader of ${kind}`).loadState(tx, territoryId),
        {
          isolationLevel: 'RepeatableRead',
          timeout: READING_LIMIT_MS,
        },
      ),

    async savePlan(id, plan, { state, kind }, at) {
      const { count } = await prisma.import.updateMany({
        where: { id, state: 'reading' },
        data: {
          state,
          plan: toStorable(plan).value,
          plannedAt: toDate(at),
          ...(kind === null ? {} : { kind }),
          ...(plan.refusal === null && !mustBeForgotten(plan.problems) ? {} : { content: null }),
        },
      });
      return count === 1;
    },

    changeOptions: (id, options, at) =>
      prisma.$transaction(async tx => {
        const { count } = await tx.import.updateMany({
          where: { id, state: { in: ['planned', 'refused'] }, content: { not: null } },
          data: { state: 'reading', options },
        });
        if (count === 1) await enqueueAgain(tx, PLAN, id, at);
        return count === 1;
      }),

    requestApply: (id, digest, message, at) =>
      prisma.$transaction(async tx => {
        // The digest stands in the plan: whoever looked at an older one confirmed something else.
        const confirmed = await tx.$executeRaw`
          UPDATE "Import" SET state = 'applying', "chatId" = ${message?.chatId ?? null}::bigint,
                 "messageId" = ${message?.messageId ?? null}::int
           WHERE id = ${id} AND state = 'planned' AND plan ->> 'digest' = ${digest} AND content IS NOT NULL`;
        if (confirmed === 1 && message !== null) await enqueueAgain(tx, APPLY, id, at);
        return confirmed === 1;
      }),

    carryOut: (record, decide, act) => carryOutImport(prisma, record, decide, act),
    undo: (id, act) => undoImport(prisma, id, act),

    async discard(id) {
      const { count } = await prisma.import.updateMany({
        where: { id, state: { in: ['reading', 'planned', 'refused'] } },
        data: { state: 'discarded', content: null, plan: Sql.DbNull },
      });
      return count === 1;
    },

    fail: id =>
      prisma.$transaction(async tx => {
        const row = await tx.import.findUnique({ where: { id }, select: { plan: true } });
        const plan = row?.plan ? withoutNames(storedPlanSchema.parse(row.plan)) : null;
        await tx.import.updateMany({
          where: { id, state: { in: ['reading', 'applying'] } },
          data: { state: 'failed', content: null, plan: plan ?? Sql.DbNull },
        });
      }),
  };
}

/**
 * The same work anew: the import's state says whether it is wanted. By the moment it is another task than one that is about
 * to end, so that none is taken for done already.
 */
async function enqueueAgain(
  tx: Transaction,
  kind: string,
  importId: number,
  at: Temporal.Instant,
): Promise<void> {
  const work = `import:${importId}:${kind}:`;
  await tx.task.deleteMany({ where: { key: { startsWith: work }, state: { in: ['done', 'failed'] } } });
  await enqueueTask(tx, { key: `${work}${at.epochMilliseconds}`, kind, payload: { importId }, at });
}

function importIdOf(payload: unknown): ImportId | null {
  const { importId } = payload as { importId?: unknown };
  return typeof importId === 'number' ? (importId as ImportId) : null;
}
