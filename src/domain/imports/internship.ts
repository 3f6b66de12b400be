import { foldForSearch } from '../../lib/text.ts';
import { admissionOf } from '../internship/admission.ts';
import { wholeCell } from './figure-cells.ts';
import { findOrganisation } from './find-organisation.ts';
import { createPersonFinder, type FindPerson } from './find-person.ts';
import { type ImportRules, MARKS, type PlannedChange, refTo, type SourceRow } from './import-kind.ts';
import { type PeopleState, personCell } from './person-cell.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { readDate } from './read-cell.ts';
import { textCell } from './word-cell.ts';

export interface InternshipState extends PeopleState {
  readonly territoryId: number;
  readonly sites: readonly { readonly id: number; readonly title: string }[];
  readonly programmes: readonly { readonly id: number; readonly title: string }[];
  readonly groups: readonly {
    readonly id: number;
    readonly siteId: number;
    readonly programmeId: number;
    readonly title: string;
    readonly memberIds: readonly number[];
  }[];
}

/**
 * Groups of an internship: one row a participant, with site, programme and master (002:64, 134-141). Sites, programmes and
 * groups that are not there yet are created once. Only novices (0–2 full years) come in without a reason.
 */
export const internshipRules: ImportRules<InternshipState> = {
  kind: 'internship',
  plan(rows, state) {
    const problems = createProblemList();
    const find = createPersonFinder(state.people);
    const changes = new Map<string, PlannedChange>();
    const seen = new Map<string, number>();
    let same = 0;
    for (const row of rows) {
      const person = personCell(row, { find, organisations: state.organisations }, problems);
      const group = groupOf(row, state, find, problems);
      const admission = admissionCell(row, problems);
      if (!person || !group || !admission) continue;
      const key = `${group.key}/${person.id}`;
      const before = seen.get(key);
      if (before !== undefined) {
        problems.finding(row, null, 'rowTwice', { row: before });
        continue;
      }
      seen.set(key, row.row);
      if (group.memberIds.includes(person.id)) {
        same += 1;
        continue;
      }
      for (const change of group.changes) if (change.ref !== null) changes.set(change.ref, change);
      changes.set(key, {
        ...created(row, person.fullName),
        model: 'InternshipEnrolment',
        ref: null,
        data: {
          groupId: group.id,
          personId: person.id,
          ...admission,
          overrideById: admission.admission === 'override' ? MARKS.authorId : null,
          enrolledAt: MARKS.now,
        },
      });
    }
    return { changes: [...changes.values()], same, problems: problems.all };
  },
};

const created = (row: SourceRow, label: string) =>
  ({
    action: 'create',
    rowId: null,
    before: null,
    label,
    place: { sheet: row.sheet, row: row.row },
  }) as const;

interface RowGroup {
  readonly key: string;
  readonly id: unknown;
  readonly memberIds: readonly number[];
  /** Site, programme and group where they are not there yet. */
  readonly changes: readonly PlannedChange[];
}

function groupOf(
  row: SourceRow,
  state: InternshipState,
  find: FindPerson,
  problems: ProblemList,
): RowGroup | null {
  const site = named(row, 'site', problems);
  const programme = named(row, 'programme', problems);
  const title = named(row, 'group', problems);
  const days = [dayCell(row, 'startsOn', problems), dayCell(row, 'endsOn', problems)] as const;
  const organisationId = placeOf(row, state, problems);
  const master = (row.cells.master ?? '') === '' ? null : masterOf(row, state, find, problems);
  const [startsOn, endsOn] = days;
  if (site === null || programme === null || title === null || startsOn === null || endsOn === null)
    return null;
  if (organisationId === undefined || master === undefined) return null;
  if (startsOn > endsOn) {
    problems.error(row, 'endsOn', 'endsBeforeStart');
    return null;
  }
  const { territoryId } = state;
  const at = <T extends { readonly title: string }>(things: readonly T[], text: string): T | undefined =>
    things.find(each => foldForSearch(each.title) === foldForSearch(text));
  const [known, course] = [at(state.sites, site), at(state.programmes, programme)];
  const stored = state.groups.find(
    each =>
      each.siteId === known?.id &&
      each.programmeId === course?.id &&
      foldForSearch(each.title) === foldForSearch(title),
  );
  const [siteKey, courseKey] = [`site:${foldForSearch(site)}`, `programme:${foldForSearch(programme)}`];
  const key = `group:${siteKey}/${courseKey}/${foldForSearch(title)}`;
  if (stored) return { key, id: stored.id, memberIds: stored.memberIds, changes: [] };
  const basis = textCell(row, 'basis', 200, problems);
  const changes: PlannedChange[] = [];
  if (!known) {
    const data = { territoryId, organisationId, key: siteKey, title: site, basis };
    changes.push({ ...created(row, site), model: 'InternshipSite', ref: siteKey, data });
  }
  if (!course) {
    const data = { territoryId, key: courseKey, title: programme };
    changes.push({ ...created(row, programme), model: 'InternshipProgramme', ref: courseKey, data });
  }
  const parents = { siteId: known?.id ?? refTo(siteKey), programmeId: course?.id ?? refTo(courseKey) };
  const own = {
    title,
    startsOn,
    endsOn,
    masterId: master,
    createdById: MARKS.authorId,
    createdAt: MARKS.now,
  };
  changes.push({ ...created(row, title), model: 'InternshipGroup', ref: key, data: { ...parents, ...own } });
  return { key, id: refTo(key), memberIds: [], changes };
}

function named(row: SourceRow, column: string, problems: ProblemList): string | null {
  const text = textCell(row, column, 200, problems);
  if (text === null) problems.error(row, column, 'cellEmpty');
  return text;
}

function dayCell(row: SourceRow, column: string, problems: ProblemList): string | null {
  const text = row.cells[column] ?? '';
  const date = readDate(text);
  if (date.kind === 'day') return date.day.toString();
  const code = date.kind === 'empty' ? 'cellEmpty' : 'dayExpected';
  problems.error(row, column, code, { value: text });
  return null;
}

function placeOf(row: SourceRow, state: InternshipState, problems: ProblemList): number | null | undefined {
  const school = row.cells.siteSchool ?? '';
  if (school === '') return null;
  const found = findOrganisation(school, state.organisations);
  if (found.kind === 'found') return found.organisation.id;
  problems.unknown(row, 'siteSchool', 'schoolUnknown', school, found.nearest);
  return undefined;
}

function masterOf(
  row: SourceRow,
  { organisations }: InternshipState,
  find: FindPerson,
  problems: ProblemList,
): number | undefined {
  return personCell(row, { find, organisations }, problems, ['master', 'siteSchool'])?.id;
}

/** Years of service and in what capacity one is admitted; null with a problem. */
function admissionCell(row: SourceRow, problems: ProblemList) {
  const serviceYears = wholeCell(row, 'serviceYears', problems);
  const reason = textCell(row, 'reason', 300, problems);
  const admission = admissionOf(serviceYears);
  if (admission === 'novice') return { serviceYears, admission, overrideReason: null };
  if (admission === 'unknown') {
    if ((row.cells.serviceYears ?? '') === '') problems.error(row, 'serviceYears', 'serviceUnknown');
    return null;
  }
  if (reason === null) {
    problems.error(row, 'serviceYears', 'notNovice', { years: serviceYears ?? 0 });
    return null;
  }
  return { serviceYears, admission: 'override', overrideReason: reason };
}
