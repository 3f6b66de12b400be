import type { TextWidth } from './font-metrics.ts';

/** The fewest letters that may stand on either side of a break inside a word. */
const MIN_PART = 3;

/**
 * Breaks a text into lines no wider than `maxEms`: between words, after the hyphens a word has, and inside a word,
 * with a hyphen added, only when it fits on no line by itself.
 */
export function wrapLabel(text: string, maxEms: number, width: TextWidth): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    let glue = line === '' ? '' : ' ';
    for (const part of partsOf(word).flatMap(part => breakPart(part, maxEms, width))) {
      if (line !== '' && width(line + glue + part) > maxEms) {
        lines.push(line);
        line = part;
      } else {
        line += glue + part;
      }
      glue = '';
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Whether the text can be wrapped to the width without breaking inside a word. */
export function wrapsWhole(text: string, maxEms: number, width: TextWidth): boolean {
  return text.split(/\s+/u).every(word => partsOf(word).every(part => width(part) <= maxEms));
}

function partsOf(word: string): string[] {
  return word.split(/(?<=-)/u);
}

function breakPart(part: string, maxEms: number, width: TextWidth): string[] {
  const letters = Array.from(part);
  if (width(part) <= maxEms || letters.length < 2 * MIN_PART) return [part];
  let count = letters.length - MIN_PART;
  while (count > MIN_PART && width(`${letters.slice(0, count).join('')}-`) > maxEms) count -= 1;
  const rest = letters.slice(count).join('');
  return [`${letters.slice(0, count).join('')}-`, ...breakPart(rest, maxEms, width)];
}
