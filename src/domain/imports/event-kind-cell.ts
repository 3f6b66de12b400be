import { foldForSearch } from '../../lib/text.ts';
import type { SourceRow } from './import-kind.ts';
import { findWord, foldedFamily, type ImportWords } from './import-words.ts';
import type { ProblemList } from './problem-list.ts';

/** Kinds of rows of a plan as its own tables name them. */
const KEY = /^[a-z][a-z_]{2,40}$/u;

/** The kind of an event or of a row of a plan; without one it is read off the beginning of the title. */
export function eventKindCell(row: SourceRow, words: ImportWords, problems: ProblemList): string {
  const { kind = '', title = '' } = row.cells;
  if (kind === '') return kindOfTitle(title, words);
  const found = findWord(words, 'eventKind', kind);
  if (found.kind === 'found') return found.key;
  if (KEY.test(kind)) return kind;
  problems.finding(row, 'kind', 'eventKindUnknown', { value: kind });
  return kindOfTitle(title, words);
}

function kindOfTitle(title: string, words: ImportWords): string {
  const folded = foldForSearch(title);
  const named = foldedFamily(words, 'eventKind').flatMap(({ key, names }) =>
    names.map(name => ({ key, name })),
  );
  const fitting = named
    .filter(({ name }) => folded === name || folded.startsWith(`${name} `))
    .toSorted((a, b) => b.name.length - a.name.length);
  return fitting[0]?.key ?? 'other';
}
