import { isTimezone } from '../../lib/is-timezone.ts';
import { foldForSearch } from '../../lib/text.ts';
import { findOrganisation, spaced } from './find-organisation.ts';
import { type ImportPlan, type ImportRules, MARKS, type PlannedChange } from './import-kind.ts';
import { findWord, usualWord } from './import-words.ts';
import { createProblemList } from './problem-list.ts';
import { readDate } from './read-cell.ts';

export interface StoredOrganisation {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly timezone: string | null;
  readonly searchText: string;
  /** ISO day */
  readonly closedOn: string | null;
}

export interface OrganisationsState {
  readonly territoryId: number;
  readonly organisations: readonly StoredOrganisation[];
}

const LONGEST_TITLE = 80;

/** Organisations of the territory, known by their title; an empty cell says nothing. */
export const organisationsRules: ImportRules<OrganisationsState> = {
  kind: 'organisations',
  plan(rows, state, context): ImportPlan {
    const problems = createProblemList();
    const known = new Map(state.organisations.map(each => [spaced(each.title), each]));
    const keys = new Set(state.organisations.map(({ key }) => key));
    const seen = new Map<string, number>();
    const changes: PlannedChange[] = [];
    let same = 0;
    for (const source of rows) {
      const {
        title = '',
        otherNames = '',
        kind: kindText = '',
        timezone = '',
        closedOn: closedText = '',
      } = source.cells;
      const folded = spaced(title);
      const first = seen.get(folded);
      if (folded === '') problems.error(source, 'title', 'cellEmpty');
      else if (first !== undefined)
        problems.error(source, 'title', 'organisationTwice', { value: title, first });
      else if (title.length > LONGEST_TITLE)
        problems.error(source, 'title', 'textTooLong', { most: LONGEST_TITLE });
      if (folded === '' || first !== undefined) continue;
      seen.set(folded, source.row);
      const kind = kindText === '' ? null : findWord(context.words, 'organisationKind', kindText);
      if (kind?.kind === 'unknown')
        problems.error(source, 'kind', kind.nearest === '' ? 'wordUnknown' : 'wordUnknownNear', {
          value: kindText,
          nearest: kind.nearest,
        });
      if (timezone !== '' && !isTimezone(timezone))
        problems.error(source, 'timezone', 'timezoneUnknown', { value: timezone });
      const closed = readDate(closedText);
      if (closed.kind !== 'empty' && closed.kind !== 'day')
        problems.error(source, 'closedOn', closed.kind === 'impossible' ? 'dateImpossible' : 'dateNotADay', {
          value: closedText,
        });
      const wanted = {
        kind: kind?.kind === 'found' ? kind.key : null,
        timezone: timezone === '' ? null : timezone,
        closedOn: closed.kind === 'day' ? closed.day.toString() : null,
        searchText: otherNames === '' ? null : foldForSearch(`${title} ${otherNames}`),
      };
      const place = { sheet: source.sheet, row: source.row };
      const organisation = known.get(folded);
      if (!organisation) {
        const alike = findOrganisation(title, state.organisations);
        if (alike.kind === 'found')
          problems.finding(source, 'title', 'organisationAlike', {
            value: title,
            known: alike.organisation.title,
          });
        const key = freeKey(folded, keys);
        keys.add(key);
        const data = {
          ...{ territoryId: state.territoryId, key, title, createdAt: MARKS.now },
          ...{ kind: wanted.kind ?? 'school', timezone: wanted.timezone, closedOn: wanted.closedOn },
          searchText: wanted.searchText ?? folded,
        };
        const ref = `organisation:${source.sheet}:${source.row}`;
        changes.push({
          model: 'Organisation',
          action: 'create',
          rowId: null,
          ref,
          data,
          before: null,
          label: title,
          place,
        });
        continue;
      }
      const different = (['kind', 'timezone', 'closedOn', 'searchText'] as const).filter(
        field => wanted[field] !== null && wanted[field] !== organisation[field],
      );
      if (different.length === 0) {
        same += 1;
        continue;
      }
      const say = (field: string, value: string | null): string =>
        field === 'kind' && value !== null
          ? usualWord(context.words, 'organisationKind', value)
          : (value ?? '');
      changes.push({
        model: 'Organisation',
        action: 'change',
        rowId: organisation.id,
        ref: null,
        data: Object.fromEntries(different.map(field => [field, wanted[field]])),
        before: Object.fromEntries(different.map(field => [field, organisation[field]])),
        label: organisation.title,
        place,
        shown: different.map(field => ({
          column: field === 'searchText' ? 'otherNames' : field,
          was: say(field, organisation[field]),
          becomes: say(field, wanted[field]),
        })),
      });
    }
    return { changes, same, problems: problems.all };
  },
};

/** Of a title in any script: a short number of its letters, that the same title always has. */
function freeKey(folded: string, taken: ReadonlySet<string>): string {
  let hash = 0;
  for (const letter of folded) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 0xffffff;
  const base = `org-${hash.toString(36)}`;
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(key)) return key;
  }
}
