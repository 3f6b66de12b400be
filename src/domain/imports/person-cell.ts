import { findOrganisation, type KnownOrganisation } from './find-organisation.ts';
import type { FindPerson, KnownPerson } from './find-person.ts';
import type { SourceRow } from './import-kind.ts';
import type { ProblemList } from './problem-list.ts';

/** What the database holds of the people a file names. */
export interface PeopleState {
  readonly organisations: readonly KnownOrganisation[];
  readonly people: readonly KnownPerson[];
}

/** The person of a row by the cells `column` and `schoolColumn`; null when they cannot be told, and then why is said. */
export function personCell(
  row: SourceRow,
  {
    find,
    organisations,
  }: { readonly find: FindPerson; readonly organisations: readonly KnownOrganisation[] },
  problems: ProblemList,
  [column, schoolColumn] = ['fullName', 'school'],
): KnownPerson | null {
  const name = row.cells[column] ?? '';
  if (name === '') {
    problems.error(row, column, 'cellEmpty');
    return null;
  }
  const school = row.cells[schoolColumn] ?? '';
  const place = school === '' ? null : findOrganisation(school, organisations);
  if (place?.kind === 'unknown') {
    problems.unknown(row, schoolColumn, 'schoolUnknown', school, place.nearest);
    return null;
  }
  const found = find(name, place?.organisation.id ?? null);
  if (found.kind === 'found') return found.person;
  if (found.kind === 'unknown') problems.unknown(row, column, 'personUnknown', name, found.nearest);
  if (found.kind === 'elsewhere')
    problems.error(row, schoolColumn, 'personElsewhere', { value: name, school });
  if (found.kind === 'several')
    problems.error(row, column, 'personSeveral', { value: name, count: found.count });
  return null;
}
