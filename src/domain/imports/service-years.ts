import { findWord, type ImportWords } from './import-words.ts';
import { readNumber } from './read-cell.ts';

const MONTHS = 12;
const ONE = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)\s*(\p{L}*)\.?`;
const SERVICE = new RegExp(String.raw`^${ONE}(?:[\s,]*(?:\p{L}\s+)?(\d{1,2})\s*(\p{L}+)\.?)?$`, 'u');

/** Full years of a length of service: «12», «12 лет», «12,5», «12 лет 5 мес.», «8 мес.»; null for anything else. */
export function readServiceYears(text: string, words: ImportWords): number | null {
  const [, number = '', unit = '', rest, restUnit = ''] = SERVICE.exec(text.trim()) ?? [];
  const value = readNumber(number)?.value;
  if (value === undefined) return null;
  const [first, second] = [unitOf(unit, words), rest === undefined ? null : unitOf(restUnit, words)];
  if (rest !== undefined && (first !== 'years' || second !== 'months')) return null;
  if (first === 'months') return Math.floor(value / MONTHS);
  return first === 'years' || unit === '' ? Math.floor(value) : null;
}

function unitOf(text: string, words: ImportWords): string | null {
  const found = findWord(words, 'serviceUnit', text);
  return found.kind === 'found' ? found.key : null;
}
