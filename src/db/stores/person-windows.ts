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
