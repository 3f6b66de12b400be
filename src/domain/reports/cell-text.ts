import { percentTenths } from '../scoring/percent.ts';
import type { ReportCell } from './report-table.ts';
import type { ReportWords } from './report-words.ts';

/** A cell in words: a percent with its parts, hidden and missing values by their names. */
export function cellText(cell: ReportCell, words: ReportWords): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'count':
      return cell.atLeast ? words.atLeast(cell.value) : String(cell.value);
    case 'percent': {
      const tenths = cellTenths(cell);
      return tenths === null
        ? words.noData
        : `${words.percent(tenths)} (${words.parts(cell.numerator, cell.denominator)})`;
    }
    case 'share':
      return `${words.percent(cell.tenths)} (${words.people(cell.count)})`;
    case 'change': {
      const margin = cell.margin === null ? '' : ` ${words.margin(cell.margin)}`;
      const within = cell.within ? `, ${words.within}` : '';
      return `${words.change(cell.tenths)}${margin} (${words.people(cell.count)})${within}`;
    }
    case 'hidden':
      return words.hidden;
    case 'noData':
      return words.noData;
  }
}

/** The share of a cell in tenths of a percent, 0 to 1000; null for cells without one. Nothing of nobody is no share. */
export function cellTenths(cell: ReportCell): number | null {
  if (cell.kind === 'share') return cell.tenths;
  if (cell.kind !== 'percent' || cell.denominator === 0) return null;
  return percentTenths(cell.numerator, cell.denominator);
}
