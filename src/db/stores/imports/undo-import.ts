import type { ImportStore } from '../../../usecases/imports/import-store.ts';
import type { Prisma } from '../../connect.ts';
import { toDate } from '../../dates.ts';
import { refreshFacts } from '../refresh-facts.ts';
import { writeAudit } from '../write-audit.ts';
import { affectedPeople } from './affected-people.ts';
import { findObstacles, lockTouchedRows, undoChanges } from './undo-changes.ts';

const LIMIT_MS = 60_000;

/** `ImportStore.undo`: all of it or nothing; what was written down for it is forgotten then. */
export function undoImport(
  prisma: Prisma,
  ...[id, { actor, now }]: Parameters<ImportStore['undo']>
): ReturnType<ImportStore['undo']> {
  return prisma.$transaction(
    async tx => {
      const locked = await tx.$queryRaw<unknown[]>`
        SELECT id FROM "Import" WHERE id = ${id} AND state = 'applied'
           AND EXISTS (SELECT 1 FROM "ImportChange" WHERE "importId" = ${id}) FOR UPDATE`;
      if (locked.length === 0) return { kind: 'gone' };
      await lockTouchedRows(tx, id);
      const obstacles = await findObstacles(tx, id);
      if (obstacles.length > 0) return { kind: 'inUse', obstacles };
      const people = await affectedPeople(tx, id);
      await undoChanges(tx, id, () => refreshFacts(tx, people, now));
      await tx.importChange.deleteMany({ where: { importId: id } });
      await tx.import.update({ where: { id }, data: { state: 'undone', undoneAt: toDate(now) } });
      if (actor)
        await writeAudit(tx, {
          at: now,
          actorId: actor.personId,
          action: 'importManage',
          by: actor.by,
          object: `import:${id}`,
        });
      return { kind: 'undone' };
    },
    { isolationLevel: 'ReadCommitted', timeout: LIMIT_MS, maxWait: 10_000 },
  );
}
