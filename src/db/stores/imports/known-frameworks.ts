import type { KnownFramework } from '../../../domain/imports/find-competency.ts';
import type { Transaction } from '../../transaction.ts';

/** The competencies a file can name: of every framework its newest version. */
export async function readKnownFrameworks(tx: Transaction): Promise<KnownFramework[]> {
  const rows = await tx.framework.findMany({
    select: {
      key: true,
      title: true,
      competencies: { select: { key: true, title: true }, orderBy: { order: 'asc' } },
    },
    orderBy: { id: 'desc' },
  });
  const newest = new Map<string, KnownFramework>();
  for (const framework of rows) if (!newest.has(framework.key)) newest.set(framework.key, framework);
  return [...newest.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
