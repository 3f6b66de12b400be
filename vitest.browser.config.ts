import { defineConfig } from 'vitest/config';

/** Tests that drive the sandbox's page in Chromium: `CHROMIUM_PATH`, or /usr/bin/chromium. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
