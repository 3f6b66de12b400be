import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('no two buttons share a prefix: one would be taken for the other', () => {
  const prefixes = globSync('src/**/*.ts').flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/defineCallback\(\s*'([^']*)'/gu)].map(
      ([, prefix = '']) => prefix,
    ),
  );
  expect(prefixes.length).toBeGreaterThan(100);
  expect(prefixes.filter((prefix, at) => prefixes.indexOf(prefix) !== at)).toEqual([]);
});
