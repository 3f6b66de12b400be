import type { Random } from '../../lib/random.ts';

const LENGTH = 5;
/**
 * Letters and digits that are told apart by ear and by eye; each letter has a Russian twin of the same look, so whoever
 * hears or reads the code may type either. Left out: 1, 7 and 8 (one sounds like the other in a hall), 0 and the letter
 * O, and letters whose Russian names end in the same sound as one of these.
 */
const ALPHABET = 'AEKMPTY234569';

/** Russian letters in the places of their twins: А, Ё and Е, К, М, Р, Т, У. */
const RUSSIAN = new Map([
  ['\u0410', 'A'],
  ['\u0401', 'E'],
  ['\u0415', 'E'],
  ['\u041a', 'K'],
  ['\u041c', 'M'],
  ['\u0420', 'P'],
  ['\u0422', 'T'],
  ['\u0423', 'Y'],
]);

/** Letters that are taken for digits, or typed for them: З, Ч, Б, Z, S. */
const DIGIT_LIKE = new Map([
  ['\u0417', '3'],
  ['\u0427', '4'],
  ['\u0411', '6'],
  ['Z', '2'],
  ['S', '5'],
]);

const CODE = /^[\p{Lu}\d]{5}$/u;

/** A new code of five characters, at least one a letter and one a digit: no word and no year is taken for it. */
export function makeCheckInCode(random: Random): string {
  for (;;) {
    const code = Array.from({ length: LENGTH }, () => ALPHABET.charAt(random.int(ALPHABET.length))).join('');
    if (/\d/u.test(code) && /[A-Z]/u.test(code)) return code;
  }
}

/**
 * The code that somebody typed, as it is stored: in any case, with spaces, dots or dashes between the characters, with
 * Russian letters for Latin ones. Null when the text is not meant as a code: five characters with a digit among them.
 */
export function readCheckInCode(typed: string): string | null {
  const bare = typed
    .normalize('NFC')
    .toLocaleUpperCase('ru')
    .replace(/[\s.,·\-–—]+/gu, '');
  if (!CODE.test(bare) || !/\d/u.test(bare)) return null;
  return Array.from(bare, char => RUSSIAN.get(char) ?? DIGIT_LIKE.get(char) ?? char).join('');
}

/** The code as it is shown to be read aloud: «K 2 M T 5». */
export function spellCode(code: string): string {
  return Array.from(code).join(' ');
}
