import { defineConfig } from 'vitest/config';

/** Tests that drive the sandbox's page in Chromium: `CHROMIUM_PATH`, or /usr/bin/chromium. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    maxWorkers: 2,
    // A slow machine is no failure.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
