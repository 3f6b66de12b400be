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

it('runs one at once, and together what came meanwhile', async () => {
  const { runs, add } = createRuns();
  const results = [1, 2, 3].map(add);
  expect(runs.map(run => run.items)).toEqual([[1]]);
  runs[0]?.end.resolve(['one']);
  await turn();
  expect(runs.map(run => run.items)).toEqual([[1], [2, 3]]);
  runs[1]?.end.resolve(['two', 'three']);
  expect(await Promise.all(results)).toEqual(['one', 'two', 'three']);
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
  runs[0]?.end.resolve(['one']);
  await turn();
  runs[1]?.end.reject('away');
  expect((await results).map(result => result.status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(runs).toHaveLength(2);
});
