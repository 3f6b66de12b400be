import { cleanLine, codePointLength, foldForSearch } from '../../lib/text.ts';

const MAX_GUESTS = 60;
const MAX_LENGTH = 120;
const MIN_NAME_WORDS = 2;

/** Somebody from outside as the organiser typed them. */
export interface TypedGuest {
  readonly fullName: string;
  readonly organisation: string | null;
  /** Name of the district; null: of the event's own. */
  readonly district: string | null;
}

/** Why a line cannot be taken. */
export type GuestLineProblem = 'name' | 'tooLong' | 'tooManyParts';

export interface TypedGuests {
  readonly guests: readonly TypedGuest[];
  /** Lines that were not understood; `number` counts lines with something in them, from 1. */
  readonly wrong: readonly { readonly number: number; readonly problem: GuestLineProblem }[];
  /** More lines than are taken at once. */
  readonly overLimit: boolean;
}

/** Lines «Фамилия Имя, организация, район», one guest a line; the last two parts may be missing. */
export function parseGuests(text: string): TypedGuests {
  const lines = text
    .split(/\r?\n|;/u)
    .map(cleanLine)
    .filter(line => line !== '');
  const guests: TypedGuest[] = [];
  const wrong: { number: number; problem: GuestLineProblem }[] = [];
  for (const [index, line] of lines.slice(0, MAX_GUESTS).entries()) {
    const guest = parseLine(line);
    if (typeof guest === 'string') wrong.push({ number: index + 1, problem: guest });
    else guests.push(guest);
  }
  return { guests, wrong, overLimit: lines.length > MAX_GUESTS };
}

function parseLine(line: string): TypedGuest | GuestLineProblem {
  if (codePointLength(line) > MAX_LENGTH) return 'tooLong';
  const [name = '', organisation = '', district = '', ...more] = line.split(',').map(part => part.trim());
  if (more.length > 0) return 'tooManyParts';
  if (!isName(name)) return 'name';
  return { fullName: name, organisation: organisation || null, district: district || null };
}

/** A surname and a name, without figures: a line that begins with a school is a mistake. */
function isName(text: string): boolean {
  const words = text.split(' ').filter(word => /\p{L}/u.test(word));
  return words.length >= MIN_NAME_WORDS && !/\d/u.test(text);
}

/** Whether two lines mean the same person: a message handled twice writes nobody down twice. */
export function isSameGuest(
  one: { fullName: string; organisation: string | null },
  other: { fullName: string; organisation: string | null },
): boolean {
  return (
    foldForSearch(one.fullName) === foldForSearch(other.fullName) &&
    foldForSearch(one.organisation ?? '') === foldForSearch(other.organisation ?? '')
  );
}
