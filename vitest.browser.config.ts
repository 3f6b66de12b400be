import { defineConfig } from 'vitest/config';

/** Tests that drive the sandbox's page in Chromium: `CHROMIUM_PATH`, or /usr/bin/chromium. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    maxWorkers: 2,
    // A slow machine is no failure.
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
