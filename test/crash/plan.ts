import { randomInt } from 'node:crypto';

/** How many kills (`CRASH_KILLS`), how often the right to send is taken over (`CRASH_TAKEOVERS`), and the seed (`CRASH_SEED`). */
export function readPlan(): { kills: number; takeovers: number; seed: number } {
  const { CRASH_KILLS, CRASH_TAKEOVERS, CRASH_SEED } = process.env;
  return {
    kills: CRASH_KILLS ? Number(CRASH_KILLS) : 8,
    takeovers: CRASH_TAKEOVERS ? Number(CRASH_TAKEOVERS) : 4,
    seed: CRASH_SEED ? Number(CRASH_SEED) : randomInt(2 ** 31),
  };
}
