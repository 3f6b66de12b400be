import { globSync } from 'node:fs';

/** Paths of the project's own source files under `root`, with forward slashes, sorted. Generated code is none. */
export function listSources(root: string, folders: readonly string[] = ['src', 'test', 'scripts']): string[] {
  return globSync(
    folders.flatMap(folder => [`${folder}/**/*.ts`, `${folder}/**/*.js`]),
    { cwd: root },
  )
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => !path.startsWith('src/db/generated/'))
    .sort();
}
