import { expect, test } from 'vitest';
import { createRerunner } from '../../src/lib/rerunner.ts';

/** A work whose runs end when the test says so. */
function createWork() {
  const runs: PromiseWithResolvers<void>[] = [];
  const rerunner = createRerunner(() => {
    const run = Promise.withResolvers<void>();
    runs.push(run);
    return run.promise;
  });
  return { runs, rerunner };
}

test('requests during a run make one more run, after it', async () => {
  const { runs, rerunner } = createWork();
  rerunner.request();
  rerunner.request();
  rerunner.request();
  expect(runs).toHaveLength(1);
  runs[0]?.resolve();
  await expect.poll(() => runs.length).toBe(2);
  runs[1]?.resolve();
  await rerunner.idle();
  expect(runs).toHaveLength(2);
});

test('stopping waits for the run under way and begins no other', async () => {
  const { runs, rerunner } = createWork();
  rerunner.request();
  rerunner.request();
  let stopped = false;
  const stop = rerunner.stop().then(() => {
    stopped = true;
  });
  await Promise.resolve();
  expect(stopped).toBe(false);
  runs[0]?.resolve();
  await stop;
  rerunner.request();
  expect(runs).toHaveLength(1);
});

test('what was idle can be asked again', async () => {
  const { runs, rerunner } = createWork();
  await rerunner.idle();
  for (const n of [0, 1]) {
    rerunner.request();
    runs[n]?.resolve();
    await rerunner.idle();
  }
  expect(runs).toHaveLength(2);
});
