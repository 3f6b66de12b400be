// Control and format characters reorder or hide text; line breaks stay, and so do the joiners that emoji are made with.
const INVISIBLE = /(?![\n\t\u200C\u200D])[\p{Cc}\p{Cf}]/gu;

// Joiners, marks over nothing and letters drawn as a blank: a text of these alone says nothing.
const VISIBLE = /(?![\u115F\u1160\u2800\u3164\uFFA0])[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Text typed by a person, safe to store and show: NFC, no invisible or bidirectional marks, single spaces. Empty where
 * nothing of it can be seen.
 */
export function cleanText(raw: string): string {
  const clean = raw
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[ \t\u00A0]+/gu, ' ')
    .trim();
  return VISIBLE.test(clean) ? clean : '';
}

/** One line of clean text: line breaks become spaces. */
export function cleanLine(raw: string): string {
  return cleanText(raw.replace(/[\r\n\t]+/gu, ' '));
}

/** The first `limit` code points of a text, with an ellipsis when something was cut. */
export function truncate(text: string, limit: number): string {
  const points = Array.from(text);
  return points.length <= limit
    ? text
    : `${points
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

/** How many code points a text has: what Telegram's limits count. */
export function codePointLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/**
 * The form under which names are looked up: lower case, ё as е, only letters and digits, single spaces.
 * «СОШ № 44» and «сош 44» fold to the same text.
 */
export function foldForSearch(raw: string): string {
  return cleanLine(raw)
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
