import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/crash/**', 'test/bench/**'],
    globalSetup: ['test/kit/global-setup.ts'],
    // A slow machine is no failure.
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // More than a small machine has cores: a third of the time is waiting for the database and for processes.
    maxWorkers: 4,
    // Importing a module starts nothing, so files may share one loaded program.
    isolate: false,
    // A call that a library is about to take away fails the run: two statements at once on one connection, for one.
    execArgv: ['--throw-deprecation'],
  },
});
