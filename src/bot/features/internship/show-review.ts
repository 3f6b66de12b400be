import type { EnrolmentId, EventId } from '../../../lib/ids.ts';
import { openEnrolment, openSession } from '../../../usecases/internship/open-group.ts';
import type { ViewerContext } from '../../context.ts';
import { loadCard } from '../../internship-view/load-card.ts';
import type { InternshipPorts } from './ports.ts';
import { journalsScreen, reviewCardScreen, reviewEntryScreen } from './review-screens.ts';

/** Who wrote about a session of a group the person leads. */
export async function showJournals(
  ctx: ViewerContext,
  ports: InternshipPorts,
  eventId: EventId,
): Promise<void> {
  const opened = await openSession(ports, { viewer: ctx.viewer, eventId, right: 'lead' });
  if (!opened) return;
  const entries = await ports.internship.readJournal({ eventId });
  await ctx.show(journalsScreen(opened, entries, ctx.t));
}

/** One entry, for the master. */
export async function showReviewEntry(
  ctx: ViewerContext,
  ports: InternshipPorts,
  { eventId, enrolmentId }: { eventId: EventId; enrolmentId: EnrolmentId },
): Promise<void> {
  const opened = await openEnrolment(ports, { viewer: ctx.viewer, enrolmentId, right: 'lead' });
  const session = opened?.group.sessions.find(each => each.eventId === eventId);
  if (!opened || !session) return;
  const entries = await ports.internship.readJournal({ enrolmentId });
  const entry = entries.find(each => each.eventId === eventId);
  await ctx.show(reviewEntryScreen(opened, session, entry, ctx.t));
}

/** The effectiveness card of a participant, for the master. */
export async function showReviewCard(
  ctx: ViewerContext,
  ports: InternshipPorts,
  enrolmentId: EnrolmentId,
): Promise<void> {
  const opened = await openEnrolment(ports, { viewer: ctx.viewer, enrolmentId, right: 'lead' });
  if (!opened) return;
  await ctx.show(reviewCardScreen(opened, await loadCard(ports, opened, ctx.locale), ctx.t));
}
