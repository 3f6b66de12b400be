import { cleanLine, foldForSearch } from '../../lib/text.ts';
import { findByName, type Named } from '../find-by-name.ts';

/** Somebody who could be admitted; `searchText` holds the name and the organisation. */
export interface Candidate extends Named {
  readonly personId: number;
  readonly fullName: string;
  readonly organisation: string | null;
  readonly serviceYears: number | null;
}

/** What became of one typed name. */
export type ListedName =
  | { readonly kind: 'found'; readonly typed: string; readonly candidate: Candidate }
  | { readonly kind: 'ambiguous'; readonly typed: string; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'notFound'; readonly typed: string };

const MOST_NAMES = 300;
const CANDIDATES = 4;
/** «1. », «2) », «— » before a name; the day of «10.12.2026» is no number of a line. */
const NUMBERING = /^(?:\d{1,3}\s*[.)](?!\d)|[-–—•*])\s*/u;

/** The names of a pasted list, one a line; numbers and dashes before them fall away, a repeated one stands once. */
export function namesOf(text: string): readonly string[] {
  const names = text.split(/\r?\n|;/u).map(line => cleanLine(line).replace(NUMBERING, ''));
  const seen = new Set<string>();
  return names
    .filter(name => {
      const folded = foldForSearch(name);
      if (folded === '' || seen.has(folded)) return false;
      seen.add(folded);
      return true;
    })
    .slice(0, MOST_NAMES);
}

/**
 * Matches names with the roster. A name is found when one person alone holds all its words, or bears exactly that name;
 * what is only spelled alike is shown, never taken.
 */
export function matchNames(names: readonly string[], roster: readonly Candidate[]): readonly ListedName[] {
  const taken = new Set<number>();
  return names.flatMap((typed): ListedName[] => {
    const folded = foldForSearch(typed);
    const { exact, found } = findByName(folded, roster, CANDIDATES);
    const same = found.filter(({ fullName }) => foldForSearch(fullName) === folded);
    const candidate = exact && found.length === 1 ? found[0] : same.length === 1 ? same[0] : undefined;
    if (candidate === undefined)
      return [
        found.length === 0 ? { kind: 'notFound', typed } : { kind: 'ambiguous', typed, candidates: found },
      ];
    if (taken.has(candidate.personId)) return [];
    taken.add(candidate.personId);
    return [{ kind: 'found', typed, candidate }];
  });
}
