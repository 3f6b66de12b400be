import { Composer, InputFile } from 'grammy';
import { ATTENDANCE_STATES } from '../../../domain/attendance/attendance-state.ts';
import { spellCode } from '../../../domain/attendance/check-in-code.ts';
import { renderQr } from '../../../files/qr.ts';
import { asId, type EventId, type PersonId } from '../../../lib/ids.ts';
import { type CloseOutcome, closeAttendance } from '../../../usecases/attendance/close-attendance.ts';
import { type MarkOutcome, markAttendance } from '../../../usecases/attendance/mark-attendance.ts';
import { type Door, openDoor } from '../../../usecases/attendance/open-door.ts';
import { showCodes } from '../../../usecases/attendance/show-codes.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { formatDateTime } from '../../format-date.ts';
import { eventDoorButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { doorScreen } from './door-screen.ts';
import { guestPresses } from './guest-presses.ts';
import type { LiveLists } from './live-lists.ts';
import { closeScreen, hoursScreen, personScreen } from './person-screens.ts';
import type { AttendancePorts } from './ports.ts';

/**
 * The organiser's side of the door: the list that grows, marks by hand, guests, closing. Whether somebody may is asked of
 * the database at every press, for the very event.
 */
export function attendanceFeature(ports: AttendancePorts, lists: LiveLists): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.callbackQuery(eventDoorButton.pattern, async (ctx, next) => {
    const data = eventDoorButton.parse(ctx.callbackQuery.data);
    return data ? showDoor(ctx, data.event, 0) : next();
  });

  feature.callbackQuery(buttons.doorPageButton.pattern, async (ctx, next) => {
    const data = buttons.doorPageButton.parse(ctx.callbackQuery.data);
    return data ? showDoor(ctx, data.event, data.page) : next();
  });

  feature.callbackQuery(buttons.doorCodesButton.pattern, async (ctx, next) => {
    const data = buttons.doorCodesButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await sendCodes(ctx, asId(data.event));
  });

  feature.callbackQuery(buttons.doorPersonButton.pattern, async (ctx, next) => {
    const data = buttons.doorPersonButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const found = await openPerson(ctx, data.event, data.person);
    if (found) await ctx.show(personScreen(found.door.event, found.person, data.page, ctx.t));
  });

  feature.callbackQuery(buttons.doorHoursButton.pattern, async (ctx, next) => {
    const data = buttons.doorHoursButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const found = await openPerson(ctx, data.event, data.person);
    if (found) await ctx.show(hoursScreen(found.door.event, found.person, data.page, ctx.t));
  });

  feature.callbackQuery(buttons.doorMarkButton.pattern, async (ctx, next) => {
    const data = buttons.doorMarkButton.parse(ctx.callbackQuery.data);
    const state = ATTENDANCE_STATES.find(known => known === data?.mark) ?? null;
    if (!data || (state === null && data.mark !== 'none')) return next();
    const outcome = await markAttendance(ports, {
      viewer: ctx.viewer,
      eventId: asId<EventId>(data.event),
      personId: asId<PersonId>(data.person),
      mark: state && { state, hours: data.hours === 0 ? null : data.hours },
      partialComment: ctx.t('attendance-item-comment', { hours: data.hours }),
    });
    await ctx.answer(markNotice(outcome, ctx));
    if (outcome.kind !== 'denied') await showList(ctx, data.event, data.page);
  });

  feature.callbackQuery(buttons.doorCloseButton.pattern, async (ctx, next) => {
    const data = buttons.doorCloseButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const eventId = asId<EventId>(data.event);
    if (data.sure === 1) {
      const outcome = await closeAttendance(ports, { viewer: ctx.viewer, eventId });
      await ctx.answer(closeNotice(outcome, ctx));
      if (outcome.kind !== 'denied') await showList(ctx, data.event, 0);
      return;
    }
    const door = await open(ctx, data.event);
    if (!door) return;
    lists.left(eventId, ctx.viewer.telegramId);
    const absent = door.people.filter(({ registered, mark }) => registered && mark === null).length;
    await ctx.show(closeScreen(door.event, absent, ctx.t));
  });

  feature.use(guestPresses(ports, lists));
  return composer;

  async function showDoor(ctx: ViewerContext, event: number, page: number): Promise<void> {
    const door = await open(ctx, event);
    if (door) await show(ctx, door, page);
  }

  /** The press was answered already. */
  async function showList(ctx: ViewerContext, event: number, page: number): Promise<void> {
    const door = await openDoor(ports, { viewer: ctx.viewer, eventId: asId(event) });
    if (door) await show(ctx, door, page);
  }

  async function show(ctx: ViewerContext, door: Door, page: number): Promise<void> {
    const messageId = await ctx.show(doorScreen(door, page, ctx.t));
    lists.shown(door.event.eventId, { telegramId: ctx.viewer.telegramId, messageId, page });
  }

  /** The list a press is about, with the press answered; null after a refusal. */
  async function open(ctx: ViewerContext, event: number): Promise<Door | null> {
    const door = await openDoor(ports, { viewer: ctx.viewer, eventId: asId(event) });
    await ctx.answer(door ? undefined : ctx.t('door-denied'));
    return door;
  }

  async function openPerson(ctx: ViewerContext, event: number, personId: number) {
    const door = await open(ctx, event);
    const person = door?.people.find(each => each.personId === personId);
    if (!door || !person) return null;
    lists.left(door.event.eventId, ctx.viewer.telegramId);
    return { door, person };
  }

  async function sendCodes(ctx: ViewerContext, eventId: EventId): Promise<void> {
    const shown = await showCodes(ports, { viewer: ctx.viewer, eventId });
    if (shown.kind === 'denied') return ctx.answer(ctx.t('door-denied'));
    if (shown.kind !== 'codes')
      return ctx.answer(ctx.t(shown.kind === 'cancelled' ? 'door-cancelled' : 'door-no-window'));
    await ctx.answer();
    const { event, code, payload, window } = shown;
    const link = `https://t.me/${ctx.me.username}?start=${payload}`;
    await ctx.replyWithPhoto(new InputFile(await renderQr(link), 'check-in.png'), {
      caption: ctx.t('door-codes-caption', {
        title: event.title,
        code: spellCode(code),
        from: formatDateTime(window.from, event.zone, ctx.t).full,
        to: formatDateTime(window.to, event.zone, ctx.t).full,
        link,
      }),
    });
  }
}

// locale-keys: door-refused-cancelled door-refused-tooEarly door-refused-hours
function markNotice(outcome: MarkOutcome, ctx: ViewerContext): string | undefined {
  switch (outcome.kind) {
    case 'marked':
      return ctx.t('door-marked');
    case 'already':
      return undefined;
    case 'refused':
      return ctx.t(`door-refused-${outcome.refusal}`);
    case 'notListed':
      return ctx.t('door-not-listed');
    case 'denied':
      return ctx.t('door-denied');
  }
}

function closeNotice(outcome: CloseOutcome, ctx: ViewerContext): string {
  switch (outcome.kind) {
    case 'closed':
      return ctx.t('door-closed', { count: outcome.noShows });
    case 'already':
      return ctx.t('door-held');
    case 'refused':
      return ctx.t(outcome.refusal === 'tooEarly' ? 'door-close-too-early' : 'door-cancelled');
    case 'denied':
      return ctx.t('door-denied');
  }
}
