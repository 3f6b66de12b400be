import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

it.each(['src/sandbox/page/assets/jsconfig.json', 'test/browser/kit/jsconfig.json'])(
  'has no type error in the JavaScript of %s',
  async project => {
    const output = await new Promise<string>(done => {
      const compiler = resolve('node_modules/typescript/bin/tsc');
      execFile(process.execPath, [compiler, '-p', project], (_, stdout) => done(stdout));
    });
    expect(output).toBe('');
  },
);
