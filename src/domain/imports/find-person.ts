import { foldForSearch } from '../../lib/text.ts';
import { findByName } from '../find-by-name.ts';

/** Somebody who works in the territory, as far as a file can name them. */
export interface KnownPerson {
  readonly id: number;
  readonly fullName: string;
  /** Where they are accepted, the home first. */
  readonly organisationIds: readonly number[];
}

export type FoundPerson =
  | { readonly kind: 'found'; readonly person: KnownPerson }
  | { readonly kind: 'unknown'; readonly nearest: string }
  /** Of that name, but none in that school. */
  | { readonly kind: 'elsewhere' }
  /** Namesakes: the school must tell them apart. */
  | { readonly kind: 'several'; readonly count: number };

export type FindPerson = (fullName: string, organisationId: number | null) => FoundPerson;

/** How many unknown names are compared with everybody's: it takes long, and the author sees the first ones only. */
const COMPARED = 50;

/** Finds people by their full name, and by their school where names are equal. */
export function createPersonFinder(people: readonly KnownPerson[]): FindPerson {
  const byName = Map.groupBy(people, ({ fullName }) => foldForSearch(fullName));
  const named = people.map(person => ({ ...person, searchText: foldForSearch(person.fullName) }));
  let compared = 0;
  return (fullName, organisationId) => {
    const folded = foldForSearch(fullName);
    const all = byName.get(folded) ?? [];
    if (all.length === 0) {
      compared += 1;
      const nearest = compared > COMPARED ? undefined : findByName(folded, named, 1).found[0];
      return { kind: 'unknown', nearest: nearest?.fullName ?? '' };
    }
    const own =
      organisationId === null ? all : all.filter(each => each.organisationIds.includes(organisationId));
    const [person] = own;
    if (!person) return { kind: 'elsewhere' };
    return own.length === 1 ? { kind: 'found', person } : { kind: 'several', count: own.length };
  };
}
