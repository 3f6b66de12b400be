import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkImports, type ImportReport } from './check-imports.ts';
import { createFixtureTree, type FixtureTree } from './fixture-tree.ts';
import { brokenImports, innocentImports } from './import-cases.ts';

// Who may import whom, said a second time and independently of the configuration.
const valuesOf: Record<string, string[]> = {
  lib: [],
  domain: ['lib'],
  usecases: ['domain', 'lib'],
  files: ['domain', 'lib'],
  charts: ['domain', 'lib'],
  content: ['usecases', 'domain', 'files', 'lib'],
  db: ['domain', 'lib'],
  inbox: ['lib'],
  telegram: ['lib'],
  delivery: ['domain', 'lib'],
  jobs: ['usecases', 'domain', 'files', 'lib'],
  schedule: ['usecases', 'domain', 'lib'],
  bot: ['usecases', 'domain', 'files', 'charts', 'telegram', 'lib'],
  http: ['sandbox', 'lib'],
  sandbox: ['lib'],
  cli: ['db', 'content', 'jobs', 'usecases', 'domain', 'files', 'lib'],
};
const typesOf: Record<string, string[]> = {
  db: ['usecases', 'content', 'inbox', 'delivery', 'telegram', 'jobs', 'schedule', 'http', 'bot'],
  inbox: ['telegram'],
  telegram: ['inbox', 'delivery'],
  delivery: ['telegram'],
  schedule: ['jobs', 'delivery'],
  jobs: ['delivery'],
  http: ['inbox', 'telegram', 'delivery'],
};
const folders = Object.keys(valuesOf);
const pairs = folders.flatMap(from => folders.filter(to => to !== from).map(to => ({ from, to })));

const packages = [
  'grammy',
  '@grammyjs/parse-mode',
  '@prisma/client',
  'pg',
  'node-cron',
  'hono',
  'docx',
  'write-excel-file',
  'read-excel-file',
  'ical-generator',
  'qrcode',
  'echarts',
  '@resvg/resvg-js',
  'csv-parse',
  'pino',
  'zod',
];
const leaf = 'export const x = 1;\nexport type X = number;\n';

function fixtureFiles(): Record<string, string> {
  const files: Record<string, string> = {
    'package.json': JSON.stringify({
      name: 'fixture',
      type: 'module',
      dependencies: Object.fromEntries(packages.map(name => [name, '1.0.0'])),
      devDependencies: { 'fast-check': '1.0.0' },
    }),
    'test/kit/leaf.ts': leaf,
  };
  for (const name of [...packages, 'fast-check']) {
    files[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' });
    files[`node_modules/${name}/index.js`] = 'exports.x = 1;';
  }
  for (const folder of folders) files[`src/${folder}/leaf.ts`] = leaf;
  for (const path of [
    'bot/features/profile/leaf.ts',
    'bot/features/route/leaf.ts',
    'usecases/attempt-ports.ts',
    'usecases/attempt-store.ts',
    'db/generated/client.ts',
  ])
    files[`src/${path}`] = leaf;
  for (const { from, to } of pairs) {
    files[`src/${from}/value-${to}.ts`] = `import { x } from '../${to}/leaf.ts';\nexport const y = x;\n`;
    files[`src/${from}/type-${to}.ts`] = `import type { X } from '../${to}/leaf.ts';\nexport type Y = X;\n`;
  }
  files['src/lib/round-b.ts'] = "import './round-a.ts';";
  files['src/lib/kinds-b.ts'] = "import type { X } from './kinds-a.ts';\nexport type Y = X;";
  for (const { file, source } of [...brokenImports, ...innocentImports]) files[file] = `${source}\n${leaf}`;
  return files;
}

const configSchema = z.object({ forbidden: z.array(z.object({ name: z.string() })) });
const configuration = configSchema.parse(createRequire(import.meta.url)('../../.dependency-cruiser.cjs'));

describe('the rules of imports', () => {
  let tree: FixtureTree;
  let report: ImportReport;
  beforeAll(async () => {
    tree = createFixtureTree(fixtureFiles());
    report = await checkImports(tree.root);
  });
  afterAll(() => tree.remove());

  const against = (file: string) => report.violations.filter(line => line.includes(` ${file} `));

  it.each(pairs)('$from may use $to only as the design says', ({ from, to }) => {
    const value = valuesOf[from]?.includes(to) ?? false;
    const type = value || (typesOf[from]?.includes(to) ?? false);
    expect(against(`src/${from}/value-${to}.ts`).length > 0).toBe(!value);
    expect(against(`src/${from}/type-${to}.ts`).length > 0).toBe(!type);
  });

  it.each(brokenImports)('$rule bites: $file', ({ rule, file, reaches }) => {
    expect(report.violations).toContainEqual(
      expect.stringMatching(new RegExp(`^${rule}: ${file} → .*${reaches}$`, 'u')),
    );
  });

  it.each(innocentImports)('$file is allowed', ({ file }) => {
    expect(against(file)).toEqual([]);
  });

  it('has a case for every rule', () => {
    const bitten = new Set(report.violations.map(line => line.split(':')[0]));
    expect(configuration.forbidden.map(rule => rule.name).filter(name => !bitten.has(name))).toEqual([]);
  });
});

it('the program keeps the rules', async () => {
  const report = await checkImports(process.cwd());
  expect(report.dependencies).toBeGreaterThan(10);
  expect(report.violations).toEqual([]);
});
