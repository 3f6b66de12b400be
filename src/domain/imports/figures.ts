import type { KnownOrganisation } from './find-organisation.ts';
import { MARKS, type PlannedChange, type SourceRow } from './import-kind.ts';

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
 * What is to be done so that the figures stand as the file says: figures that are new, figures that say something else now;
 * a figure the file does not name stays. Stored twice in one file: the last one counts.
 */
export function planFigures(
  wanted: readonly WantedFigure[],
  { territoryId, figures }: Pick<FigureState, 'territoryId' | 'figures'>,
): { readonly changes: readonly PlannedChange[]; readonly same: number } {
  const stored = new Map(figures.map(figure => [keyOf(figure), figure]));
  const last = new Map(wanted.map(figure => [keyOf(figure), figure]));
  const changes: PlannedChange[] = [];
  let same = 0;
  for (const [key, figure] of last) {
    const { label, source, organisationId, kind, measure, period } = figure;
    const before = stored.get(key);
    const parts = Object.fromEntries(PARTS.map(part => [part, figure[part]]));
    const base = { model: 'ReportedFigure', ref: null, label, place: source } as const;
    if (!before) {
      const name = { territoryId, organisationId, kind, measure, grouping: figure.grouping ?? '', period };
      const data = {
        ...name,
        ...parts,
        importId: MARKS.importId,
        recordedById: MARKS.authorId,
        recordedAt: MARKS.now,
      };
      changes.push({ ...base, action: 'create', rowId: null, data, before: null });
    } else if (PARTS.every(part => before[part] === figure[part])) same += 1;
    else {
      const was = Object.fromEntries(PARTS.map(part => [part, before[part]]));
      changes.push({
        ...base,
        action: 'change',
        rowId: before.id,
        data: { ...parts, importId: MARKS.importId, recordedAt: MARKS.now },
        before: { ...was, importId: before.importId, recordedAt: before.recordedAt },
      });
    }
  }
  return { changes, same };
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
  return cell === '' ? String(today.year) : cell;
}

/** Whether a row sums others up: its name begins with one of these words. */
export function isTotalRow(name: string, totals: readonly string[]): boolean {
  const lower = name.trim().toLocaleLowerCase('ru');
  return totals.some(word => lower.startsWith(word.toLocaleLowerCase('ru')));
}
