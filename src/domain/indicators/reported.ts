import { reportedRange } from './period.ts';

/** A reported number as it is stored; of one place, kind and period the newest row counts. */
export interface ReportedRow {
  readonly id: number;
  /** Null: the territory as a whole. */
  readonly organisationId: number | null;
  readonly kind: string;
  readonly measure: string;
  readonly grouping: string;
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number | null;
}

export interface ReportedSum {
  readonly numerator: number;
  readonly denominator: number | null;
}

/**
 * What was reported of a kind for the latest period that touches the days asked about: summed over its measures, by
 * organisation, and as a whole. Where organisations report, they make up the whole; else the territory's own row does.
 * Null whole: nothing was reported.
 */
export function sumReported(
  rows: readonly ReportedRow[],
  wanted: { readonly kind: string; readonly measure: string | null },
  days: { readonly from: Temporal.PlainDate | null; readonly to: Temporal.PlainDate },
): { readonly whole: ReportedSum | null; readonly byOrganisation: ReadonlyMap<number, ReportedSum> } {
  const fitting = rows
    .filter(({ kind, measure }) => kind === wanted.kind && (wanted.measure ?? measure) === measure)
    .flatMap(row => {
      const range = reportedRange(row.period);
      const touches =
        range !== null &&
        Temporal.PlainDate.compare(range.from, days.to) <= 0 &&
        (days.from === null || Temporal.PlainDate.compare(range.to, days.from) >= 0);
      return touches ? [{ ...row, start: range.from.toString() }] : [];
    });
  const latest = fitting
    .map(({ start }) => start)
    .sort()
    .at(-1);
  const newest = new Map<string, ReportedRow>();
  for (const row of fitting.filter(({ start }) => start === latest)) {
    const place = JSON.stringify([row.organisationId, row.measure, row.grouping]);
    if ((newest.get(place)?.id ?? 0) < row.id) newest.set(place, row);
  }
  const byOrganisation = new Map<number, ReportedSum>();
  let own: ReportedSum | null = null;
  // A number without a subject is of all subjects: those by subject are in it.
  const whole = new Set(
    [...newest.values()].flatMap(row => (row.measure === '' ? [row.organisationId] : [])),
  );
  const counted = [...newest.values()].filter(
    ({ measure, organisationId }) => measure === '' || !whole.has(organisationId),
  );
  for (const row of counted) {
    if (row.organisationId === null) own = plus(own, row);
    else byOrganisation.set(row.organisationId, plus(byOrganisation.get(row.organisationId) ?? null, row));
  }
  const sum = [...byOrganisation.values()].reduce<ReportedSum | null>(plus, null);
  return { whole: sum ?? own, byOrganisation };
}

function plus(sum: ReportedSum | null, { numerator, denominator }: ReportedSum): ReportedSum {
  if (sum === null) return { numerator, denominator };
  return {
    numerator: sum.numerator + numerator,
    denominator: sum.denominator === null || denominator === null ? null : sum.denominator + denominator,
  };
}
