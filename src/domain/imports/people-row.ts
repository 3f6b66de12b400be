import { foldForSearch } from '../../lib/text.ts';
import { findOrganisation, type KnownOrganisation } from './find-organisation.ts';
import type { ImportContext, SourceRow } from './import-kind.ts';
import { begunWord, findWord, joinedWords } from './import-words.ts';
import type { ProblemList } from './problem-list.ts';
import { readDate, readList, readWhole } from './read-cell.ts';
import { readServiceYears } from './service-years.ts';

/** A row of a roster, read; null is what its cell does not say. */
export interface PeopleRow {
  readonly source: SourceRow;
  readonly fullName: string;
  /** Under which the person is known in a school. */
  readonly foldedName: string;
  readonly organisation: KnownOrganisation;
  readonly position: string | null;
  readonly subjects: readonly string[] | null;
  readonly serviceYears: number | null;
  readonly category: string | null;
  readonly standing: 'leave' | 'left' | 'works' | null;
  /** ISO day */
  readonly leaveSince: string | null;
  readonly role: {
    readonly key: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly basis: string | null;
  } | null;
  readonly telegramId: number | null;
}

// A maiden name stands in brackets, initials have dots; a formula and an address are not.
const NOT_IN_NAMES = /[^\p{L}\p{M}\s.'’ʼ()\-‐–—]/u;
const MOST_SERVICE_YEARS = 75;
const STANDINGS = ['leave', 'left', 'works'] as const;

/** Reads rows of a roster one by one and tells what is wrong with them; null: the row cannot be taken. */
export function createPeopleRowReader(
  organisations: readonly KnownOrganisation[],
  context: ImportContext,
  problems: ProblemList,
): (source: SourceRow) => PeopleRow | null {
  const places = new Map<string, ReturnType<typeof findOrganisation>>();
  const today = context.today.toString();

  const place = (source: SourceRow): KnownOrganisation | null => {
    const text = source.cells.organisation ?? '';
    if (text === '') problems.error(source, 'organisation', 'cellEmpty');
    if (text === '') return null;
    const found = places.get(text) ?? findOrganisation(text, organisations);
    places.set(text, found);
    if (found.kind === 'found') return found.organisation;
    problems.error(source, 'organisation', near('schoolUnknown', found.nearest), {
      value: text,
      nearest: found.nearest,
    });
    return null;
  };

  const word = (source: SourceRow, column: string, family: string, text = source.cells[column] ?? '') => {
    if (text === '') return null;
    const found = findWord(context.words, family, text);
    if (found.kind === 'found') return found.key;
    problems.error(source, column, near('wordUnknown', found.nearest), {
      value: text,
      nearest: found.nearest,
    });
    return null;
  };

  const day = (source: SourceRow, column: string, monthEnd = false): string | null => {
    const date = readDate(source.cells[column] ?? '');
    if (date.kind === 'day') return date.day.toString();
    if (date.kind === 'month')
      return date.month.toPlainDate({ day: monthEnd ? date.month.daysInMonth : 1 }).toString();
    if (date.kind !== 'empty')
      problems.error(source, column, date.kind === 'impossible' ? 'dateImpossible' : 'dateUnreadable', {
        value: source.cells[column] ?? '',
      });
    return null;
  };

  return source => {
    const before = problems.all.length;
    const fullName = source.cells.fullName ?? '';
    if (fullName === '') problems.error(source, 'fullName', 'cellEmpty');
    else if (NOT_IN_NAMES.test(fullName) || foldForSearch(fullName).split(' ').length < 2)
      problems.error(source, 'fullName', 'nameImpossible', { value: fullName });
    const organisation = place(source);
    const subjects = readList(source.cells.subjects ?? '')
      .flatMap(each => joinedWords(context.words, 'subject', each))
      .map(each => word(source, 'subjects', 'subject', each));
    const standing = word(source, 'standing', 'standing');
    const row = {
      source,
      fullName,
      foldedName: foldForSearch(fullName),
      position: positionOf(source),
      subjects: subjects.length === 0 ? null : [...new Set(subjects.filter(each => each !== null))].sort(),
      serviceYears: years(source),
      category: word(source, 'category', 'category'),
      standing: STANDINGS.find(each => each === standing) ?? null,
      leaveSince: leaveSince(source, standing),
      role: role(source),
      telegramId: account(source),
    };
    const broken = problems.all.slice(before).some(({ severity }) => severity === 'error');
    return broken || organisation === null ? null : { ...row, organisation };
  };

  function years(source: SourceRow): number | null {
    const text = source.cells.serviceYears ?? '';
    if (text === '') return null;
    const value = readServiceYears(text, context.words);
    if (value !== null && value <= MOST_SERVICE_YEARS) return value;
    problems.error(source, 'serviceYears', 'numberImpossible', {
      value: text,
      least: 0,
      most: MOST_SERVICE_YEARS,
    });
    return null;
  }

  function positionOf(source: SourceRow): string | null {
    const text = source.cells.position ?? '';
    const found = findWord(context.words, 'position', text);
    return found.kind === 'found'
      ? found.key
      : (begunWord(context.words, 'positionBeginning', text) ?? word(source, 'position', 'position'));
  }

  function leaveSince(source: SourceRow, standing: string | null): string | null {
    const since = day(source, 'standingFrom');
    if (standing !== 'leave') return null;
    if (since === null && (source.cells.standingFrom ?? '') === '')
      problems.finding(source, 'standingFrom', 'leaveWithoutDay');
    return since ?? today;
  }

  function role(source: SourceRow): PeopleRow['role'] {
    const key = word(source, 'role', 'role');
    const [from, to] = [day(source, 'roleFrom'), day(source, 'roleTo', true)];
    if (key === null) return null;
    if (from !== null && to !== null && to < from)
      problems.error(source, 'roleTo', 'periodBackwards', { from, to });
    const basis = source.cells.roleBasis || null;
    if (basis === null && key !== 'none') problems.finding(source, 'roleBasis', 'roleWithoutBasis');
    return { key, from, to, basis };
  }

  function account(source: SourceRow): number | null {
    const text = source.cells.telegramId ?? '';
    if (text === '') return null;
    const value = readWhole(text, 1, 2 ** 52);
    if (value === null) problems.error(source, 'telegramId', 'accountImpossible', { value: text });
    return value;
  }
}

/** With something near there is a better sentence. */
const near = (code: string, nearest: string): string => (nearest === '' ? code : `${code}Near`);
