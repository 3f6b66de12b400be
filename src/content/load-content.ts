import { type Framework, parseFramework } from '../domain/scoring/framework.ts';
import { invariant } from '../lib/invariant.ts';
import type { ContentStore, LoadMark, StoredContent } from '../usecases/content/content-store.ts';
import { checkContent, mergeFrameworks } from './check-content.ts';
import type { FileProblem } from './file-problem.ts';
import { type LoadedFile, type OlderFiles, planContent } from './plan-content.ts';
import { readContentFolder } from './read-content-folder.ts';

export type LoadOutcome =
  | { readonly kind: 'loaded'; readonly files: readonly LoadedFile[] }
  /** Nothing was changed. */
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] };

/**
 * Loads the frameworks and questionnaires of a folder. Everything is checked first, every problem is told with its line,
 * and with any problem nothing changes; otherwise everything changes in one transaction.
 */
export async function loadContent(
  ports: { content: ContentStore },
  folder: string,
  options: { readonly olderFiles: OlderFiles; readonly mark?: LoadMark } = { olderFiles: 'refuse' },
): Promise<LoadOutcome> {
  const read = await readContentFolder(folder);
  if (read.files.length === 0) return { kind: 'refused', problems: read.problems };
  return ports.content.changeContent<LoadOutcome>(stored => {
    const storedFrameworks = parseStored(stored);
    const checked = checkContent(read.files, storedFrameworks);
    const known = mergeFrameworks(
      storedFrameworks,
      checked.frameworks.map(({ value }) => value),
    );
    const plan = planContent(checked, stored, known, options.olderFiles);
    const problems = [...read.problems, ...checked.problems, ...plan.problems];
    return problems.length > 0
      ? { changes: [], mark: null, result: { kind: 'refused', problems: inReadingOrder(problems) } }
      : { changes: plan.changes, mark: options.mark ?? null, result: { kind: 'loaded', files: plan.files } };
  });
}

function parseStored({ frameworks }: StoredContent): readonly Framework[] {
  return frameworks.map(({ key, version, definition }) => {
    const parsed = parseFramework(definition);
    invariant(parsed.ok, `framework ${key} ${version} was stored although it is not valid`);
    return parsed.value;
  });
}

function inReadingOrder(problems: readonly FileProblem[]): readonly FileProblem[] {
  return problems.toSorted(
    (left, right) =>
      Number(left.file > right.file) - Number(left.file < right.file) ||
      (left.place?.line ?? 0) - (right.place?.line ?? 0) ||
      (left.place?.column ?? 0) - (right.place?.column ?? 0),
  );
}
