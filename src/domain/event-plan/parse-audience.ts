import { foldForSearch } from '../../lib/text.ts';
import type { Audience } from '../audience.ts';
import type { EventLexicon, Reading } from './lexicon.ts';
import { isOnly, pattern, TAKEN, unitPattern, without, wordsPattern } from './phrases.ts';

/** Whom an event is for, as typed: null means everybody. */
export type ReadAudience = { ok: true; audience: Audience | null } | { ok: false };

const LONGEST_SERVICE = 60;

/** «учителя математики и физики, СОШ № 1, СОШ № 2, стаж 0–2 года» or «для всех». Every word must be understood. */
export function parseAudience(raw: string, reading: Reading): ReadAudience {
  if (isOnly(raw, reading.lexicon.everybody)) return { ok: true, audience: null };
  const pieces = piecesOf(raw);
  const audience = pieces.length === 0 ? null : joined(pieces.map(piece => audiencePiece(piece, reading)));
  return audience === null ? { ok: false } : { ok: true, audience };
}

/** The pieces of a list, without what was read already. */
function piecesOf(raw: string): string[] {
  return raw
    .replaceAll(TAKEN, ',')
    .split(/[,;\n]/u)
    .map(piece => piece.trim())
    .filter(piece => /[\p{L}\p{N}]/u.test(piece));
}

/** One piece of an audience; null when not every word of it says whom. */
export function audiencePiece(piece: string, reading: Reading): Audience | null {
  const { lexicon } = reading;
  const years = serviceYears(piece, lexicon);
  const rest = years === null ? piece : years.rest;
  const own = years === null ? {} : { serviceYears: years.span };
  if (years !== null && !/[\p{L}\p{N}]/u.test(rest)) return own;
  const organisation = findOrganisation(rest, reading);
  if (organisation !== null) return { ...own, organisations: [organisation] };
  const people = peopleOf(rest, lexicon);
  return people === null ? null : { ...own, ...people };
}

/** The organisation a text names; null when none or several could be meant. */
export function findOrganisation(text: string, { organisations }: Reading): string | null {
  const folded = foldForSearch(text);
  const words = wordsOf(folded);
  if (words.length === 0) return null;
  const holding = organisations.filter(({ searchText }) => {
    const own = new Set(wordsOf(searchText));
    return words.every(word => own.has(word));
  });
  const named = holding.filter(({ searchText }) => searchText === folded);
  const [only, ...others] = named.length > 0 ? named : holding;
  return only !== undefined && others.length === 0 ? only.key : null;
}

function wordsOf(folded: string): string[] {
  return folded
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
    .split(' ')
    .filter(word => word !== '');
}

function serviceYears(
  piece: string,
  { service, upTo, moreThan, years }: EventLexicon,
): { span: { from: number; to: number }; rest: string } | null {
  const tail = `(?:\\s*${unitPattern(years)})?(?:\\s*${wordsPattern(service)})?`;
  const begin = `(?:${wordsPattern(service)}[\\s\\p{L}:]{0,12}?)`;
  const forms: readonly [string, (from: number, to: number) => { from: number; to: number }][] = [
    [`(\\d{1,2})\\s*[–—-]\\s*(\\d{1,2})`, (from, to) => ({ from, to })],
    [`${wordsPattern(upTo)}\\s+(\\d{1,2})`, to => ({ from: 0, to })],
    [`${wordsPattern(moreThan)}\\s+(\\d{1,2})`, from => ({ from, to: LONGEST_SERVICE })],
  ];
  for (const [source, spanOf] of forms) {
    const match = pattern(`${begin}?${source}${tail}`).exec(piece);
    if (match === null || !pattern(wordsPattern(service)).test(match[0])) continue;
    const span = spanOf(Number(match[1]), Number(match[2]));
    if (span.from > span.to || span.to > LONGEST_SERVICE) continue;
    return { span, rest: piece.slice(0, match.index) + piece.slice(match.index + match[0].length) };
  }
  return null;
}

/** Positions and subjects; with a subject the position is plain: it is a teacher of it. */
function peopleOf(text: string, lexicon: EventLexicon): Audience | null {
  let rest = text;
  const keysOf = (entries: EventLexicon['subjects']): string[] =>
    entries
      .filter(({ words }) => {
        const left = without(rest, words);
        const said = left !== rest;
        rest = left;
        return said;
      })
      .map(({ key }) => key);
  const positions = keysOf(lexicon.positions);
  const subjects = keysOf(lexicon.subjects);
  rest = without(rest, `${lexicon.empty},${lexicon.forWhom}`);
  if (/[\p{L}\p{N}]/u.test(rest) || positions.length + subjects.length === 0) return null;
  if (subjects.length > 0 && positions.every(position => position === 'subjectTeacher')) return { subjects };
  return subjects.length > 0 ? { positions, subjects } : { positions };
}

/** Lists of the same kind add up, different kinds must all be met; null when a piece was not understood. */
export function joined(pieces: readonly (Audience | null)[]): Audience | null {
  const whole: Audience = {};
  for (const piece of pieces) {
    if (piece === null) return null;
    for (const list of ['organisations', 'positions', 'subjects'] as const)
      if (piece[list]) whole[list] = [...new Set([...(whole[list] ?? []), ...piece[list]])];
    if (piece.serviceYears) whole.serviceYears = piece.serviceYears;
  }
  return whole;
}
