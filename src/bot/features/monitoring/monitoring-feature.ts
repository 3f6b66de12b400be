import { Composer } from 'grammy';
import { MONITORING_REPORTS } from '../../../domain/monitoring/project-file.ts';
import { asId } from '../../../lib/ids.ts';
import { cleanLine } from '../../../lib/text.ts';
import {
  addMonitoring,
  changeMonitoring,
  type MonitoringChange,
  takeProject,
} from '../../../usecases/monitoring/change-monitoring.ts';
import { type DueItem, openMonitoring } from '../../../usecases/monitoring/due-item.ts';
import { listMonitoring } from '../../../usecases/monitoring/list-monitoring.ts';
import type { MonitoringItemId } from '../../../usecases/monitoring/monitoring-store.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { refusalScreen } from '../../home-row.ts';
import type { Screen } from '../../screen.ts';
import { monitoringButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { documents } from './documents.ts';
import type { MonitoringPorts } from './ports.ts';
import * as screens from './screens.ts';

const MAX_TITLE = 200;

/**
 * /monitoring: the calendar of what a methodical service looks at (domain §2.5): what is due this month, what opens from
 * it, that it was done; and the stage of each project.
 */
export function monitoringFeature(ports: MonitoringPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('monitoring', ctx => showOverview(ctx, 0));
  feature.callbackQuery(monitoringButton.pattern, async ctx => {
    await dropFocus(ctx);
    await ctx.answer();
    await showOverview(ctx, 0);
  });
  feature.callbackQuery(buttons.pageButton.pattern, async (ctx, next) => {
    const data = buttons.pageButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    await ctx.answer();
    await showOverview(ctx, data.page);
  });

  feature.callbackQuery(buttons.itemButton.pattern, async (ctx, next) => {
    const data = buttons.itemButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await open(ctx, data.item, due => screens.itemScreen(due, ctx.viewer, ctx.t));
  });
  feature.callbackQuery(buttons.monthsButton.pattern, async (ctx, next) => {
    const data = buttons.monthsButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await open(ctx, data.item, due => screens.monthsScreen(due, ctx.t));
  });
  feature.callbackQuery(buttons.doneButton.pattern, async (ctx, next) => {
    const data = buttons.doneButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await change(ctx, data.item, { type: data.done === 1 ? 'done' : 'undone' }, due =>
      screens.itemScreen(due, ctx.viewer, ctx.t),
    );
  });
  feature.callbackQuery(buttons.toggleMonthButton.pattern, async (ctx, next) => {
    const data = buttons.toggleMonthButton.parse(ctx.callbackQuery.data);
    if (!data || data.month < 1 || data.month > 12) return next();
    await change(ctx, data.item, { type: 'toggleMonth', month: data.month }, due =>
      screens.monthsScreen(due, ctx.t),
    );
  });
  feature.callbackQuery(buttons.reportButton.pattern, async (ctx, next) => {
    const data = buttons.reportButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    if (data.report === -1) return open(ctx, data.item, due => screens.reportScreen(due, ctx.t));
    const report = MONITORING_REPORTS[data.report];
    if (report === undefined) return next();
    await change(ctx, data.item, { type: 'report', report }, due =>
      screens.itemScreen(due, ctx.viewer, ctx.t),
    );
  });
  feature.callbackQuery(buttons.removeButton.pattern, async (ctx, next) => {
    const data = buttons.removeButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    if (data.sure !== 1) return open(ctx, data.item, due => screens.removeScreen(due, ctx.t));
    const outcome = await changeMonitoring(ports, ctx.viewer, idOf(data.item), { type: 'remove' });
    await ctx.answer(outcome === 'changed' ? ctx.t('monitoring-removed') : ctx.t('monitoring-gone'));
    await showOverview(ctx, 0);
  });

  feature.callbackQuery(buttons.addButton.pattern, async (ctx, next) => {
    const data = buttons.addButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    if (data.territory === 0) return chooseTerritory(ctx, territory => buttons.addButton.pack({ territory }));
    if (!(await runs(ctx, data.territory))) return ctx.answer(ctx.t('monitoring-gone'));
    const focus = { kind: 'monitoring', subjectId: data.territory, detail: null } as const;
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    await ctx.answer();
    await ctx.show(screens.askTitleScreen(ctx.t));
  });
  feature.callbackQuery(buttons.takeButton.pattern, async (ctx, next) => {
    const data = buttons.takeButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    if (data.territory === 0)
      return chooseTerritory(ctx, territory => buttons.takeButton.pack({ territory, project: -1 }));
    const files = await ports.readShippedProjects();
    if (data.project === -1) {
      if (!(await runs(ctx, data.territory))) return ctx.answer(ctx.t('monitoring-gone'));
      await ctx.answer();
      return ctx.show(screens.shippedScreen(files, data.territory, ctx.t));
    }
    const file = files[data.project];
    if (file === undefined) return next();
    const taken = await takeProject(ports, ctx.viewer, data.territory, file);
    await ctx.answer(takenWords(taken, ctx));
    await showOverview(ctx, 0);
  });

  feature.use(documents(ports));

  feature.on('message', async (ctx, next) => {
    const text = cleanLine(ctx.message.text ?? '');
    if (text.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'monitoring') return next();
    if (text === '' || text.length > MAX_TITLE)
      return void (await ctx.send({ text: ctx.t('monitoring-bad-title', { max: MAX_TITLE }) }));
    const { message_id: messageId } = ctx.message;
    const id = await addMonitoring(ports, ctx.viewer, {
      territoryId: focus.subjectId,
      title: text,
      messageId,
    });
    await ports.focus.clearFocus(ctx.viewer.telegramId);
    const due = id === null ? null : await openMonitoring(ports, ctx.viewer, id);
    await ctx.send(due === null ? { text: ctx.t('monitoring-no-role') } : screens.monthsScreen(due, ctx.t));
  });

  return composer;

  async function showOverview(ctx: ViewerContext, page: number): Promise<void> {
    const shown = await listMonitoring(ports, ctx.viewer);
    await ctx.show(
      shown === null
        ? refusalScreen(ctx.t('monitoring-no-role'), ctx.viewer, ctx.t)
        : screens.overviewScreen(shown, page, ctx.viewer, ctx.t),
    );
  }

  async function open(ctx: ViewerContext, item: number, screen: (due: DueItem) => Screen): Promise<void> {
    const due = await openMonitoring(ports, ctx.viewer, idOf(item));
    await ctx.answer(due === null ? ctx.t('monitoring-gone') : undefined);
    if (due !== null) await ctx.show(screen(due));
  }

  async function change(
    ctx: ViewerContext,
    item: number,
    wanted: MonitoringChange,
    screen: (due: DueItem) => Screen,
  ): Promise<void> {
    const outcome = await changeMonitoring(ports, ctx.viewer, idOf(item), wanted);
    const due = await openMonitoring(ports, ctx.viewer, idOf(item));
    await ctx.answer(outcome === 'changed' ? undefined : ctx.t(REFUSALS[outcome]));
    if (due !== null) await ctx.show(screen(due));
  }

  async function chooseTerritory(ctx: ViewerContext, pack: (territory: number) => string): Promise<void> {
    const shown = await listMonitoring(ports, ctx.viewer);
    await ctx.answer(shown === null ? ctx.t('monitoring-gone') : undefined);
    if (shown !== null) await ctx.show(screens.territoryScreen(shown.territories, pack, ctx.t));
  }

  async function runs(ctx: ViewerContext, territory: number): Promise<boolean> {
    const shown = await listMonitoring(ports, ctx.viewer);
    return shown?.territories.some(({ id }) => id === territory) ?? false;
  }

  async function dropFocus(ctx: ViewerContext): Promise<void> {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind === 'monitoring') await ports.focus.clearFocus(ctx.viewer.telegramId);
  }
}

// locale-keys: monitoring-gone monitoring-not-now monitoring-fixed
const REFUSALS = {
  gone: 'monitoring-gone',
  notNow: 'monitoring-not-now',
  fixed: 'monitoring-fixed',
} as const;

function takenWords(taken: number | null, ctx: ViewerContext): string {
  if (taken === null) return ctx.t('monitoring-gone');
  return taken === 0 ? ctx.t('monitoring-taken-already') : ctx.t('monitoring-taken', { count: taken });
}

const idOf = (item: number): MonitoringItemId => asId<MonitoringItemId>(item);
