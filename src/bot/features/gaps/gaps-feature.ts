import { Composer } from 'grammy';
import { type GapsPorts, type GapsView, openGaps } from '../../../usecases/summary/open-gaps.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { refusalScreen } from '../../home-row.ts';
import { gapsTables } from '../../report-view/gaps-tables.ts';
import { reportToSend } from '../../report-view/report-to-send.ts';
import { isReportFile, sendReport } from '../../report-view/send-report.ts';
import { gapsButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { gapsScreen, hostsOfScreen, hostsScreen } from './gaps-screens.ts';

const MOST_HOSTS = 8;

/** /gaps: where the plan of a territory leaves deficits alone. For its methodologists, asked anew at every press. */
export function gapsFeature(ports: GapsPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('gaps', ctx => show(ctx, { territory: 0, list: 0, page: 0 }));
  feature.callbackQuery(gapsButton.pattern, async ctx => {
    await ctx.answer();
    await show(ctx, { territory: 0, list: 0, page: 0 });
  });
  feature.callbackQuery(buttons.gapsPageButton.pattern, async (ctx, next) => {
    const data = buttons.gapsPageButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await show(ctx, { ...data, list: data.list === 1 ? 1 : 0 });
  });
  feature.callbackQuery(buttons.gapsFileButton.pattern, async (ctx, next) => {
    const data = buttons.gapsFileButton.parse(ctx.callbackQuery.data);
    if (!data || !isReportFile(data.as)) return next();
    const view = await open(ctx, data.territory);
    await ctx.answer(view ? undefined : ctx.t('figures-denied'));
    if (!view) return;
    const tables = gapsTables(view, ctx.locale, ctx.t);
    const report = reportToSend(tables, { ...view.territory, columns: [0] }, ports.clock.now(), ctx.t);
    await sendReport(ctx, report, data.as);
  });
  feature.callbackQuery(buttons.hostsOfButton.pattern, async (ctx, next) => {
    const data = buttons.hostsOfButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const view = await open(ctx, data.territory);
    await ctx.answer(view ? undefined : ctx.t('figures-denied'));
    if (view) await ctx.show(hostsOfScreen(view, ctx.locale, ctx.t));
  });
  feature.callbackQuery(buttons.hostsButton.pattern, async (ctx, next) => {
    const data = buttons.hostsButton.parse(ctx.callbackQuery.data);
    if (!data || data.at < 0) return next();
    const view = await open(ctx, data.territory);
    await ctx.answer(view ? undefined : ctx.t('figures-denied'));
    if (view) await showHosts(ctx, view, data.at);
  });
  return composer;

  function open(ctx: ViewerContext, wanted: number): Promise<GapsView | null> {
    return openGaps(ports, { viewer: ctx.viewer, wanted });
  }

  async function show(
    ctx: ViewerContext,
    { territory, list, page }: { territory: number; list: 0 | 1; page: number },
  ): Promise<void> {
    const view = await open(ctx, territory);
    if (!view) return void (await ctx.show(refusalScreen(ctx.t('figures-denied'), ctx.viewer, ctx.t)));
    await ctx.show(gapsScreen(view, { list, page }, ctx.locale, ctx.t));
  }

  async function showHosts(ctx: ViewerContext, view: GapsView, at: number): Promise<void> {
    const hosts = view.outlooks[at]?.hosts ?? [];
    const found = await Promise.all(
      hosts.slice(0, MOST_HOSTS).map(id => ports.mentoring.findPerson(view.territory.id, id)),
    );
    await ctx.show(hostsScreen(view, { at, people: found.flatMap(each => each ?? []) }, ctx.locale, ctx.t));
  }
}
