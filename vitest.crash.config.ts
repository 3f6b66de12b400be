import { defineConfig } from 'vitest/config';

/** The bot in a process of its own, killed again and again. How often, and the seed that repeats a run: `test/crash/plan.ts`. */
export default defineConfig({
  test: {
    include: ['test/crash/**/*.test.ts'],
    fileParallelism: false,
    // A slow machine is no failure.
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 1_800_000,
    hookTimeout: 180_000,
  },
});
