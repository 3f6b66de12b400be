import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('every button has a name of its own: a press never reaches a feature it was not made for', () => {
  const names = globSync('src/bot/**/*.ts').flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/defineCallback\('([^']+)'/gu)].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
