import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSources } from '../source/list-sources.ts';
import type { Problem } from '../source/problem.ts';
import { parseSource } from '../source/syntax.ts';
import { checkLocales } from './check-locales.ts';
import { readLocale } from './read-locale.ts';

/** The languages of the program; the first is the one that texts are written in. */
const LANGUAGES = ['ru', 'en'];

/** Checks `locales/*.ftl` under `root` against each other and against `src/`. Throws when a file cannot be read. */
export function checkProjectLocales(root: string): { keys: number; problems: Problem[] } {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const locales = LANGUAGES.map(language => {
    const path = `locales/${language}.ftl`;
    return readLocale(language, path, read(path));
  });
  const sources = listSources(root, ['src'])
    .filter(path => path.endsWith('.ts'))
    .map(path => parseSource(path, read(path)));
  return { keys: locales[0]?.entries.size ?? 0, problems: checkLocales(locales, sources) };
}
