import type { SourceRow } from './import-kind.ts';
import type { ProblemList } from './problem-list.ts';
import { readDate } from './read-cell.ts';

/**
 * The first day of what a cell knows, as ISO text: a day, or the first of a month («март 2022» is understood as a month and
 * told so). A year alone is too little, a day to come has not happened. Null with a problem, and without one for an empty cell.
 */
export function pastDateCell(
  row: SourceRow,
  column: string,
  today: Temporal.PlainDate,
  problems: ProblemList,
): string | null {
  const text = row.cells[column] ?? '';
  const date = readDate(text);
  switch (date.kind) {
    case 'empty':
      return null;
    case 'day':
    case 'month': {
      const day = date.kind === 'day' ? date.day : date.month.toPlainDate({ day: 1 });
      if (Temporal.PlainDate.compare(day, today) <= 0) return day.toString();
      problems.error(row, column, 'dateAhead', { value: text });
      return null;
    }
    case 'year':
      problems.error(row, column, 'dateNeedsMonth', { value: text });
      return null;
    case 'impossible':
      problems.error(row, column, 'dateImpossible', { value: text });
      return null;
    case 'unreadable':
      problems.error(row, column, 'dateUnreadable', { value: text });
      return null;
  }
}
