import { foldForSearch } from '../../lib/text.ts';
import type { KnownOrganisation } from './find-organisation.ts';
import { MARKS, type PlannedChange, type SourceRow } from './import-kind.ts';
import type { ProblemList } from './problem-list.ts';
import { readDate } from './read-cell.ts';

/** A figure of the database that a table may say anew. Instants as ISO texts. */
export interface StoredFigure {
  readonly id: number;
  readonly organisationId: number | null;
  readonly kind: string;
  readonly measure: string;
  readonly grouping: string;
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly printedTenths: number | null;
  readonly note: string | null;
  readonly importId: number | null;
  readonly recordedAt: string;
}

/** What the database holds for every table of numbers. */
export interface FigureState {
  readonly territoryId: number;
  readonly organisations: readonly KnownOrganisation[];
  readonly figures: readonly StoredFigure[];
  /** Who stands in the roster today. */
  readonly roster: { readonly staff: number; readonly teachers: number };
}

/** A figure of a file: what it says of whom. */
export interface WantedFigure {
  readonly organisationId: number | null;
  readonly kind: string;
  readonly measure: string;
  readonly grouping?: string;
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly printedTenths: number | null;
  readonly note: string | null;
  readonly label: string;
  readonly source: Pick<SourceRow, 'sheet' | 'row'>;
}

const PARTS = ['numerator', 'denominator', 'printedTenths', 'note'] as const;

/**
 * What is to be added so that the figures stand as the file says. Nothing is written over: of one place, measure and period
 * the newest row counts, so an answer about an earlier day stays what it was. What the file does not name stays; stored twice
 * in one file: the last one counts.
 */
export function planFigures(
  wanted: readonly WantedFigure[],
  { territoryId, figures }: Pick<FigureState, 'territoryId' | 'figures'>,
): { readonly changes: readonly PlannedChange[]; readonly same: number } {
  const stored = new Map(figures.map(figure => [keyOf(figure), figure]));
  const last = new Map(wanted.map(figure => [keyOf(figure), figure]));
  const changes: PlannedChange[] = [];
  for (const [key, figure] of last) {
    const { label, source, organisationId, kind, measure, period } = figure;
    const before = stored.get(key);
    if (before && PARTS.every(part => before[part] === figure[part])) continue;
    const name = { territoryId, organisationId, kind, measure, grouping: figure.grouping ?? '', period };
    const parts = Object.fromEntries(PARTS.map(part => [part, figure[part]]));
    const origin = { importId: MARKS.importId, recordedById: MARKS.authorId, recordedAt: MARKS.now };
    changes.push({
      model: 'ReportedFigure',
      action: 'create',
      rowId: null,
      ref: null,
      data: { ...name, ...parts, ...origin },
      before: null,
      label,
      place: { sheet: source.sheet, row: source.row },
    });
  }
  return { changes, same: rowsWithout(changes, [...last.values()]) };
}

/** Tells rows that say the same figure twice: with other numbers nobody knows which one holds. */
export function tellTwice(wanted: readonly WantedFigure[], problems: ProblemList): void {
  const first = new Map<string, WantedFigure>();
  for (const figure of wanted) {
    const before = first.get(keyOf(figure));
    if (!before) first.set(keyOf(figure), figure);
    else if (PARTS.every(part => before[part] === figure[part]))
      problems.finding(figure.source, null, 'rowTwice', { row: before.source.row });
    else problems.error(figure.source, null, 'rowTwice', { row: before.source.row });
  }
}

/** How many rows of a file change nothing: what its author counts is rows, whatever number of figures stands in each. */
export function rowsWithout(
  changes: readonly Pick<PlannedChange, 'place'>[],
  wanted: readonly Pick<WantedFigure, 'source'>[],
): number {
  const placeOf = ({ sheet, row }: PlannedChange['place']): string => JSON.stringify([sheet, row]);
  const changed = new Set(changes.map(({ place }) => placeOf(place)));
  return new Set(wanted.map(({ source }) => placeOf(source)).filter(place => !changed.has(place))).size;
}

function keyOf(
  figure: Pick<WantedFigure, 'organisationId' | 'kind' | 'measure' | 'grouping' | 'period'>,
): string {
  const { organisationId, kind, measure, grouping = '', period } = figure;
  return JSON.stringify([organisationId, kind, measure, grouping, period]);
}

/** The period a row is about: what its cell says, else the year in which the file is brought in. */
export function periodOf(row: SourceRow, today: Temporal.PlainDate): string {
  const cell = row.cells.period ?? '';
  return cell === '' ? String(today.year) : (readPeriod(cell) ?? cell);
}

/** `2022`, `2022/23` or `2022-09` from «2022 г.», «2022/2023 уч. год», «сентябрь 2022», a day; null for another text. */
export function readPeriod(text: string): string | null {
  const years = /^(\d{4})\s*[/–—-]\s*(\d{4}|\d{2})(?!\d)(?:\s*\p{L}[\p{L}. ]*)?$/u.exec(text.trim());
  const next = years?.[2]?.slice(-2);
  if (years?.[1] !== undefined && Number(next) === (Number(years[1]) + 1) % 100) return `${years[1]}/${next}`;
  const year = /^((?:19|20)\d{2})(?:\s*\p{L}{1,4}\.?)?$/u.exec(text.trim())?.[1];
  if (year !== undefined) return year;
  const date = readDate(text);
  if (date.kind === 'month') return date.month.toString();
  if (date.kind === 'day') return date.day.toPlainYearMonth().toString();
  return null;
}

/** Tells periods that nobody can place in time: a figure of such a period would be in no report. */
export function tellPeriods(rows: readonly SourceRow[], problems: ProblemList): void {
  for (const row of rows) {
    const { period = '' } = row.cells;
    if (period === '' || readPeriod(period) !== null) continue;
    const impossible = readDate(period).kind === 'impossible';
    problems.error(row, 'period', impossible ? 'dateImpossible' : 'periodUnreadable', { value: period });
  }
}

/** Whether a row sums others up: its name begins with one of these words, and «Итоговая» is another one. */
export function isTotalRow(name: string, totals: readonly string[]): boolean {
  const folded = `${foldForSearch(name)} `;
  return totals.some(word => folded.startsWith(`${foldForSearch(word)} `));
}
