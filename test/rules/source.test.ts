import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkSource } from '../../scripts/source/check-source.ts';
import { listSources } from '../../scripts/source/list-sources.ts';
import { formatProblem } from '../../scripts/source/problem.ts';

const broken: [rule: string, path: string, code: string][] = [
  ['environment', 'src/bot/a.ts', 'export const a = () => process.env.BOT_TOKEN;'],
  ['environment', 'src/bot/a.ts', "export const a = () => globalThis.process['env'];"],
  ['environment', 'src/bot/a.ts', 'export const a = () => process?.env;'],
  ['environment', 'src/bot/a.ts', 'const { env } = process;'],
  ['environment', 'src/bot/a.ts', 'const { env: other = {} } = process;'],
  ['environment', 'src/bot/a.ts', "import { env as other } from 'node:process';"],
  ['time', 'src/domain/a.ts', 'export const a = () => Temporal.Now.instant();'],
  ['time', 'src/domain/a.ts', 'export const a = () => new Date();'],
  ['time', 'src/domain/a.ts', 'export const a = () => new Date;'],
  ['time', 'src/domain/a.ts', 'export const a = () => Date.now();'],
  ['time', 'src/domain/a.ts', 'export const a = () => performance.now();'],
  ['time', 'src/domain/a.ts', 'export const a = () => process.hrtime.bigint();'],
  ['time', 'src/domain/a.ts', "import { performance } from 'node:perf_hooks';"],
  ['chance', 'src/usecases/a.ts', 'export const a = () => Math.random();'],
  ['chance', 'src/usecases/a.ts', 'export const a = () => crypto.randomUUID();'],
  ['chance', 'src/usecases/a.ts', "import { createHash, randomBytes } from 'node:crypto';"],
  ['cyrillic', 'src/bot/a.ts', "export const a = 'Привет';"],
  ['cyrillic', 'src/bot/a.ts', 'export const a = (n: number) => `Осталось $' + '{n}`;'],
  ['cyrillic', 'src/bot/a.ts', "export type A = 'да' | 'нет';"],
  ['cyrillic', 'src/bot/a.ts', "export const a = { 'ключ': 1 };"],
  ['cyrillic', 'src/bot/a.ts', "export const a = 'я';"],
  // The first letter is a Cyrillic one that looks Latin.
  ['cyrillic', 'src/bot/a.ts', 'export const сount = 1;'],
  ['cyrillic', 'src/lib/a.ts', "export const a = 'да';"],
  ['cyrillic', 'src/sandbox/page/a.js', "export const a = 'Отправить';"],
  ['starts-nothing', 'src/bot/a.ts', 'start();'],
  ['starts-nothing', 'src/bot/a.ts', 'if (ready) start();'],
  ['starts-nothing', 'src/bot/a.ts', 'export const a = await start();'],
  ['starts-nothing', 'src/bot/a.ts', "await import('./b.ts');"],
  ['honest-types', 'src/bot/a.ts', 'export const a = b as unknown as string;'],
  ['honest-types', 'test/bot/a.ts', 'export const a = b as unknown as string;'],
  ['honest-types', 'src/bot/a.ts', "export type A = import('./b.ts').B;"],
  ['honest-types', 'src/bot/a.ts', '// @ts-ignore: because\nexport const a = 1;'],
  ['honest-types', 'src/bot/a.ts', '/* biome-ignore lint: because */\nexport const a = 1;'],
  ['honest-types', 'src/bot/a.ts', '// @ts-expect-error because\nexport const a = 1;'],
  ['documented', 'src/domain/a.ts', 'export function a(): void {}'],
  ['documented', 'src/usecases/a.ts', '/** B. */\nconst b = 1;\nexport async function a() {}'],
  ['documented', 'src/telegram/a.ts', '// Only a remark.\nexport function a(): void {}'],
  ['small-file', 'src/bot/a.ts', 'export const a = 1;\n'.repeat(251)],
  ['small-file', 'test/bot/a.ts', 'export const a = 1;\n'.repeat(451)],
];

it.each(broken)('%s bites in %s: %s', (rule, path, code) => {
  const rules = checkSource(path, code).map(problem => problem.rule);
  expect(new Set(rules)).toEqual(new Set([rule]));
});

const innocent: [path: string, code: string][] = [
  ['src/config.ts', 'export const a = () => process.env.BOT_TOKEN;'],
  ['src/lib/clock.ts', 'export const a = () => Temporal.Now.instant();'],
  ['src/lib/random.ts', "import { randomBytes } from 'node:crypto';"],
  ['src/db/a.ts', 'export const a = (ms: number): Date => new Date(ms);'],
  ['src/bot/a.ts', 'export const a = (env: string, context: { env: string }) => context.env + env;'],
  ['src/bot/a.ts', "export const a = 'process.env and Date.now() // biome-ignore';"],
  ['src/bot/a.ts', '/** The «ИОМ» of a teacher. */\nexport const a = 1; // дефицит'],
  ['src/bot/a.ts', '/** Never write @ts-ignore. */\nexport const a = 1;'],
  ['src/bot/a.ts', "export const a = '\\u0451';"],
  ['src/lib/a.ts', "export const a = (text: string) => text.replaceAll('ё', 'е');"],
  ['src/delivery/a.ts', '/**\n * Does it.\n */\nexport function a(): void {}\n\nfunction b(): void {}'],
  ['src/domain/a.ts', '/** Both. */\nexport function a(b: 1): 1;\nexport function a(b: 2): 2;'],
  ['src/main.ts', 'await start();'],
  ['src/cli/main.ts', 'start();'],
  ['src/files/parse-upload-worker.ts', 'listen();'],
  ['src/bot/a.ts', 'export const a = async () => {\n  await start();\n};'],
  ['src/bot/a.ts', 'export class A {\n  async a() {\n    await start();\n  }\n}'],
  ['src/sandbox/page/a.js', 'start(Date.now());'],
  ['test/bot/a.test.ts', '// @ts-expect-error a number is no text\nexport const a = b;'],
  ['test/bot/a.test.ts', 'export const a = 1;\n'.repeat(450)],
  ['test/bot/a.test.ts', "it('отвечает', () => expect(Date.now()).toBe(1));"],
];

it.each(innocent)('%s may say: %s', (path, code) => {
  expect(checkSource(path, code)).toEqual([]);
});

it('names the file, the line and the way out', () => {
  const code = '// ж\nexport const a = 1;\n\nexport const b = () => Date.now();\n';
  expect(checkSource('src/bot/a.ts', code).map(formatProblem)).toEqual([
    'src/bot/a.ts:4  time  Date now: take a Clock, or monotonicMs() for durations; only src/lib/clock.ts reads the time',
  ]);
});

it('the project keeps the rules', () => {
  const paths = listSources(process.cwd());
  expect(paths).toContain('src/lib/clock.ts');
  const problems = paths.flatMap(path => checkSource(path, readFileSync(path, 'utf8')));
  expect(problems.map(formatProblem)).toEqual([]);
});
