import { Composer } from 'grammy';
import { asId, type EventId } from '../../../lib/ids.ts';
import {
  type AddGuestsOutcome,
  addGuests,
  type DistrictAnswer,
} from '../../../usecases/attendance/add-guests.ts';
import { openDoor } from '../../../usecases/attendance/open-door.ts';
import { removeGuest } from '../../../usecases/attendance/remove-guest.ts';
import type { ViewerContext } from '../../context.ts';
import * as buttons from './buttons.ts';
import { addedScreen, guestsScreen } from './guest-screens.ts';
import type { LiveLists } from './live-lists.ts';
import type { AttendancePorts } from './ports.ts';

/** Guests by name: the list, lines typed one or many at once, districts that are not known yet. */
export function guestPresses(ports: AttendancePorts, lists: LiveLists): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.doorGuestsButton.pattern, async (ctx, next) => {
    const data = buttons.doorGuestsButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await leaveFocus(ctx);
    await showGuests(ctx, data.event, data.page);
  });

  composer.callbackQuery(buttons.addGuestsButton.pattern, async (ctx, next) => {
    const data = buttons.addGuestsButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const door = await openDoor(ports, { viewer: ctx.viewer, eventId: asId(data.event) });
    if (!door) return ctx.answer(ctx.t('door-denied'));
    await setFocus(ctx, door.event.eventId, null);
    await ctx.answer();
    await ctx.send({ text: ctx.t('guests-ask') });
  });

  composer.callbackQuery(buttons.removeGuestButton.pattern, async (ctx, next) => {
    const data = buttons.removeGuestButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const eventId = asId<EventId>(data.event);
    const outcome = await removeGuest(ports, { viewer: ctx.viewer, eventId, guestId: asId(data.guest) });
    if (outcome === 'denied') return ctx.answer(ctx.t('door-denied'));
    await showGuests(ctx, data.event, data.page, ctx.t('guests-removed'));
  });

  composer.callbackQuery(buttons.guestDistrictButton.pattern, async (ctx, next) => {
    const data = buttons.guestDistrictButton.parse(ctx.callbackQuery.data);
    const focus = data && (await ports.focus.getFocus(ctx.viewer.telegramId));
    // The lines are gone: something else was begun meanwhile.
    if (!data || focus?.kind !== 'eventGuests' || focus.subjectId !== data.event || focus.detail === null)
      return next();
    if (data.partner < 0) {
      await leaveFocus(ctx);
      return showGuests(ctx, data.event, 0);
    }
    const answer: DistrictAnswer =
      data.partner === 0 ? { type: 'new' } : { type: 'known', id: asId(data.partner) };
    await ctx.answer();
    await take(ctx, asId(data.event), focus.detail, answer);
  });

  composer.on('message', async (ctx, next) => {
    const text = ctx.message.text ?? '';
    if (text.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'eventGuests') return next();
    await take(ctx, asId(focus.subjectId), text, null);
  });

  return composer;

  async function take(
    ctx: ViewerContext,
    eventId: EventId,
    text: string,
    answer: DistrictAnswer | null,
  ): Promise<void> {
    const outcome = await addGuests(ports, { viewer: ctx.viewer, eventId, text, answer });
    if (outcome.kind !== 'added') {
      await leaveFocus(ctx);
      return void (await ctx.send({ text: refusal(outcome, ctx) }));
    }
    await setFocus(ctx, eventId, outcome.unknown?.waiting ?? null);
    await ctx.show(addedScreen(outcome, ctx.t));
  }

  async function showGuests(ctx: ViewerContext, event: number, page: number, notice?: string): Promise<void> {
    const door = await openDoor(ports, { viewer: ctx.viewer, eventId: asId(event) });
    await ctx.answer(door ? notice : ctx.t('door-denied'));
    if (!door) return;
    lists.left(door.event.eventId, ctx.viewer.telegramId);
    await ctx.show(guestsScreen(door, page, ctx.t));
  }

  async function setFocus(ctx: ViewerContext, subjectId: number, detail: string | null): Promise<void> {
    const focus = { kind: 'eventGuests' as const, subjectId, detail };
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
  }

  async function leaveFocus(ctx: ViewerContext): Promise<void> {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind === 'eventGuests') await ports.focus.clearFocus(ctx.viewer.telegramId);
  }
}

function refusal(outcome: Exclude<AddGuestsOutcome, { kind: 'added' }>, ctx: ViewerContext): string {
  return ctx.t(outcome.kind === 'cancelled' ? 'door-cancelled' : 'door-denied');
}
