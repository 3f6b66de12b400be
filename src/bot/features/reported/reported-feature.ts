import { Composer } from 'grammy';
import { REPORTED, type Reported } from '../../../domain/reported/parse-reported.ts';
import type { Clock } from '../../../lib/clock.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import { type OpenedReported, openReported } from '../../../usecases/reported/open-reported.ts';
import { recordReported } from '../../../usecases/reported/record-reported.ts';
import type { ReportedStore } from '../../../usecases/reported/reported-store.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { reportedButton } from '../../shared-buttons.ts';
import { placesButton, typeReportButton } from './buttons.ts';
import { askScreen, kindsScreen, placesScreen, recordedScreen, territoriesScreen } from './screens.ts';

export interface ReportedPorts {
  reported: ReportedStore;
  focus: FocusStore;
  clock: Clock;
}

// locale-keys: reported-problem-unreadable reported-problem-notPart reported-problem-period

/** Methodologists type two numbers for a school or the territory: ВПР, ОГЭ, dynamics, an expert assessment. */
export function reportedFeature(ports: ReportedPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.callbackQuery(reportedButton.pattern, async (ctx, next) => {
    const data = reportedButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await dropFocus(ctx);
    const opened = await open(ctx, { territory: data.territory, what: null, organisation: 0 });
    if (opened?.kind === 'territories') await ctx.show(territoriesScreen(opened, ctx.viewer, ctx.t));
    if (opened?.kind === 'opened') await ctx.show(kindsScreen(opened, ctx.t));
  });
  feature.callbackQuery(placesButton.pattern, async (ctx, next) => {
    const data = placesButton.parse(ctx.callbackQuery.data);
    const what = REPORTED[data?.what ?? -1];
    if (!data || !what || data.page < 0) return next();
    await dropFocus(ctx);
    const opened = await open(ctx, { territory: data.territory, what, organisation: 0 });
    if (opened?.kind === 'opened') await ctx.show(placesScreen(opened, { what, page: data.page }, ctx.t));
  });
  feature.callbackQuery(typeReportButton.pattern, async (ctx, next) => {
    const data = typeReportButton.parse(ctx.callbackQuery.data);
    const what = REPORTED[data?.what ?? -1];
    if (!data || !what || data.organisation < 0) return next();
    const { territory, organisation } = data;
    const opened = await open(ctx, { territory, what, organisation });
    if (opened?.kind !== 'opened') return;
    const focus = { kind: 'reported', subjectId: territory, detail: `${what}:${organisation}` } as const;
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    await ctx.show(askScreen(opened, { what, place: placeName(opened, organisation) }, ctx.t));
  });
  feature.on('message:text', async (ctx, next) => {
    if (ctx.message.text.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'reported') return next();
    const [kind, id] = (focus.detail ?? '').split(':');
    const what = REPORTED.find(known => known === kind);
    if (!what) return next();
    const organisation = Number(id);
    const territory = focus.subjectId;
    const place = { territoryId: territory, organisationId: organisation || null };
    const { viewer } = ctx;
    const outcome = await recordReported(ports, { viewer, place, what, line: ctx.message.text });
    if (outcome.kind === 'denied') {
      await dropFocus(ctx);
      return void (await ctx.send({ text: ctx.t('reported-denied') }));
    }
    if (outcome.kind !== 'recorded')
      return void (await ctx.send({ text: ctx.t(`reported-problem-${outcome.kind}`) }));
    await dropFocus(ctx);
    const opened = await openReported(ports, { viewer, territoryId: territory, what, organisationId: null });
    const name = opened.kind === 'opened' ? placeName(opened, organisation) : '';
    await ctx.send(recordedScreen(outcome.report, { what, place: name, territory }, ctx.t));
  });
  return composer;

  /** Opens and answers the press. */
  async function open(
    ctx: ViewerContext,
    wish: { territory: number; what: Reported | null; organisation: number },
  ): Promise<OpenedReported | null> {
    const opened = await openReported(ports, {
      viewer: ctx.viewer,
      territoryId: wish.territory || null,
      what: wish.what,
      organisationId: wish.organisation || null,
    });
    await ctx.answer(opened.kind === 'denied' ? ctx.t('reported-denied') : undefined);
    return opened.kind === 'denied' ? null : opened;
  }

  async function dropFocus(ctx: ViewerContext): Promise<void> {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind === 'reported') await ports.focus.clearFocus(ctx.viewer.telegramId);
  }
}

function placeName(
  { territory, places }: Extract<OpenedReported, { kind: 'opened' }>,
  organisation: number,
): string {
  return places.find(({ id }) => id === organisation)?.title ?? territory.title;
}
