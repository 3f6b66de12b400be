import type { ImportContext, SourceRow } from './import-kind.ts';
import { findWord } from './import-words.ts';
import type { ProblemList } from './problem-list.ts';
import { readWhole } from './read-cell.ts';
import { wordCell } from './word-cell.ts';

/** What the sheet «Анкета» says; the row of each parameter that is written. */
export interface QuestionnaireParameters {
  readonly values: Readonly<Record<string, string>>;
  readonly rows: ReadonlyMap<string, SourceRow>;
  readonly kind: string;
  readonly anonymous: boolean;
  readonly minutes: number | null;
  readonly repeatAfterDays: number | null;
  /** 1–12. */
  readonly recommendedMonth: number | null;
}

/** Reads the pairs of parameter and value; an unknown or a repeated parameter is told. */
export function readParameters(
  rows: readonly SourceRow[],
  { words }: ImportContext,
  problems: ProblemList,
): QuestionnaireParameters {
  const known = new Map<string, SourceRow>();
  for (const row of rows) {
    const { parameter = '' } = row.cells;
    const found = findWord(words, 'questionnaireParameter', parameter);
    const before = found.kind === 'found' ? known.get(found.key) : undefined;
    if (parameter === '') problems.error(row, 'parameter', 'cellEmpty');
    else if (found.kind === 'unknown')
      problems.unknown(row, 'parameter', 'wordUnknown', parameter, found.nearest);
    else if (before) problems.error(row, 'parameter', 'rowTwice', { row: before.row });
    else known.set(found.key, row);
  }
  const values = Object.fromEntries([...known].map(([key, row]) => [key, row.cells.value ?? '']));
  const word = (key: string, family: string): string | null | undefined => {
    const row = known.get(key);
    return row && wordCell(row, 'value', family, words, problems);
  };
  const whole = (key: string, least: number, most: number): number | null => {
    const value = values[key] ?? '';
    const row = known.get(key);
    const number = value === '' ? null : readWhole(value, least, most);
    if (row && value !== '' && number === null)
      problems.error(row, 'value', 'numberImpossible', { value, least, most });
    return number;
  };
  return {
    values,
    rows: known,
    kind: word('kind', 'questionnaireKind') ?? 'self_diagnosis',
    anonymous: word('anonymous', 'yesNo') === 'yes',
    minutes: whole('minutes', 1, 240),
    repeatAfterDays: whole('repeatAfterDays', 1, 3650),
    recommendedMonth: whole('recommendedMonth', 1, 12),
  };
}
