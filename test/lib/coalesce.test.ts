import { expect, it } from 'vitest';
import { coalesce } from '../../src/lib/coalesce.ts';

/** Runs that end when the test says so. */
function createRuns() {
  const runs: { items: readonly number[]; end: PromiseWithResolvers<readonly string[]> }[] = [];
  const add = coalesce<number, string>(
    items => {
      const end = Promise.withResolvers<readonly string[]>();
      runs.push({ items, end });
      return end.promise;
    },
    error => error === 'away',
  );
  return { runs, add };
}

const turn = () => new Promise(resolve => setImmediate(resolve));

it('runs together what was started together, and what came during a run in the next one', async () => {
  const { runs, add } = createRuns();
  const first = [1, 2].map(add);
  await turn();
  const later = [3, 4].map(add);
  await turn();
  expect(runs.map(run => run.items)).toEqual([[1, 2]]);
  runs[0]?.end.resolve(['one', 'two']);
  await turn();
  expect(runs.map(run => run.items)).toEqual([
    [1, 2],
    [3, 4],
  ]);
  runs[1]?.end.resolve(['three', 'four']);
  expect(await Promise.all([...first, ...later])).toEqual(['one', 'two', 'three', 'four']);
});

it('repeats a failed run item by item: only the guilty one fails', async () => {
  const add = coalesce<number, number>(
    async items => {
      if (items.includes(2)) throw new Error('two is bad');
      return items;
    },
    () => false,
  );
  const results = await Promise.allSettled([1, 2, 3].map(add));
  expect(results.map(result => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('tells everybody of an error that is everybody’s, without trying each', async () => {
  const { runs, add } = createRuns();
  const results = Promise.allSettled([1, 2, 3].map(add));
  await turn();
  runs[0]?.end.reject('away');
  expect((await results).map(result => result.status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(runs).toHaveLength(1);
});
