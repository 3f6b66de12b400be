import { defineConfig } from 'vitest/config';

/** The bot in a process of its own, killed again and again. `CRASH_KILLS` kills a run (12), `CRASH_SEED` repeats one. */
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
