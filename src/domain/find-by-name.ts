/** What a list is searched by. */
export interface Named {
  /** `foldForSearch` of everything the thing is called. */
  readonly searchText: string;
}

/** Found by the words as they were typed (`exact`), or only something that is spelled alike. */
export interface FoundByName<T> {
  readonly exact: boolean;
  readonly found: readonly T[];
}

/** Below this share of common three-letter pieces a name is not like what was typed. */
const ALIKE = 0.34;
/** Less than any difference in pieces. */
const NEAR_NUMBER = 0.001;

/**
 * The things whose name holds every typed word, whole words before parts of words: «сош 4» finds № 4 before № 14. When
 * there is none, the nearest by spelling: a typing error breaks three pieces of a word, not all of them.
 * @param folded `foldForSearch` of what was typed. @param things in the order in which equals are to stand.
 */
export function findByName<T extends Named>(
  folded: string,
  things: readonly T[],
  limit: number,
): FoundByName<T> {
  // People write «сош44» as well as «сош 44».
  const words = folded
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
    .split(' ')
    .filter(word => word !== '');
  if (words.length === 0) return { exact: true, found: [] };
  const holding = things.filter(({ searchText }) => words.every(word => searchText.includes(word)));
  if (holding.length > 0) return { exact: true, found: best(holding, wholeWords(words), 0, limit) };
  return { exact: false, found: best(things, alikeness(words), ALIKE, limit) };
}

function best<T extends Named>(
  things: readonly T[],
  rate: (name: string) => number,
  least: number,
  limit: number,
): T[] {
  return things
    .map(thing => ({ thing, rating: rate(thing.searchText) }))
    .filter(({ rating }) => rating >= least)
    .sort((a, b) => b.rating - a.rating)
    .slice(0, limit)
    .map(({ thing }) => thing);
}

/** How many of the words stand in a name as whole words. */
function wholeWords(words: readonly string[]): (name: string) => number {
  return name => {
    const own = new Set(name.split(' '));
    return words.filter(word => own.has(word)).length;
  };
}

/** How much of a name stands in a text, from 0 to 1, whatever its endings. Both as `foldForSearch` gives them. */
export function nameWithin(name: string, text: string): number {
  return alikeness(name.split(' '))(text);
}

/** The share of the typed pieces that a name has. A number is one piece: № 4 is not like № 44. */
function alikeness(words: readonly string[]): (name: string) => number {
  const pieces = new Set(words.flatMap(piecesOf));
  const numbers = words.filter(isNumber);
  return name => {
    const own = new Set(name.split(' ').flatMap(piecesOf));
    const share = [...pieces].filter(piece => own.has(piece)).length / pieces.size;
    // Of equals the one with a number that was typed too long or too short: for «сош 44» № 4 before № 1.
    const near = [...own].some(
      piece => isNumber(piece) && numbers.some(number => number.includes(piece) || piece.includes(number)),
    );
    return near ? share + NEAR_NUMBER : share;
  };
}

const isNumber = (word: string): boolean => /^\p{N}+$/u.test(word);

function piecesOf(word: string): string[] {
  if (word.length <= 3 || isNumber(word)) return [word];
  return Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3));
}
