import { Composer } from 'grammy';
import { asId, type EventId } from '../../../lib/ids.ts';
import { type EventView, listEvents } from '../../../usecases/events/list-events.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { sendDocument } from '../../send-file.ts';
import { eventButton, eventFromButton, eventsButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { calendarFile } from './calendar-file.ts';
import { listScreen } from './list-screen.ts';
import { monthOfButton, viewOf } from './origin.ts';
import type { EventsPorts } from './ports.ts';
import { registrationPresses } from './registration-presses.ts';
import { showCard } from './show-card.ts';

const NEXT_MONTH: EventView = { kind: 'month', month: null };

/** Events one may come to, for whoever is registered: by month, by one's own deficits, one's own; the card of each. */
export function eventsFeature(ports: EventsPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('events', ctx => showList(ctx, NEXT_MONTH, 0));
  feature.callbackQuery(eventsButton.pattern, async ctx => {
    await ctx.answer();
    await showList(ctx, NEXT_MONTH, 0);
  });

  feature.callbackQuery(buttons.monthButton.pattern, async (ctx, next) => {
    const data = buttons.monthButton.parse(ctx.callbackQuery.data);
    const month = data ? monthOfButton(data.month) : undefined;
    if (!data || month === undefined) return next();
    await ctx.answer();
    await showList(ctx, { kind: 'month', month }, data.page);
  });
  feature.callbackQuery(buttons.listButton.pattern, async (ctx, next) => {
    const data = buttons.listButton.parse(ctx.callbackQuery.data);
    const view = data && viewOf(data.view);
    if (!data || !view) return next();
    await ctx.answer();
    await showList(ctx, view, data.page);
  });

  feature.callbackQuery(eventButton.pattern, async (ctx, next) => {
    const data = eventButton.parse(ctx.callbackQuery.data);
    if (!data || !(await openCard(ctx, data.event, ''))) return next();
  });
  feature.callbackQuery(eventFromButton.pattern, async (ctx, next) => {
    const data = eventFromButton.parse(ctx.callbackQuery.data);
    if (!data || !(await openCard(ctx, data.event, data.from))) return next();
  });

  feature.callbackQuery(buttons.calendarButton.pattern, async (ctx, next) => {
    const data = buttons.calendarButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const now = ports.clock.now();
    const reading = await ports.events.readEvent(asId<EventId>(data.event), ctx.viewer.personId, now);
    const file = reading.kind === 'card' ? await calendarFile(reading.card, now, ctx.t) : null;
    if (reading.kind !== 'card' || file === null) return next();
    await ctx.answer();
    const caption = ctx.t(
      reading.card.cancelled ? 'events-calendar-caption-cancelled' : 'events-calendar-caption',
    );
    if (!(await sendDocument(ctx, file.content, file.fileName, caption)))
      await ctx.send({ text: ctx.t('events-calendar-failed') });
  });

  feature.use(registrationPresses(ports));
  return composer;

  async function showList(ctx: ViewerContext, view: EventView, page: number): Promise<void> {
    await ctx.show(listScreen(await listEvents(ports, { viewer: ctx.viewer, view }), page, ctx.t));
  }

  /** False for an event that is not there. */
  async function openCard(ctx: ViewerContext, event: number, from: string): Promise<boolean> {
    const now = ports.clock.now();
    const reading = await ports.events.readEvent(asId<EventId>(event), ctx.viewer.personId, now);
    if (reading.kind === 'unknown') return false;
    if (reading.kind === 'foreign') await ctx.answer(ctx.t('events-refused-notForYou'));
    else {
      await ctx.answer();
      await showCard(ctx, reading.card, from);
    }
    return true;
  }
}
