import type { SessionPresence } from '../../domain/internship/ledger.ts';
import type { Translate } from '../../lib/texts.ts';
import { isOver } from '../../usecases/internship/group-ledger.ts';
import type { GroupRecord, SessionRecord } from '../../usecases/internship/internship-ports.ts';
import { eventWhenText } from '../event-view/event-when.ts';

// locale-keys: internship-session-state-cancelled internship-session-state-over internship-session-state-undated
// locale-keys: internship-session-state-ahead

/** Where a session stands, in a word or two. */
export function sessionState(
  group: GroupRecord,
  session: SessionRecord,
  now: Temporal.Instant,
  t: Translate,
): string {
  if (session.state === 'cancelled') return t('internship-session-state-cancelled');
  if (session.state === 'held' || isOver(group, session, now)) return t('internship-session-state-over');
  const dated = session.when.precision === 'day' || session.when.precision === 'time';
  return t(dated ? 'internship-session-state-ahead' : 'internship-session-state-undated');
}

/** «15 октября, чт, 14:00 (Москва) · модуль 1 · 4 ч». */
export function sessionLine(
  group: GroupRecord,
  session: SessionRecord,
  t: Translate,
  readerZone = group.territory.timezone,
): string {
  const module = group.modules.find(({ moduleId }) => moduleId === session.moduleId);
  const values = {
    when: eventWhenText(session.when, readerZone, t),
    module: module?.number ?? 0,
    hours: session.hours,
  };
  return session.makeUpOfId === null
    ? t('internship-session-line', values)
    : t('internship-session-line-make-up', values);
}

// locale-keys: internship-presence-present internship-presence-partial internship-presence-noShow
// locale-keys: internship-presence-excused internship-presence-none

/** What was marked for somebody at a session. */
export function presenceWords(mark: Omit<SessionPresence, 'sessionId'> | undefined, t: Translate): string {
  if (mark === undefined) return t('internship-presence-none');
  return t(`internship-presence-${mark.state}`, { hours: mark.hours ?? 0 });
}
