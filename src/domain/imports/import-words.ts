import { foldForSearch } from '../../lib/text.ts';
import { findByName } from '../find-by-name.ts';

/** Family → key that is stored → what people write for it, the usual word first. */
export type ImportWords = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type FoundWord =
  | { readonly kind: 'found'; readonly key: string }
  /** @property nearest the usual word of the key that is spelled most alike; empty: nothing is. */
  | { readonly kind: 'unknown'; readonly nearest: string };

/** What a cell's word stands for; case, ё, punctuation and one wrong letter in a long word are forgiven. */
export function findWord(words: ImportWords, family: string, text: string): FoundWord {
  const folded = foldForSearch(text);
  const entries = foldedFamily(words, family);
  const exact = entries.find(({ names }) => names.includes(folded));
  if (exact) return { kind: 'found', key: exact.key };
  const close = entries.filter(({ names }) => names.some(name => isMisspelled(name, folded)));
  if (close.length === 1 && close[0]) return { kind: 'found', key: close[0].key };
  return { kind: 'unknown', nearest: findByName(folded, entries, 1).found[0]?.name ?? '' };
}

interface FoldedWord {
  readonly key: string;
  /** The usual word. */
  readonly name: string;
  readonly names: readonly string[];
  readonly searchText: string;
}

// Every cell of a file asks for the same few words.
const known = new WeakMap<ImportWords[string], readonly FoldedWord[]>();

/** The words of a family as `foldForSearch` gives them. */
export function foldedFamily(words: ImportWords, family: string): readonly FoldedWord[] {
  const given = words[family];
  if (!given) return [];
  const folded =
    known.get(given) ??
    Object.entries(given).map(([key, names]) => ({
      key,
      name: names[0] ?? key,
      names: names.map(foldForSearch),
      searchText: foldForSearch(names.join(' ')),
    }));
  known.set(given, folded);
  return folded;
}

/**
 * The parts of a cell that joins two known words by a conjunction: «Русский язык и литература». The text itself when it is a
 * word of its own («Информатика и ИКТ»), or when a part of it is none.
 */
export function joinedWords(words: ImportWords, family: string, text: string): readonly string[] {
  if (findWord(words, family, text).kind === 'found') return [text];
  const joints = new Set((words.conjunction?.and ?? []).map(foldForSearch));
  const parts: string[][] = [[]];
  for (const each of text.split(/\s+/u)) {
    if (joints.has(foldForSearch(each))) parts.push([]);
    else parts.at(-1)?.push(each);
  }
  const joined = parts.map(part => part.join(' '));
  return joined.every(part => findWord(words, family, part).kind === 'found') ? joined : [text];
}

/** The key of the word a text begins with, for names that go on: «Учитель математики». Null: with none. */
export function begunWord(words: ImportWords, family: string, text: string): string | null {
  const folded = foldForSearch(text);
  const fitting = foldedFamily(words, family).find(({ names }) =>
    names.some(name => folded.startsWith(`${name} `)),
  );
  return fitting?.key ?? null;
}

/** The usual word of a stored key, for showing; the key itself when the family does not know it. */
export function usualWord(words: ImportWords, family: string, key: string): string {
  return words[family]?.[key]?.[0] ?? key;
}

/** Shorter words are too much alike. */
const SHORTEST_MISSPELLED = 5;

/** One letter wrong, missing, too many or two swapped, in a word of at least five letters. */
export function isMisspelled(right: string, typed: string): boolean {
  if (right.length < SHORTEST_MISSPELLED || Math.abs(right.length - typed.length) > 1 || right === typed)
    return false;
  let start = 0;
  while (start < right.length && right[start] === typed[start]) start += 1;
  let end = 0;
  while (end < Math.min(right.length, typed.length) - start && right.at(-1 - end) === typed.at(-1 - end))
    end += 1;
  const [left, other] = [right.slice(start, right.length - end), typed.slice(start, typed.length - end)];
  if (/\p{N}/u.test(left + other)) return false;
  return (left.length <= 1 && other.length <= 1) || (left.length === 2 && other === `${left[1]}${left[0]}`);
}
