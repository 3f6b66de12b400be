import { documented } from './documented.ts';
import type { Problem, SourceRule } from './problem.ts';
import { honestTypes, smallFile, startsNothing } from './shape.ts';
import { singleReaders } from './single-readers.ts';
import { parseSource } from './syntax.ts';
import { noCyrillic } from './wording.ts';

const everywhere: readonly SourceRule[] = [smallFile, honestTypes];
const program: readonly SourceRule[] = [...everywhere, singleReaders, startsNothing, noCyrillic, documented];
// The page runs in a browser, which has its own clock and starts its modules by loading them.
const page: readonly SourceRule[] = [smallFile, noCyrillic];

/** Every broken rule of one file; `path` from the project's root decides which rules hold. */
export function checkSource(path: string, text: string): Problem[] {
  const source = parseSource(path, text);
  const rules = !path.startsWith('src/') ? everywhere : path.endsWith('.js') ? page : program;
  return rules.flatMap(rule => rule(source));
}
