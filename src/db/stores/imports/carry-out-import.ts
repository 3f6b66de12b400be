import type { PlannedChange } from '../../../domain/imports/import-kind.ts';
import { required } from '../../../lib/invariant.ts';
import type { ImportStore } from '../../../usecases/imports/import-store.ts';
import type { Prisma } from '../../connect.ts';
import { toDate } from '../../dates.ts';
import { toStorable } from '../../json.ts';
import type { Transaction } from '../../transaction.ts';
import { lockPeople, refreshFacts } from '../refresh-facts.ts';
import { writeAudit } from '../write-audit.ts';
import { affectedPeople } from './affected-people.ts';
import { applyChanges } from './apply-changes.ts';
import { loaderOf } from './loaders.ts';

/** Much more than 5,000 people take. */
const LIMIT_MS = 120_000;

/** `ImportStore.carryOut`. */
export async function carryOutImport(
  prisma: Prisma,
  ...[record, decide, { actor, now, onProgress }]: Parameters<ImportStore['carryOut']>
): ReturnType<ImportStore['carryOut']> {
  const { id, territoryId, kind } = record;
  const loader = required(loaderOf(kind), `the loader of ${kind}`);
  const outcome = await prisma.$transaction(
    async tx => {
      // Two imports at once would each find nobody and bring everybody twice. This statement sees nothing yet: the next one
      // does, when the import before is through. Nobody else takes this lock, whatever they write.
      await tx.$executeRaw`LOCK TABLE "Import" IN SHARE UPDATE EXCLUSIVE MODE`;
      // What the transaction sees is as of here, and two runs of one task do not meet.
      const locked = await tx.$queryRaw<{ authorId: number | null }[]>`
        SELECT "authorId" FROM "Import" WHERE id = ${id} AND state = 'applying' FOR UPDATE`;
      const row = locked[0];
      if (!row) return 'gone';
      const decision = await decide(await loader.loadState(tx, territoryId));
      const plan = toStorable(decision.plan).value;
      if (decision.kind === 'stop') {
        const state = decision.plan.errors > 0 ? 'refused' : 'planned';
        await tx.import.update({ where: { id }, data: { state, plan, plannedAt: toDate(now) } });
        return 'stop';
      }
      const { changes } = decision;
      const applied = { importId: id, authorId: row.authorId, now };
      await lockPeople(tx, await peopleToChange(tx, changes));
      await applyChanges(tx, changes, applied, done => onProgress(done, changes.length));
      await refreshFacts(tx, await affectedPeople(tx, id), now);
      await tx.import.update({
        where: { id },
        data: { state: 'applied', plan, appliedAt: toDate(now), content: null },
      });
      if (actor)
        await writeAudit(tx, {
          at: now,
          actorId: actor.personId,
          action: 'importManage',
          by: actor.by,
          object: `import:${id}`,
        });
      return 'go';
    },
    { isolationLevel: 'RepeatableRead', timeout: LIMIT_MS, maxWait: 10_000 },
  );
  // What others committed about these people meanwhile was not seen in there.
  if (outcome === 'go')
    await prisma.$transaction(async tx => refreshFacts(tx, await affectedPeople(tx, id), now), {
      timeout: LIMIT_MS,
    });
  return outcome;
}

/** Whoever decides about an employment holds its person first: so does an import, or the two could wait for each other. */
async function peopleToChange(
  tx: Transaction,
  changes: readonly PlannedChange[],
): Promise<readonly number[]> {
  const rowsOf = (model: string): number[] =>
    changes.flatMap(change => (change.model === model && change.rowId !== null ? [change.rowId] : []));
  const employments = await tx.employment.findMany({
    where: { id: { in: rowsOf('Employment') } },
    select: { personId: true },
  });
  return [...new Set([...rowsOf('Person'), ...employments.map(({ personId }) => personId)])];
}
