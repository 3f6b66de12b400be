import { Composer } from 'grammy';
import { schoolYearOf } from '../../../domain/event-date.ts';
import type { ImportForm } from '../../../domain/imports/import-form.ts';
import type { ImportWords } from '../../../domain/imports/import-words.ts';
import { required } from '../../../lib/invariant.ts';
import { EXPORT_KINDS, type ExportKind, type ExportStore } from '../../../usecases/export/export-store.ts';
import { exportTerritories, openExport } from '../../../usecases/export/open-export.ts';
import type { SummaryStore, SummaryTerritory } from '../../../usecases/summary/summary-store.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { refusalScreen } from '../../home-row.ts';
import { sendDocument } from '../../send-file.ts';
import { exportButton } from '../../shared-buttons.ts';
import { exportListButton, exportTerritoryButton, PERIODS } from './buttons.ts';
import { exportScreen, periodsScreen } from './export-screens.ts';
import { attendanceList, type ExportList, eventsList, peopleList, planList, routesList } from './lists.ts';

export interface ExportPorts {
  exports: ExportStore;
  summaries: Pick<SummaryStore, 'readTerritories'>;
  importForms: () => Promise<readonly ImportForm[]>;
  importWords: () => Promise<ImportWords>;
  clock: { now(): Temporal.Instant };
}

/** /export: every list of a territory as XLSX, for whoever keeps its roster. Every file is asked for anew and recorded. */
export function exportFeature(ports: ExportPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('export', ctx => show(ctx, 0));
  feature.callbackQuery(exportButton.pattern, async ctx => {
    await ctx.answer();
    await show(ctx, 0);
  });
  feature.callbackQuery(exportTerritoryButton.pattern, async (ctx, next) => {
    const data = exportTerritoryButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await show(ctx, data.territory);
  });
  feature.callbackQuery(exportListButton.pattern, async (ctx, next) => {
    const data = exportListButton.parse(ctx.callbackQuery.data);
    const kind = EXPORT_KINDS.find(known => known === data?.kind);
    const period = PERIODS.find(known => known === data?.period);
    if (!data || !kind) return next();
    if (kind === 'attendance' && !period) {
      await ctx.answer();
      return void (await ctx.show(periodsScreen(data.territory, ctx.t)));
    }
    const territory = await openExport(ports, { viewer: ctx.viewer, territory: data.territory, kind });
    await ctx.answer(territory ? ctx.t('export-making') : ctx.t('export-denied'));
    if (territory) await send(ctx, territory, kind, period ?? 'year');
  });
  return composer;

  async function show(ctx: ViewerContext, wanted: number): Promise<void> {
    const territories = await exportTerritories(ports, ctx.viewer);
    const territory = wanted === 0 ? territories[0] : territories.find(({ id }) => id === wanted);
    await ctx.show(
      territory
        ? exportScreen(territory, territories, ctx.t)
        : refusalScreen(ctx.t('export-denied'), ctx.viewer, ctx.t),
    );
  }

  async function send(
    ctx: ViewerContext,
    territory: SummaryTerritory,
    kind: ExportKind,
    period: (typeof PERIODS)[number],
  ): Promise<void> {
    const now = ports.clock.now();
    const today = now.toZonedDateTimeISO(territory.timezone).toPlainDate();
    const content = await render(ctx, territory, kind, monthsOf(period, today));
    await sendDocument(ctx, content, `${kind}-${today.toString()}.xlsx`, territory.title);
  }

  async function render(
    { t }: ViewerContext,
    { id }: SummaryTerritory,
    kind: ExportKind,
    months: { from: string; to: string },
  ): Promise<Uint8Array> {
    const now = ports.clock.now();
    switch (kind) {
      case 'people': {
        const forms = await ports.importForms();
        const form = required(
          forms.find(each => each.kind === 'people'),
          'form of people',
        );
        return write(peopleList(form, await ports.importWords()), ports.exports.listPeople(id, now));
      }
      case 'plan':
        return write(planList(t), ports.exports.listPlan(id));
      case 'events':
        return write(eventsList(t), ports.exports.listEvents(id));
      case 'attendance':
        return write(attendanceList(t), ports.exports.listAttendance(id, months));
      case 'routes':
        return write(routesList(t), ports.exports.listRoutes(id, now));
    }
  }
}

async function write<Row>(
  list: ExportList<Row>,
  batches: AsyncIterable<readonly Row[]>,
): Promise<Uint8Array> {
  const { streamXlsx } = await import('../../../files/stream-xlsx.ts');
  return streamXlsx(list.sheet, cellsOf(list, batches));
}

async function* cellsOf<Row>(list: ExportList<Row>, batches: AsyncIterable<readonly Row[]>) {
  for await (const batch of batches) yield batch.map(row => list.cells(row));
}

/** The months of a period, both included: this one, the school year of the day, the one before it. */
function monthsOf(period: (typeof PERIODS)[number], today: Temporal.PlainDate): { from: string; to: string } {
  if (period === 'month') {
    const month = today.toPlainYearMonth().toString();
    return { from: month, to: month };
  }
  const { startYear } = schoolYearOf(today);
  const year = period === 'year' ? startYear : startYear - 1;
  return { from: `${year}-09`, to: `${year + 1}-08` };
}
