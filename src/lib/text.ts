// Control and format characters reorder or hide text; line breaks stay, and so do the joiners that emoji are made with.
const INVISIBLE = /(?![\n\t\u200C\u200D])[\p{Cc}\p{Cf}]/gu;

/** Text typed by a person, safe to store and show: NFC, no invisible or bidirectional marks, single spaces. */
export function cleanText(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[ \t\u00A0]+/gu, ' ')
    .trim();
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
