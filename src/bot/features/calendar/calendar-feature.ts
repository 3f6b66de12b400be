import { Composer } from 'grammy';
import { loadCalendar } from '../../../usecases/calendar/load-calendar.ts';
import { showCalendars } from '../../../usecases/calendar/show-calendars.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { calendarButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { calendarFiles, dropFileFocus, readFocusedFile } from './calendar-files.ts';
import type { CalendarPorts } from './ports.ts';
import { calendarsScreen } from './screens.ts';

/** /calendar: methodologists see the school calendars of their territories and load others. */
export function calendarFeature(ports: CalendarPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('calendar', show);
  feature.callbackQuery(calendarButton.pattern, async ctx => {
    await ctx.answer();
    await show(ctx);
  });

  feature.callbackQuery(buttons.loadCalendarButton.pattern, async (ctx, next) => {
    const data = buttons.loadCalendarButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const shown = await showCalendars(ports, ctx.viewer);
    if (
      shown.kind === 'denied' ||
      !shown.territories.some(({ territory }) => territory.id === data.territory)
    )
      return ctx.answer(ctx.t('calendar-denied'));
    const focus = { kind: 'calendarFile', subjectId: data.territory, detail: null } as const;
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    await ctx.answer();
    await ctx.send({
      text: ctx.t('calendar-ask-file'),
      buttons: [[{ text: ctx.t('calendar-drop'), data: buttons.dropCalendarButton.pack({}) }]],
    });
  });

  feature.callbackQuery(buttons.confirmCalendarButton.pattern, async (ctx, next) => {
    const data = buttons.confirmCalendarButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const reading = await readFocusedFile(ctx, ports, data);
    if (reading === null) return ctx.answer(ctx.t('calendar-file-gone'));
    const outcome = await loadCalendar(ports, {
      viewer: ctx.viewer,
      territoryId: data.territory,
      file: reading,
      dryRun: false,
    });
    if (outcome.kind === 'denied') return ctx.answer(ctx.t('calendar-denied'));
    await dropFileFocus(ctx, ports);
    await ctx.answer(ctx.t('calendar-loaded'));
    await show(ctx);
  });

  feature.callbackQuery(buttons.dropCalendarButton.pattern, async ctx => {
    await dropFileFocus(ctx, ports);
    await ctx.answer();
    await show(ctx);
  });

  feature.use(calendarFiles(ports));
  return composer;

  async function show(ctx: ViewerContext): Promise<void> {
    const shown = await showCalendars(ports, ctx.viewer);
    await ctx.show(
      shown.kind === 'denied'
        ? { text: ctx.t('calendar-denied') }
        : calendarsScreen(shown, ctx.viewer, ctx.t),
    );
  }
}
