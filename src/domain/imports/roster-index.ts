import { foldForSearch } from '../../lib/text.ts';
import { isShortened, sharesName } from './alike-names.ts';
import { refTo } from './import-kind.ts';
import type { PeopleRow } from './people-row.ts';
import type { PeopleState, RosterEntry } from './people-state.ts';
import type { ProblemList } from './problem-list.ts';

/** Whose an account is: somebody stored, or somebody an earlier row of the file creates (a mark stands for their id). */
export interface AccountOwner {
  readonly personId: unknown;
  readonly fullName: string;
  readonly leaving: boolean;
}

/** What is known of a row's person: their work there, nothing, or not to be told. */
export type FoundEntry =
  | { readonly kind: 'known'; readonly entry: RosterEntry }
  /** @property owner the person whose account it is, who works somewhere else. */
  | { readonly kind: 'new'; readonly owner: AccountOwner | null }
  | { readonly kind: 'unclear' };

/** How a newcomer's person is named in a plan. */
export function personRef({ source }: Pick<PeopleRow, 'source'>): string {
  return `person:${source.sheet}:${source.row}`;
}

/** The roster by names and accounts, with the newcomers of the rows that were read before. */
export function indexRoster(state: PeopleState) {
  const byName = Map.groupBy(state.roster, entry => foldForSearch(entry.fullName));
  const owners = new Map<number, AccountOwner>(
    [...state.others, ...state.roster.map(entry => ({ ...entry, leaving: false }))].flatMap(person =>
      person.telegramId === null ? [] : [[person.telegramId, person] as const],
    ),
  );
  const roles = Map.groupBy(state.roles, ({ personId }) => personId);
  const rises = Map.groupBy(state.rises, ({ personId }) => personId);
  const titles = new Map(state.organisations.map(({ id, title }) => [id, title]));
  const placesOf = new Map<string, number[]>();
  const surnames = new Map<string, string[]>();
  const remember = (folded: string, fullName: string, organisationId: number): void => {
    placesOf.set(folded, [...(placesOf.get(folded) ?? []), organisationId]);
    const key = `${organisationId} ${folded.split(' ')[0]}`;
    surnames.set(key, [...(surnames.get(key) ?? []), fullName]);
  };
  for (const { fullName, organisationId } of state.roster)
    remember(foldForSearch(fullName), fullName, organisationId);

  return {
    rolesOf: (personId: number) => roles.get(personId) ?? [],
    risesOf: (personId: number) => rises.get(personId) ?? [],
    /** Written down by a row: another row of the same person does not do it again. */
    addRise: (personId: number, title: string, day: string) =>
      void rises.set(personId, [...(rises.get(personId) ?? []), { personId, title, day }]),
    find(row: PeopleRow, problems: ProblemList): FoundEntry {
      const { source, fullName: value, foldedName, organisation, telegramId } = row;
      const here = (byName.get(foldedName) ?? []).filter(
        ({ organisationId }) => organisationId === organisation.id,
      );
      const owner = telegramId === null ? null : (owners.get(telegramId) ?? null);
      const entry = here.find(each => owner !== null && each.personId === owner.personId) ?? here[0];
      if (here.length > 1 && telegramId === null) {
        problems.error(source, 'fullName', 'personAmbiguous', { value, count: here.length });
        return { kind: 'unclear' };
      }
      if (entry && telegramId !== null && entry.telegramId !== null && entry.telegramId !== telegramId) {
        problems.error(source, 'telegramId', 'accountOther', { value });
        return { kind: 'unclear' };
      }
      if (owner?.leaving) {
        problems.error(source, 'telegramId', 'accountLeaving');
        return { kind: 'unclear' };
      }
      // An account has one person: it does not go from one row of the database to another.
      if (owner && (entry ? entry.personId !== owner.personId : !isSame(row, owner))) {
        problems.error(source, 'telegramId', 'accountTaken', { value: owner.fullName });
        return { kind: 'unclear' };
      }
      if (entry) {
        if (telegramId !== null) owners.set(telegramId, { ...entry, leaving: false });
        // An earlier row of theirs, in another school, brings the account already.
        return { kind: 'known', entry: owner ? { ...entry, telegramId } : entry };
      }
      if (row.standing === 'left') return { kind: 'new', owner };
      if (owner) problems.finding(source, 'telegramId', 'accountKnown', { value: owner.fullName });
      else tellNamesakes(row, problems);
      remember(foldedName, value, organisation.id);
      if (telegramId !== null && owner === null)
        owners.set(telegramId, { personId: refTo(personRef(row)), fullName: value, leaving: false });
      return { kind: 'new', owner };
    },
  };

  /** Those of the territory are called as their row says; elsewhere people registered under a name they typed. */
  function isSame({ foldedName }: PeopleRow, owner: AccountOwner): boolean {
    const folded = foldForSearch(owner.fullName);
    return byName.has(folded) ? folded === foldedName : sharesName(folded, foldedName);
  }

  function tellNamesakes(row: PeopleRow, problems: ProblemList): void {
    const { source, fullName: value, foldedName, organisation } = row;
    const elsewhere = placesOf.get(foldedName)?.find(id => id !== organisation.id);
    if (elsewhere !== undefined)
      problems.finding(source, 'fullName', 'nameElsewhere', { value, school: titles.get(elsewhere) ?? '' });
    const others = surnames.get(`${organisation.id} ${foldedName.split(' ')[0]}`) ?? [];
    const alike = others.find(other => isShortened(foldForSearch(other), foldedName));
    if (alike === undefined) return;
    const shorter = foldedName.length < foldForSearch(alike).length;
    if (shorter) problems.error(source, 'fullName', 'nameShortened', { value, known: alike });
    else problems.finding(source, 'fullName', 'nameLonger', { value, known: alike });
  }
}
