import { renderReportBars } from '../../../charts/report-bars.ts';
import type { ShownIndicators } from '../../../usecases/indicators/indicator-ports.ts';
import { readByOrganisation } from '../../../usecases/indicators/read-by-organisation.ts';
import type { ViewerContext } from '../../context.ts';
import { formatDay } from '../../format-date.ts';
import { indicatorTable, organisationTable } from '../../indicator-view/indicator-table.ts';
import { type ReportFile, sendReport } from '../../report-view/send-report.ts';
import { indicatorPicture } from './indicator-picture.ts';
import type { IndicatorsPorts } from './ports.ts';

/** Sends the indicators of a document, or one of them by organisation (`key`), as a file. */
export async function sendIndicators(
  ctx: ViewerContext,
  ports: IndicatorsPorts,
  { shown, key, as }: { shown: ShownIndicators; key: string | null; as: ReportFile },
): Promise<void> {
  const table = key === null ? indicatorTable(shown, ctx.t) : await byOrganisation(ctx, ports, shown, key);
  if (table === null) return void (await ctx.send({ text: ctx.t('indicator-gone') }));
  const now = ports.clock.now();
  const { timezone } = shown.territory;
  await sendReport(
    ctx,
    {
      title: table.title,
      operator: await ports.indicators.findOperator(shown.territory.id),
      tables: [table],
      madeOn: {
        words: formatDay(now, timezone, ctx.t),
        day: now.toZonedDateTimeISO(timezone).toPlainDate().toString(),
      },
      draw: words =>
        renderReportBars(key === null ? indicatorPicture(shown, ctx.t) : table, words, { columns: [0] }),
    },
    as,
  );
}

async function byOrganisation(
  ctx: ViewerContext,
  ports: IndicatorsPorts,
  shown: ShownIndicators,
  key: string,
) {
  const line = shown.lines.find(({ record }) => record.indicator.key === key);
  const rows = line ? await readByOrganisation(ports, { shown, key }) : null;
  return line && rows ? organisationTable(shown, line, rows, ctx.t) : null;
}
