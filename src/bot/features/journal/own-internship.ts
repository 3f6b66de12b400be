import { asId, type EnrolmentId } from '../../../lib/ids.ts';
import type { SessionRecord } from '../../../usecases/internship/internship-ports.ts';
import { journalSessions, openOwnEnrolment } from '../../../usecases/internship/own-enrolment.ts';
import type { ViewerContext } from '../../context.ts';
import type { JournalPorts } from './ports.ts';
import type { OwnInternship } from './screens.ts';

/** The person's own internship with its entries; null for everybody else's and for none. */
export async function ownInternship(
  ctx: ViewerContext,
  ports: Pick<JournalPorts, 'internship' | 'clock'>,
  id: number | undefined,
): Promise<OwnInternship | null> {
  if (id === undefined) return null;
  const enrolmentId = asId<EnrolmentId>(id);
  const own = await openOwnEnrolment(ports, { viewer: ctx.viewer, enrolmentId });
  if (own === null) return null;
  const entries = await ports.internship.readJournal({ enrolmentId });
  return { ...own, entries, now: ports.clock.now(), timezone: ctx.viewer.timezone };
}

/** A session the participant keeps a journal of; undefined for one of another group. */
export function ownSession(own: OwnInternship, id: number): SessionRecord | undefined {
  return journalSessions(own).find(({ eventId }) => eventId === id);
}

/** Ends a focus of the journal's own; that of another feature stays. */
export async function leaveFocus(ctx: ViewerContext, { focus }: Pick<JournalPorts, 'focus'>): Promise<void> {
  const current = await focus.getFocus(ctx.viewer.telegramId);
  if (current?.kind === 'journal') await focus.clearFocus(ctx.viewer.telegramId);
}
