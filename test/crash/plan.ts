import { randomInt } from 'node:crypto';

/** How many kills, and the seed of the run. */
export function readPlan(): { kills: number; seed: number } {
  const { CRASH_KILLS, CRASH_SEED } = process.env;
  return {
    kills: CRASH_KILLS ? Number(CRASH_KILLS) : 12,
    seed: CRASH_SEED ? Number(CRASH_SEED) : randomInt(2 ** 31),
  };
}
