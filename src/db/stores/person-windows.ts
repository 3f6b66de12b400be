import type { Prisma } from '../connect.ts';

/** People with ids from the first to the last, both included. */
export interface PersonWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * Does work for everybody that is too long for one transaction, for so many ids at a time and in their order. `work` ends it
 * early by answering false; then the answer is false.
 */
export async function forPersonWindows(
  prisma: Pick<Prisma, 'person'>,
  size: number,
  work: (window: PersonWindow) => Promise<boolean>,
): Promise<boolean> {
  const { _min: first, _max: last } = await prisma.person.aggregate({
    _min: { id: true },
    _max: { id: true },
  });
  for (let from = first.id ?? 0; from <= (last.id ?? -1); from += size)
    if (!(await work({ from, to: from + size - 1 }))) return false;
  return true;
}

interface CountedRow {
  readonly count: number;
  readonly capped: number;
}

/** Few enough for everything about them to fit into the memory that the server gives to a query. */
const COUNTED_AT_ONCE = 50_000;

/**
 * Counts everybody window by window and adds up the rows that are alike but for their numbers. Of a million people that takes
 * a fraction of one query over all: what belongs to neighbours lies together, and nothing is sorted on disk.
 */
export async function countByWindows<Row extends CountedRow>(
  prisma: Pick<Prisma, 'person'>,
  read: (within: PersonWindow) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const sums = new Map<string, Row>();
  await forPersonWindows(prisma, COUNTED_AT_ONCE, async window => {
    for (const row of await read(window)) {
      const key = JSON.stringify({ ...row, count: 0, capped: 0 });
      const { count, capped } = sums.get(key) ?? { count: 0, capped: 0 };
      sums.set(key, { ...row, count: row.count + count, capped: row.capped + capped });
    }
    return true;
  });
  return [...sums.values()];
}
