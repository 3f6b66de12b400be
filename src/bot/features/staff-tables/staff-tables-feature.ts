import { Composer } from 'grammy';
import { renderReportBars } from '../../../charts/report-bars.ts';
import { STAFF_TABLES, type StaffTable } from '../../../domain/staff-tables/staff-figures.ts';
import {
  openStaffTable,
  type StaffTablePorts,
  type StaffTableView,
} from '../../../usecases/staff-tables/open-staff-table.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { formatDay } from '../../format-date.ts';
import { isReportFile, type ReportToSend, sendReport } from '../../report-view/send-report.ts';
import { staffTable } from '../../report-view/staff-tables.ts';
import { staffTableButton } from '../../shared-buttons.ts';
import { staffTableFileButton, staffTablePageButton } from './buttons.ts';
import { refusalScreen, staffTableScreen } from './screens.ts';

/** Drawn as a bar: the share with a category, the share of an age, the number of vacancies. */
const DRAWN: Readonly<Record<StaffTable, readonly number[]>> = { category: [4], age: [0], vacancy: [0] };

/** Tables of staff that were brought in, for methodologists of the territory: every press asks the access policy anew. */
export function staffTablesFeature(ports: StaffTablePorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.callbackQuery(staffTableButton.pattern, async (ctx, next) => {
    const data = staffTableButton.parse(ctx.callbackQuery.data);
    const table = STAFF_TABLES.find(known => known === data?.table);
    if (!data || !table) return next();
    await ctx.answer();
    await show(ctx, { territory: data.territory, table, page: 0 });
  });
  feature.callbackQuery(staffTablePageButton.pattern, async (ctx, next) => {
    const data = staffTablePageButton.parse(ctx.callbackQuery.data);
    const table = STAFF_TABLES[data?.table ?? -1];
    if (!data || !table) return next();
    await ctx.answer();
    await show(ctx, { territory: data.territory, table, page: data.page });
  });
  feature.callbackQuery(staffTableFileButton.pattern, async (ctx, next) => {
    const data = staffTableFileButton.parse(ctx.callbackQuery.data);
    const table = STAFF_TABLES[data?.table ?? -1];
    if (!data || !table || !isReportFile(data.as)) return next();
    const outcome = await openStaffTable(ports, ctx.viewer, { territoryId: data.territory, table });
    await ctx.answer(outcome.kind === 'denied' ? ctx.t('stafftable-denied') : undefined);
    if (outcome.kind === 'shown') await sendReport(ctx, toSend(ctx, outcome.view), data.as);
  });
  return composer;

  async function show(
    ctx: ViewerContext,
    { territory, table, page }: { territory: number; table: StaffTable; page: number },
  ): Promise<void> {
    const territoryId = territory === 0 ? null : territory;
    const outcome = await openStaffTable(ports, ctx.viewer, { territoryId, table });
    await ctx.show(
      outcome.kind === 'shown'
        ? staffTableScreen(outcome.view, staffTable(outcome.view, ctx.t), page, ctx.t)
        : refusalScreen(outcome, ctx.t),
    );
  }

  function toSend(ctx: ViewerContext, view: StaffTableView): ReportToSend {
    const now = ports.clock.now();
    const { timezone, operator } = view.territory;
    const table = staffTable(view, ctx.t);
    const columns = DRAWN[view.table];
    return {
      title: table.title,
      operator,
      tables: [table],
      madeOn: {
        words: formatDay(now, timezone, ctx.t),
        day: now.toZonedDateTimeISO(timezone).toPlainDate().toString(),
      },
      draw: words => renderReportBars(table, words, { columns }),
    };
  }
}
