import { setImmediate as nextTurn } from 'node:timers/promises';
import { monotonicMs } from '../../lib/clock.ts';

/** So long others wait at most, if no step is longer. */
const TURN_MS = 8;

/** Runs steps to their end; others work in between. Promise: no more than some milliseconds at a time, as long as each step is short. */
export async function walk<T>(steps: Generator<undefined, T>): Promise<T> {
  await nextTurn();
  let began = monotonicMs();
  let step = steps.next();
  while (step.done !== true) {
    if (monotonicMs() - began > TURN_MS) {
      await nextTurn();
      began = monotonicMs();
    }
    step = steps.next();
  }
  return step.value;
}
