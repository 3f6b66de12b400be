/**
 * A table of numbers as every report is made of: one value, shown as text, picture, XLSX and DOCX alike. What may not be
 * told is `hidden` here already: whoever draws a table cannot betray anything.
 */
export interface ReportTable {
  /** For file names and tests: indicators, coverage, heatmap. */
  readonly key: string;
  readonly title: string;
  /** What it is of: territory, day, filters; printed under the title. */
  readonly subtitle: readonly string[];
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** Passport, who is not counted and why, the denominator chosen; printed under the table. */
  readonly notes: readonly string[];
}

export interface ReportColumn {
  readonly title: string;
  /** Of a picture with little room; the title without it. */
  readonly short?: string;
}

export interface ReportRow {
  readonly title: string;
  readonly short?: string;
  readonly cells: readonly ReportCell[];
  /** Of totals: set apart. */
  readonly emphasis?: boolean;
}

export type ReportCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly value: number; readonly atLeast?: boolean }
  /** `tenths` of a percent are computed from the parts when they are there. */
  | { readonly kind: 'percent'; readonly numerator: number; readonly denominator: number }
  /** A share whose parts are no people: mean mastery. `count`: people behind it. */
  | { readonly kind: 'share'; readonly tenths: number; readonly count: number }
  /** Tenths of a percentage point, signed; `margin` is half of the interval, `within`: no more than the error. */
  | {
      readonly kind: 'change';
      readonly tenths: number;
      readonly margin: number | null;
      readonly within: boolean;
      readonly count: number;
    }
  /** Fewer answers than may be told. */
  | { readonly kind: 'hidden' }
  /** Nothing was measured: another thing than 0 %. */
  | { readonly kind: 'noData' };
