import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFixtureTree, type FixtureTree } from './fixture-tree.ts';

let tree: FixtureTree;
let report: string;

beforeAll(async () => {
  tree = createFixtureTree({
    'package.json': JSON.stringify({
      name: 'fixture',
      type: 'module',
      dependencies: { 'used-library': '1.0.0', 'unused-library': '1.0.0' },
    }),
    'src/main.ts':
      "import 'used-library';\nimport 'undeclared-library';\nimport { used } from './lib/a.ts';\nused();\n",
    'src/lib/a.ts': 'export const used = (): void => {};\nexport const unused = 1;\n',
    'src/lib/forgotten.ts': 'export const x = 1;\n',
    'src/db/generated/client.ts': 'export const nobody = 1;\n',
  });
  const program = resolve('node_modules/knip/bin/knip.js');
  report = await new Promise(done => {
    execFile(
      process.execPath,
      [program, '--config', resolve('knip.json'), '--reporter', 'compact'],
      { cwd: tree.root },
      (_, stdout, stderr) => done(`${stdout}\n${stderr}`),
    );
  });
});
afterAll(() => tree.remove());

it.each([
  ['a file nobody imports', /forgotten\.ts/u],
  ['an export nobody imports', /a\.ts.*\bunused\b/u],
  ['a dependency nobody imports', /unused-library/u],
  ['an import that package.json does not declare', /undeclared-library/u],
])('reports %s', (_, expected) => {
  expect(report).toMatch(expected);
});

it('leaves used things and generated code alone', () => {
  expect(report).not.toMatch(/\bused-library|: used|generated/u);
});
