import { endOf, isPast } from '../../domain/event-date.ts';
import { type Ledger, ledgerOf } from '../../domain/internship/ledger.ts';
import type { GroupRecord, ParticipantRecord, SessionRecord } from './internship-ports.ts';

/** Whether the session's date has passed, by the territory's calendar. */
export function isOver(
  group: Pick<GroupRecord, 'territory'>,
  session: SessionRecord,
  now: Temporal.Instant,
): boolean {
  return isPast(session.when, now.toZonedDateTimeISO(group.territory.timezone));
}

function isDayOver(group: GroupRecord, { when, state }: SessionRecord, now: Temporal.Instant): boolean {
  const last = endOf(when);
  const today = now.toZonedDateTimeISO(group.territory.timezone).toPlainDate();
  return state === 'held' || (last !== null && Temporal.PlainDate.compare(last, today) < 0);
}

/**
 * Whether the participant is expected there: at every session of the group, at a make-up one only when invited. People
 * without the bot cannot be invited by it, so a make-up session is open to them.
 */
export function isExpected(
  session: SessionRecord,
  { personId }: Pick<ParticipantRecord, 'personId'>,
): boolean {
  return session.makeUpOfId === null || personId === null || session.registered.has(personId);
}

/** The hours of one participant of the group as of now. */
export function participantLedger(
  group: GroupRecord,
  participant: ParticipantRecord,
  now: Temporal.Instant,
): Ledger {
  const sessions = group.sessions.filter(session => isExpected(session, participant));
  const today = now.toZonedDateTimeISO(group.territory.timezone).toPlainDate();
  return ledgerOf(
    group.modules,
    sessions.map(session => ({
      sessionId: session.eventId,
      moduleId: session.moduleId,
      hours: session.hours,
      cancelled: session.state === 'cancelled',
      over: session.state === 'held' || isOver(group, session, now),
      // While people still come in at the door, nobody has missed it yet.
      marked: session.presence.size > 0 && isDayOver(group, session, now),
    })),
    sessions.flatMap(session => {
      const mark = session.presence.get(participant.enrolmentId);
      return mark === undefined ? [] : [{ sessionId: session.eventId, ...mark }];
    }),
    { open: group.state === 'open' && Temporal.PlainDate.compare(today, group.period.to) <= 0 },
  );
}

const RISK_ORDER = { short: 0, possible: 1, closed: 2 } as const;

/** Those who take part with their hours, those at risk first, then those with the fewest hours. */
export function groupLedgers(
  group: GroupRecord,
  now: Temporal.Instant,
): readonly { participant: ParticipantRecord; ledger: Ledger }[] {
  return group.participants
    .filter(({ state }) => state !== 'left')
    .map(participant => ({ participant, ledger: participantLedger(group, participant, now) }))
    .sort(
      (a, b) =>
        RISK_ORDER[a.ledger.state] - RISK_ORDER[b.ledger.state] || a.ledger.attended - b.ledger.attended,
    );
}

/** Who cannot close the module any more without a make-up session. */
export function lackingHours(
  group: GroupRecord,
  moduleId: number,
  now: Temporal.Instant,
): readonly ParticipantRecord[] {
  return groupLedgers(group, now)
    .filter(({ ledger }) =>
      ledger.modules.some(line => line.module.moduleId === moduleId && line.state === 'short'),
    )
    .map(({ participant }) => participant);
}
