import type { Words } from './lexicon.ts';

/** Stands in for what was read already, so that places in the text stay where they are. */
export const TAKEN = '\uE000';

const LETTER = '[\\p{L}\\p{N}]';

/** The source of an expression that matches any of the words as whole words, in any case, with е for ё. */
export function wordsPattern(words: Words): string {
  return `(?<!${LETTER})${alternatives(words)}(?!${LETTER})`;
}

/** The same for units, which may touch their number: «3ч». */
export function unitPattern(words: Words): string {
  return `(?<!\\p{L})${alternatives(words)}(?!${LETTER})`;
}

function alternatives(words: Words): string {
  const entries = words
    .split(',')
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
    .sort((a, b) => b.length - a.length)
    .map(entry => entry.split(/[ -]/u).map(wordPattern).join('[\\s-]+'));
  return `(?:${entries.join('|')})`;
}

function wordPattern(word: string): string {
  const stem = word.replaceAll('*', '').replaceAll(/[^\p{L}\p{N}]/gu, '\\$&');
  // Written both ways, read as one letter.
  return stem.replaceAll(/[\u0435\u0451]/gu, '[\u0435\u0451]') + (word.endsWith('*') ? '\\p{L}*' : '');
}

/** Compiling is what reading a message costs; the sources are made of a language's words, so there are not many. */
const compiled = new Map<string, RegExp>();
const MOST_COMPILED = 2_000;

/** The expression of a source, for texts in any case. */
export function pattern(source: string): RegExp {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  const made = new RegExp(source, 'iu');
  compiled.set(source, made);
  return made;
}

/** The text without any of the words. */
export function without(text: string, words: Words): string {
  let rest = text;
  for (;;) {
    const found = takeMatch(rest, pattern(wordsPattern(words)));
    if (found === null) return rest;
    rest = found.rest;
  }
}

/** The text with a piece of it marked as read. */
export function take(text: string, start: number, end: number): string {
  return text.slice(0, start) + TAKEN.repeat(end - start) + text.slice(end);
}

/** Takes what the expression matches first, if it does; `start` is where it stood. */
export function takeMatch(
  text: string,
  expression: RegExp,
): { match: RegExpExecArray; rest: string; start: number } | null {
  const match = expression.exec(text);
  return match === null || match[0] === ''
    ? null
    : { match, start: match.index, rest: take(text, match.index, match.index + match[0].length) };
}

/** Whether the whole text, but for marks and spaces, is these words. */
export function isOnly(text: string, words: Words): boolean {
  return pattern(`^[^\\p{L}\\p{N}]*${wordsPattern(words)}[^\\p{L}\\p{N}]*$`).test(text);
}

/** The key of the longest entry that stands in the text, and where. */
export function findEntry(
  text: string,
  entries: readonly { readonly key: string; readonly words: Words }[],
): { key: string; start: number; end: number } | null {
  let found: { key: string; start: number; end: number } | null = null;
  for (const { key, words } of entries) {
    const match = pattern(wordsPattern(words)).exec(text);
    if (match === null) continue;
    const end = match.index + match[0].length;
    if (found === null || end - match.index > found.end - found.start)
      found = { key, start: match.index, end };
  }
  return found;
}
