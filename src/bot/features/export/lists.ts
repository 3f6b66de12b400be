import type { ImportForm } from '../../../domain/imports/import-form.ts';
import { type ImportWords, usualWord } from '../../../domain/imports/import-words.ts';
import { ROUTE_STATES } from '../../../domain/route/route.ts';
import { DATE_PRECISIONS, parseEventDate } from '../../../domain/stored-event-date.ts';
import type { ListCell, ListSheet } from '../../../files/stream-xlsx.ts';
import { required } from '../../../lib/invariant.ts';
import type { Translate } from '../../../lib/texts.ts';
import type * as Rows from '../../../usecases/export/export-store.ts';
import { formatEventDate } from '../../format-event-date.ts';
import { eventKindName } from '../../names/event-kinds.ts';
import { eventLevelName } from '../../names/event-levels.ts';
import { routeStateName } from '../../names/route-names.ts';

/** How the rows of one list stand in a spreadsheet. */
export interface ExportList<Row> {
  readonly sheet: ListSheet;
  readonly cells: (row: Row) => ListCell[];
}

/** The roster as the import takes it: its headings, its words. */
export function peopleList(form: ImportForm, words: ImportWords): ExportList<Rows.ExportedPerson> {
  const [sheet] = form.sheets;
  const columns = required(sheet, 'sheet of people').columns.filter(({ hidden }) => !hidden);
  const word = (family: string, key: string | null): string =>
    key === null ? '' : usualWord(words, family, key);
  return {
    sheet: {
      title: required(sheet, 'sheet of people').title,
      header: columns.map(({ heading }) => heading),
      widths: columns.map(({ width }) => width),
    },
    cells: person => {
      const said: Readonly<Record<string, ListCell>> = {
        fullName: person.fullName,
        organisation: person.organisation,
        position: word('position', person.position),
        subjects: person.subjects.map(key => word('subject', key)).join('; '),
        serviceYears: person.serviceYears,
        category: word('category', person.category),
        standing: person.leaveSince === null ? '' : word('standing', 'leave'),
        standingFrom: dayCell(person.leaveSince),
        role: word('role', person.role),
        roleFrom: dayCell(person.roleFrom),
        roleTo: dayCell(person.roleTo),
        roleBasis: person.roleBasis,
      };
      return columns.map(({ key }) => said[key] ?? '');
    },
  };
}

// locale-keys: export-column-section export-column-number export-column-title export-column-kind export-column-when
// locale-keys: export-column-responsible export-column-level export-column-organiser export-column-place
// locale-keys: export-column-hours export-column-state export-column-registered export-column-present
// locale-keys: export-column-event export-column-fullName export-column-organisation export-column-from export-column-to
// locale-keys: export-sheet-plan export-sheet-events export-sheet-attendance export-sheet-routes
function sheetOf(
  kind: Rows.ExportKind,
  columns: readonly (readonly [name: string, width: number])[],
  t: Translate,
): ListSheet {
  return {
    title: t(`export-sheet-${kind}`),
    header: columns.map(([name]) => t(`export-column-${name}`)),
    widths: columns.map(([, width]) => width),
  };
}

export function planList(t: Translate): ExportList<Rows.ExportedActivity> {
  const columns = [
    ['section', 30],
    ['number', 8],
    ['title', 60],
    ['kind', 24],
    ['when', 24],
    ['responsible', 40],
  ] as const;
  return {
    sheet: sheetOf('plan', columns, t),
    cells: row => [
      row.section,
      row.number,
      row.title,
      eventKindName(row.kind, t),
      row.dateText,
      row.responsible,
    ],
  };
}

// locale-keys: export-event-planned export-event-held export-event-cancelled
const EVENT_STATES = ['planned', 'held', 'cancelled'];

export function eventsList(t: Translate): ExportList<Rows.ExportedEvent> {
  const columns = [
    ['title', 60],
    ['kind', 24],
    ['level', 18],
    ['when', 24],
    ['organiser', 30],
    ['place', 30],
    ['hours', 8],
    ['state', 16],
    ['registered', 12],
    ['present', 12],
  ] as const;
  return {
    sheet: sheetOf('events', columns, t),
    cells: row => [
      row.title,
      eventKindName(row.kind, t),
      eventLevelName(row.level, t),
      whenOf(row, t),
      row.organiser,
      row.place,
      row.hours,
      EVENT_STATES.includes(row.state) ? t(`export-event-${row.state}`) : row.state,
      row.registered,
      row.present,
    ],
  };
}

// locale-keys: export-attendance-present export-attendance-partial export-attendance-noShow export-attendance-excused
const ATTENDANCE_STATES = ['present', 'partial', 'noShow', 'excused'];

export function attendanceList(t: Translate): ExportList<Rows.ExportedAttendance> {
  const columns = [
    ['event', 60],
    ['when', 24],
    ['fullName', 36],
    ['organisation', 24],
    ['state', 20],
    ['hours', 8],
  ] as const;
  return {
    sheet: sheetOf('attendance', columns, t),
    cells: row => [
      row.event,
      whenOf(row, t),
      row.fullName,
      row.organisation,
      ATTENDANCE_STATES.includes(row.state) ? t(`export-attendance-${row.state}`) : row.state,
      row.hours,
    ],
  };
}

export function routesList(t: Translate): ExportList<Rows.ExportedRoute> {
  const columns = [
    ['fullName', 36],
    ['organisation', 24],
    ['state', 20],
    ['from', 14],
    ['to', 14],
  ] as const;
  return {
    sheet: sheetOf('routes', columns, t),
    cells: row => {
      const state = ROUTE_STATES.find(known => known === row.state);
      const words = state ? routeStateName(state, t) : row.state;
      return [row.fullName, row.organisation, words, dayCell(row.from), dayCell(row.to)];
    },
  };
}

function whenOf(row: { datePrecision: string; date: string; timezone: string }, t: Translate): string {
  const precision = DATE_PRECISIONS.find(known => known === row.datePrecision);
  const when = precision && parseEventDate({ precision, date: row.date, zone: row.timezone });
  return when ? formatEventDate(when, t) : row.date;
}

/** 15.03.2024, as the import and every spreadsheet read it. */
function dayCell(iso: string | null): string {
  if (iso === null) return '';
  const [year = '', month = '', day = ''] = iso.split('-');
  return [day, month, year].join('.');
}
