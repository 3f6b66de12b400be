import type { EventId } from '../../../lib/ids.ts';
import { openSession } from '../../../usecases/internship/open-group.ts';
import type { ViewerContext } from '../../context.ts';
import type { InternshipPorts } from './ports.ts';
import { guestPage, guestsScreen, sessionScreen } from './session-screens.ts';

/** The card of a session of a group the person leads, if they do. */
export async function showSession(
  ctx: ViewerContext,
  ports: InternshipPorts,
  eventId: EventId,
): Promise<void> {
  const opened = await openSession(ports, { viewer: ctx.viewer, eventId, right: 'lead' });
  if (opened) await ctx.show(sessionScreen(opened, ports.clock.now(), ctx.t));
}

/** Participants without the bot, to mark by hand; the page somebody stands on. */
export async function showGuests(
  ctx: ViewerContext,
  ports: InternshipPorts,
  { eventId, enrolment }: { eventId: EventId; enrolment: number },
): Promise<void> {
  const opened = await openSession(ports, { viewer: ctx.viewer, eventId, right: 'lead' });
  if (opened) await ctx.show(guestsScreen(opened, guestPage(opened.group, enrolment), ctx.t));
}
