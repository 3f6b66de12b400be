import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readIndicatorFile } from '../../src/content/read-indicator-file.ts';

const FOLDER = 'prisma/content/indicators';
const shipped = readdirSync(FOLDER).map(name => {
  const read = readIndicatorFile(name, readFileSync(`${FOLDER}/${name}`, 'utf8'));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
  return read.family;
});

it('ships the 27 indicators of the five documents, and what document 004 measures by what', () => {
  const counts = shipped.map(({ family, indicators }) => [family, indicators.length]);
  expect(counts).toEqual([
    ['000', 4],
    ['001', 5],
    ['002', 5],
    ['003', 5],
    ['004', 8],
  ]);
  expect(shipped.flatMap(({ control }) => control)).toHaveLength(6);
});

it('has a target only where the source has a threshold', () => {
  const aimed = shipped.flatMap(({ indicators }) =>
    indicators.flatMap(({ key, target }) => (target.kind === 'none' ? [] : [[key, target]])),
  );
  expect(Object.fromEntries(aimed)).toEqual({
    '000-1': { kind: 'atLeast', percent: 80 },
    '000-2': { kind: 'atLeast', percent: 50 },
    '000-3': { kind: 'growth', percent: 50 },
    '000-4': { kind: 'atLeast', percent: 40 },
    '003-1': { kind: 'atLeast', percent: 80 },
    '003-2': { kind: 'atLeast', percent: 80 },
    '003-3': { kind: 'equal', percent: 100 },
  });
});

it('tells everything that is wrong with a file by its line', () => {
  const text = readFileSync(`${FOLDER}/000.json`, 'utf8')
    .replace('"reported": "dynamics"', '"reported": "children"')
    .replace('"percent": 80', '"percent": 800');
  const read = readIndicatorFile('000.json', text);
  expect(read.ok).toBe(false);
  const lines = text.split('\n');
  const problems = read.ok ? [] : read.problems;
  for (const { place } of problems) expect(place?.line).toBeGreaterThan(1);
  const named = problems.map(({ place, code }) => [lines[(place?.line ?? 0) - 1]?.trim(), code]);
  expect(named).toContainEqual(['"percent": 800', 'too-big']);
  expect(named.some(([, code]) => code === 'not-allowed-value')).toBe(true);
  expect(readIndicatorFile('x.json', '{ "schemaVersion": 1,').ok).toBe(false);
});

it('refuses two indicators of one key', () => {
  const text = readFileSync(`${FOLDER}/000.json`, 'utf8').replace('"key": "000-4"', '"key": "000-1"');
  const read = readIndicatorFile('000.json', text);
  expect(read).toMatchObject({ ok: false, problems: [{ code: 'duplicate-id' }] });
});
