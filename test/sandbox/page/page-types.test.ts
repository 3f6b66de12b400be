import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

it("has no type error in the page's JavaScript", async () => {
  const output = await new Promise<string>(done => {
    const compiler = resolve('node_modules/typescript/bin/tsc');
    execFile(process.execPath, [compiler, '-p', 'src/sandbox/page/assets/jsconfig.json'], (_, stdout) =>
      done(stdout),
    );
  });
  expect(output).toBe('');
});
