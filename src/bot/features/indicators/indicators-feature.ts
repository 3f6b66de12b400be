import { Composer } from 'grammy';
import { chooseReading } from '../../../usecases/indicators/choose-reading.ts';
import type { IndicatorWish, ShownIndicators } from '../../../usecases/indicators/indicator-ports.ts';
import { listNarrowings } from '../../../usecases/indicators/list-narrowings.ts';
import { readByOrganisation } from '../../../usecases/indicators/read-by-organisation.ts';
import { readIndicators } from '../../../usecases/indicators/read-indicators.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { refusalScreen } from '../../home-row.ts';
import { organisationTable } from '../../indicator-view/indicator-table.ts';
import { valueName } from '../../indicator-view/scope-words.ts';
import { isReportFile } from '../../report-view/send-report.ts';
import { indicatorsButton } from '../../shared-buttons.ts';
import { askEvents } from './ask-events.ts';
import { buildIndicators } from './build-presses.ts';
import * as buttons from './buttons.ts';
import {
  controlScreen,
  daysScreen,
  familiesScreen,
  filtersScreen,
  territoriesScreen,
  valuesScreen,
} from './choice-screens.ts';
import { familyScreen } from './family-screen.ts';
import { passportScreen } from './passport-screen.ts';
import type { IndicatorsPorts } from './ports.ts';
import { retireOwn } from './retire-own.ts';
import { schoolsScreen } from './schools-screen.ts';
import { sendIndicators } from './send-indicators.ts';
import { dropDayFocus, typedDays } from './typed-days.ts';

const ANYTHING: IndicatorWish = { territoryId: null, family: null, asOf: null, narrowing: null };

/**
 * /indicators: methodologists see the indicators of their territory, coordinators those of their organisation. Every press
 * asks the access policy anew.
 */
