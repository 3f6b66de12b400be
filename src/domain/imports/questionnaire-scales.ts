import type { SourceRow } from './import-kind.ts';
import type { ImportWords } from './import-words.ts';
import type { ProblemList } from './problem-list.ts';
import { readWhole } from './read-cell.ts';
import { wordCell } from './word-cell.ts';

/** A scale as the sheet «Шкала» has it: its options in the order of the rows. */
export interface ReadScale {
  readonly name: string;
  readonly options: readonly { readonly value: number; readonly button: string; readonly label?: string }[];
  readonly na: { readonly button: string; readonly label?: string } | null;
  /** Rows of the options, then the row of «не моя ситуация». */
  readonly rows: readonly SourceRow[];
  readonly naRow: SourceRow | null;
}

/** The scales of the sheet; a row without a name belongs to the one above. */
export function readScales(
  rows: readonly SourceRow[],
  words: ImportWords,
  problems: ProblemList,
): readonly ReadScale[] {
  let name = '';
  const named = rows.map(row => {
    name = row.cells.scale || name;
    return { row, name };
  });
  return [...Map.groupBy(named, each => each.name)].map(([key, members]): ReadScale => {
    const all = members.map(({ row }) => row);
    const isNa = (row: SourceRow): boolean => wordCell(row, 'na', 'yesNo', words, problems) === 'yes';
    const na = all.filter(isNa);
    for (const second of na.slice(1)) problems.error(second, 'na', 'rowTwice', { row: na[0]?.row ?? 0 });
    const options = all.filter(row => !na.includes(row));
    const [naRow = null] = na;
    return {
      name: key,
      options: options.map(row => ({ value: scoreOf(row, problems), ...textsOf(row, problems) })),
      na: naRow && textsOf(naRow, problems),
      rows: options,
      naRow,
    };
  });
}

function scoreOf(row: SourceRow, problems: ProblemList): number {
  const { value = '' } = row.cells;
  const number = readWhole(value, -99, 99);
  if (value === '') problems.error(row, 'value', 'cellEmpty');
  else if (number === null) problems.error(row, 'value', 'numberImpossible', { value, least: -99, most: 99 });
  return number ?? 0;
}

function textsOf(row: SourceRow, problems: ProblemList): { button: string; label?: string } {
  const { button = '', label = '' } = row.cells;
  if (button === '') problems.error(row, 'button', 'cellEmpty');
  return { button, ...(label === '' ? {} : { label }) };
}
