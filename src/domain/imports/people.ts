import type { ImportPlan, ImportRules, PlannedChange } from './import-kind.ts';
import { knownChanges, leavingChanges, newcomerChanges } from './people-changes.ts';
import { createPeopleRowReader, type PeopleRow } from './people-row.ts';
import type { PeopleState } from './people-state.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { type FoundEntry, indexRoster } from './roster-index.ts';

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
    const accounts = new Map<number, PeopleRow>();
    const matched = new Set<number>();
    const places = new Set<number>();
    const changes: PlannedChange[] = [];
    let same = 0;
    for (const source of rows) {
      const row = read(source);
      if (row === null || !isFirst(row, seen, accounts, problems)) continue;
      places.add(row.organisation.id);
      const found = index.find(row, problems);
      if (found.kind === 'unclear') continue;
      if (found.kind === 'known') matched.add(found.entry.employmentId);
      const own = changesOf(row, found);
      if (own.length === 0) same += 1;
      changes.push(...own);
    }
    const sheet = rows[0]?.sheet ?? '';
    // With rows that could not be taken nobody can say who is missing.
    if (problems.all.every(({ severity }) => severity !== 'error')) changes.push(...missingOf(sheet));
    return { changes, same, problems: problems.all };

    function changesOf(
      row: PeopleRow,
      found: Exclude<FoundEntry, { kind: 'unclear' }>,
    ): readonly PlannedChange[] {
      if (found.kind === 'known') {
        const { entry } = found;
        const { personId, fullName: value } = entry;
        // The bot may know better than a list of last week.
        if (row.standing === null && (entry.state === 'left' || entry.state === 'declined'))
          problems.finding(row.source, 'standing', 'worksAgain', { value });
        const own = knownChanges(row, entry, index.rolesOf(personId), index.risesOf(personId), context);
        for (const { model, data } of own)
          if (model === 'Achievement') index.addRise(personId, String(data.title), String(data.happenedOn));
        return own;
      }
      if (row.standing === 'left') {
        problems.finding(row.source, 'standing', 'leftAndUnknown');
        return [];
      }
      return newcomerChanges(row, found.owner, context);
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
        ? missing.flatMap(entry => leavingChanges(entry, index.rolesOf(entry.personId), title, context))
        : [];
    }
  },
};

/** Not the same name in the same school again, nor another name with the account of an earlier row. */
function isFirst(
  row: PeopleRow,
  seen: Map<string, number>,
  accounts: Map<number, PeopleRow>,
  problems: ProblemList,
): boolean {
  const { source, foldedName, organisation, telegramId, fullName: value } = row;
  const key = `${organisation.id}:${foldedName}`;
  const first = seen.get(key);
  if (first !== undefined) {
    problems.error(source, 'fullName', 'personTwice', { value, first });
    return false;
  }
  seen.set(key, source.row);
  const holder = telegramId === null ? undefined : accounts.get(telegramId);
  if (holder && holder.foldedName !== foldedName) {
    problems.error(source, 'telegramId', 'accountTwice', { value: holder.fullName, row: holder.source.row });
    return false;
  }
  if (telegramId !== null) accounts.set(telegramId, row);
  return true;
}
