import { renderReportBars } from '../../charts/report-bars.ts';
import type { ReportTable } from '../../domain/reports/report-table.ts';
import type { Translate } from '../../lib/texts.ts';
import { formatDay } from '../format-date.ts';
import type { ReportToSend } from './send-report.ts';

/** Whose report it is, and how it is drawn: as bars of some columns of its first table, or in a way of its own. */
type ReportOf = { readonly operator: string; readonly timezone: string } & (
  | { readonly columns: readonly number[] }
  | Pick<ReportToSend, 'draw'>
);

/** A report of a territory made now. */
export function reportToSend(
  tables: readonly [ReportTable, ...ReportTable[]],
  of: ReportOf,
  now: Temporal.Instant,
  t: Translate,
): ReportToSend {
  const [first] = tables;
  return {
    title: first.title,
    operator: of.operator,
    tables,
    madeOn: {
      words: formatDay(now, of.timezone, t),
      day: now.toZonedDateTimeISO(of.timezone).toPlainDate().toString(),
    },
    draw: 'draw' in of ? of.draw : words => renderReportBars(first, words, { columns: of.columns }),
  };
}
