import { foldForSearch } from '../../lib/text.ts';
import type { ImportPlan, ImportRules, PlannedChange } from './import-kind.ts';
import { knownChanges, leavingChange, newcomerChanges } from './people-changes.ts';
import { createPeopleRowReader, type PeopleRow } from './people-row.ts';
import type { PeopleState, RosterEntry } from './people-state.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';

/** Names of one sentence; the file with remarks and the roster have them all. */
const NAMED = 5;

/**
 * The roster. The same name in the same school is the same person; the same name in another school is told and not merged.
 * Who stands in the roster of a school of the file and not in the file is told, and marked as left only when the option
 * `missing` says so.
 */
export const peopleRules: ImportRules<PeopleState> = {
  kind: 'people',
  plan(rows, state, context): ImportPlan {
    const problems = createProblemList();
    const read = createPeopleRowReader(state.organisations, context, problems);
    const index = indexRoster(state);
    const seen = new Map<string, number>();
    const accounts = new Map<number, number>();
    const matched = new Set<number>();
    const places = new Set<number>();
    const changes: PlannedChange[] = [];
    let same = 0;
    let broken = 0;
    for (const source of rows) {
      const row = read(source);
      if (row === null) broken += 1;
      if (row === null || !isFirst(row, seen, accounts, problems)) continue;
      places.add(row.organisation.id);
      const entry = index.find(row, problems);
      if (entry === 'ambiguous') continue;
      if (entry !== null) matched.add(entry.employmentId);
      const own = changesOf(row, entry);
      if (own.length === 0) same += 1;
      changes.push(...own);
    }
    const sheet = rows[0]?.sheet ?? '';
    // With rows that could not be read nobody can say who is missing.
    if (broken === 0) changes.push(...missingOf(sheet));
    return { changes, same, problems: problems.all };

    function changesOf(row: PeopleRow, entry: RosterEntry | null): readonly PlannedChange[] {
      if (entry !== null)
        return knownChanges(
          row,
          entry,
          index.rolesOf(entry.personId),
          index.risesOf(entry.personId),
          context,
        );
      if (row.standing === 'left') {
        problems.finding(row.source, 'standing', 'leftAndUnknown');
        return [];
      }
      const known = row.telegramId === null ? null : index.account(row.telegramId);
      if (known) problems.finding(row.source, 'telegramId', 'accountKnown', { value: known.fullName });
      return newcomerChanges(row, known, context);
    }

    function missingOf(title: string): readonly PlannedChange[] {
      const missing = state.roster.filter(
        each =>
          each.state === 'accepted' && places.has(each.organisationId) && !matched.has(each.employmentId),
      );
      for (const [organisationId, people] of Map.groupBy(missing, each => each.organisationId)) {
        const school = state.organisations.find(({ id }) => id === organisationId)?.title ?? '';
        const names = people.slice(0, NAMED).map(({ fullName }) => fullName);
        problems.finding({ sheet: title, row: null }, null, 'peopleMissing', {
          count: people.length,
          school,
          names: names.join(', '),
          more: people.length > NAMED ? 'yes' : 'no',
          marked: context.options.missing === 'left' ? 'yes' : 'no',
        });
      }
      return context.options.missing === 'left'
        ? missing.map(entry => leavingChange(entry, title, context))
        : [];
    }
  },
};

function isFirst(
  row: PeopleRow,
  seen: Map<string, number>,
  accounts: Map<number, number>,
  problems: ProblemList,
): boolean {
  const { source, foldedName, organisation, telegramId } = row;
  const key = `${organisation.id}:${foldedName}`;
  const first = seen.get(key) ?? (telegramId === null ? undefined : accounts.get(telegramId));
  if (first !== undefined) {
    problems.error(source, 'fullName', 'personTwice', { value: row.fullName, first });
    return false;
  }
  seen.set(key, source.row);
  if (telegramId !== null) accounts.set(telegramId, source.row);
  return true;
}

function indexRoster(state: PeopleState) {
  const byName = Map.groupBy(state.roster, entry => foldForSearch(entry.fullName));
  const byAccount = new Map(
    state.roster.flatMap(entry => (entry.telegramId === null ? [] : [[entry.telegramId, entry] as const])),
  );
  const others = new Map(state.others.map(other => [other.telegramId, other]));
  const roles = Map.groupBy(state.roles, ({ personId }) => personId);
  const rises = Map.groupBy(state.rises, ({ personId }) => personId);
  const titles = new Map(state.organisations.map(({ id, title }) => [id, title]));
  return {
    /** Somebody with this account who works in no organisation of the territory, or in another one than the file says. */
    account: (telegramId: number) => byAccount.get(telegramId) ?? others.get(telegramId) ?? null,
    rolesOf: (personId: number) => roles.get(personId) ?? [],
    risesOf: (personId: number) => rises.get(personId) ?? [],
    find(row: PeopleRow, problems: ProblemList): RosterEntry | 'ambiguous' | null {
      const { source, foldedName, organisation, telegramId } = row;
      const namesakes = byName.get(foldedName) ?? [];
      const here = namesakes.filter(entry => entry.organisationId === organisation.id);
      const owner = telegramId === null ? undefined : byAccount.get(telegramId);
      const own = here.find(entry => telegramId !== null && entry.telegramId === telegramId) ?? here[0];
      if (here.length > 1 && telegramId === null) {
        problems.error(source, 'fullName', 'personAmbiguous', { value: row.fullName, count: here.length });
        return 'ambiguous';
      }
      if (own && telegramId !== null && own.telegramId !== null && own.telegramId !== telegramId) {
        problems.error(source, 'telegramId', 'accountOther', { value: row.fullName });
        return 'ambiguous';
      }
      if (owner && owner.personId !== own?.personId && foldForSearch(owner.fullName) !== foldedName) {
        problems.error(source, 'telegramId', 'accountTaken', { value: owner.fullName });
        return 'ambiguous';
      }
      if (own) return own;
      const elsewhere = namesakes.find(entry => entry.organisationId !== organisation.id && entry !== owner);
      if (elsewhere)
        problems.finding(source, 'fullName', 'nameElsewhere', {
          value: row.fullName,
          school: titles.get(elsewhere.organisationId) ?? '',
        });
      return null;
    },
  };
}