export function indicatorsFeature(ports: IndicatorsPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('indicators', ctx => show(ctx, ANYTHING));
  feature.callbackQuery(indicatorsButton.pattern, async ctx => {
    await ctx.answer();
    await show(ctx, ANYTHING);
  });
  feature.callbackQuery(buttons.viewButton.pattern, async (ctx, next) => {
    const data = buttons.viewButton.parse(ctx.callbackQuery.data);
    const wish = data && buttons.readWish(data);
    if (!wish) return next();
    await dropDayFocus(ctx, ports);
    await ctx.answer();
    await show(ctx, wish);
  });
  feature.callbackQuery(buttons.passportButton.pattern, async (ctx, next) => {
    const data = buttons.passportButton.parse(ctx.callbackQuery.data);
    const wish = data && buttons.readWish(data);
    if (!wish) return next();
    await withLine(ctx, wish, data.k, async (shown, line) => {
      await ctx.answer();
      await ctx.show(passportScreen(shown, line, wish, ctx.t));
    });
  });
  feature.callbackQuery(buttons.schoolsButton.pattern, async (ctx, next) => {
    const data = buttons.schoolsButton.parse(ctx.callbackQuery.data);
    const wish = data && buttons.readWish(data);
    if (!wish || data.page < 0) return next();
    const { k: key, page } = data;
    await withLine(ctx, wish, key, async (shown, line) => {
      const rows = await readByOrganisation(ports, { shown, key });
      if (rows === null) return ctx.answer(ctx.t('indicator-gone'));
      await ctx.answer();
      await ctx.show(schoolsScreen(organisationTable(shown, line, rows, ctx.t), { key, page, wish }, ctx.t));
    });
  });
  feature.callbackQuery(buttons.fileButton.pattern, async (ctx, next) => {
    const data = buttons.fileButton.parse(ctx.callbackQuery.data);
    const wish = data && buttons.readWish(data);
    if (!wish || !isReportFile(data.as)) return next();
    const shown = await open(ctx, wish);
    if (shown === null) return;
    await ctx.answer();
    await sendIndicators(ctx, ports, { shown, key: data.k === '-' ? null : data.k, as: data.as });
  });
  feature.callbackQuery(buttons.familiesButton.pattern, (ctx, next) =>
    choose(ctx, buttons.familiesButton.parse(ctx.callbackQuery.data), next, (shown, wish) =>
      familiesScreen(shown, wish, ctx.t),
    ),
  );
  feature.callbackQuery(buttons.daysButton.pattern, async (ctx, next) => {
    const data = buttons.daysButton.parse(ctx.callbackQuery.data);
    await choose(ctx, data, next, async (shown, wish) => {
      const detail = buttons.viewButton.pack(buttons.packWish(wish));
      const focus = { kind: 'indicatorDay', subjectId: shown.territory.id, detail } as const;
      await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
      return daysScreen(shown, wish, ctx.t);
    });
  });
  feature.callbackQuery(buttons.filtersButton.pattern, (ctx, next) =>
    choose(ctx, buttons.filtersButton.parse(ctx.callbackQuery.data), next, (_, wish) =>
      filtersScreen(wish, ctx.t),
    ),
  );
  feature.callbackQuery(buttons.valuesButton.pattern, async (ctx, next) => {
    const data = buttons.valuesButton.parse(ctx.callbackQuery.data);
    const by = buttons.NARROWINGS[data?.by ?? -1];
    if (!data || !by || data.page < 0) return next();
    await choose(ctx, data, next, async (shown, wish) => {
      const found = await listNarrowings(ports, shown, by);
      const choices = found.map(({ title, value, narrowing }) => ({
        title: title ?? (by === 'organisation' ? value : valueName(by, value, ctx.t)),
        narrowing,
      }));
      return valuesScreen(choices, data, wish, ctx.t);
    });
  });
  feature.callbackQuery(buttons.controlButton.pattern, async (ctx, next) => {
    const data = buttons.controlButton.parse(ctx.callbackQuery.data);
    await choose(ctx, data, next, async (_, wish) =>
      controlScreen(await ports.indicators.listControl(), wish, ctx.t),
    );
  });
  feature.callbackQuery(buttons.readingButton.pattern, async (ctx, next) => {
    const data = buttons.readingButton.parse(ctx.callbackQuery.data);
    const wish = data && buttons.readWish(data);
    if (!wish) return next();
    const outcome = await chooseReading(ports, { viewer: ctx.viewer, key: data.k, reading: data.as, wish });
    if (outcome !== 'chosen') return ctx.answer(ctx.t('indicator-denied'));
    await withLine(ctx, wish, data.k, async (shown, line) => {
      await ctx.answer();
      await ctx.show(passportScreen(shown, line, wish, ctx.t));
    });
  });
  feature.use(askEvents(ports));
  feature.use(retireOwn(ports, show));
  feature.use(buildIndicators(ports, show));
  feature.use(typedDays(ports, show));
  return composer;

  async function show(ctx: ViewerContext, wish: IndicatorWish): Promise<void> {
    const shown = await readIndicators(ports, { viewer: ctx.viewer, wish });
    switch (shown.kind) {
      case 'denied':
        return void (await ctx.show(refusalScreen(ctx.t('indicator-denied'), ctx.viewer, ctx.t)));
      case 'territories':
        return void (await ctx.show(territoriesScreen(shown.territories, wish, ctx.viewer, ctx.t)));
      case 'future':
        return void (await ctx.show({ text: ctx.t('indicator-future') }));
      case 'shown': {
        // From here on the press says which territory and document it is about.
        const exact = { ...wish, territoryId: shown.territory.id, family: shown.family };
        await ctx.show(familyScreen(shown, exact, ctx.viewer, ctx.t));
      }
    }
  }

  /** What is shown now; null when the reader may not, which is said. */
  async function open(ctx: ViewerContext, wish: IndicatorWish): Promise<ShownIndicators | null> {
    const shown = await readIndicators(ports, { viewer: ctx.viewer, wish });
    if (shown.kind === 'shown') return shown;
    await ctx.answer(ctx.t(shown.kind === 'future' ? 'indicator-future' : 'indicator-denied'));
    return null;
  }

  async function withLine(
    ctx: ViewerContext,
    wish: IndicatorWish,
    key: string,
    act: (shown: ShownIndicators, line: ShownIndicators['lines'][number]) => Promise<void>,
  ): Promise<void> {
    const shown = await open(ctx, wish);
    if (shown === null) return;
    const line = shown.lines.find(({ record }) => record.indicator.key === key);
    if (line) await act(shown, line);
    else await ctx.answer(ctx.t('indicator-gone'));
  }

  async function choose(
    ctx: ViewerContext,
    data: Parameters<typeof buttons.readWish>[0] | null,
    next: () => Promise<void>,
    screen: (
      shown: ShownIndicators,
      wish: IndicatorWish,
    ) => ReturnType<typeof filtersScreen> | Promise<ReturnType<typeof filtersScreen>>,
  ): Promise<void> {
    const wish = data && buttons.readWish(data);
    if (!wish) return next();
    const shown = await open(ctx, wish);
    if (shown === null) return;
    await ctx.answer();
    await ctx.show(await screen(shown, wish));
  }
}
