import { renderReportBars } from '../../charts/report-bars.ts';
import type { ReportTable } from '../../domain/reports/report-table.ts';
import type { Translate } from '../../lib/texts.ts';
import { formatDay } from '../format-date.ts';
import type { ReportToSend } from './send-report.ts';

/** A report of a territory made now, drawn as bars of the given columns of its first table. */
export function reportToSend(
  tables: readonly [ReportTable, ...ReportTable[]],
  of: { readonly operator: string; readonly timezone: string; readonly columns: readonly number[] },
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
    draw: words => renderReportBars(first, words, { columns: of.columns }),
  };
}
