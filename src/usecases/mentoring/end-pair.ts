import { endDue, lastDayOfPair } from '../../domain/mentoring/ending.ts';
import { isRunning } from '../../domain/mentoring/pair.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PairId, PersonId } from '../../lib/ids.ts';
import { todayOf, type Viewer } from '../people/viewer.ts';
import type { MentoringStore, PairChange, PairRecord } from './mentoring-store.ts';
import { belongs, pairRelation } from './pair-relation.ts';

export type EndChanged = { kind: 'done'; pair: PairRecord } | { kind: 'refused' } | { kind: 'unknown' };

type EndPorts = { mentoring: Pick<MentoringStore, 'changePair'>; clock: Clock };

/**
 * Either side or a methodologist asks for the end with a reason: it comes after three working days' notice (TK RF 351.8),
 * everybody is told at once, and whoever asked, or a methodologist, may take it back until then.
 */
export function askEndOfPair(
  ports: EndPorts,
  { viewer, pairId, reason }: { viewer: Viewer; pairId: PairId; reason: string },
): Promise<EndChanged> {
  return change(ports, viewer, pairId, (pair, at) => {
    if (pair.state !== 'active') return null;
    const lastDay = lastDayOfPair(
      at.toZonedDateTimeISO(pair.timezone).toPlainDate(),
      pair.calendar.isWorkingDay,
    );
    return [
      { type: 'state', to: 'ending' },
      { type: 'ending', ending: { askedById: viewer.personId, reason } },
      ...tell(pair, viewer.personId, 'pairEnding', { lastDay: lastDay.toString() }),
    ];
  });
}

/** Takes the request for the end back. */
export function keepPair(
  ports: EndPorts,
  { viewer, pairId }: { viewer: Viewer; pairId: PairId },
): Promise<EndChanged> {
  return change(ports, viewer, pairId, (pair, at, manages) => {
    if (pair.state !== 'ending' || (!manages && pair.ending?.askedById !== viewer.personId)) return null;
    if (dueOf(pair, at) !== null) return null;
    return [
      { type: 'state', to: 'active' },
      { type: 'ending', ending: null },
      ...tell(pair, viewer.personId, 'pairKept', {}),
    ];
  });
}

/** Ends the pair if its notice or its period is over; nobody's act. False: it is not, or not any more. */
export async function endDuePair(
  { mentoring }: Pick<EndPorts, 'mentoring'>,
  pairId: PairId,
  at: Temporal.Instant,
): Promise<boolean> {
  const changed = await mentoring.changePair(pairId, {
    actorId: null,
    at,
    decide: pair => {
      if (!isRunning(pair.state) || dueOf(pair, at) === null) return { changes: [], result: false };
      const changes: PairChange[] = [
        { type: 'state', to: 'ended' },
        ...callOff(pair, at),
        ...tell(pair, null, 'pairEnded', {}),
      ];
      return { changes, result: true };
    },
  });
  return changed?.result ?? false;
}

/** The last day of a pair whose end was asked for; null when it was not. */
export function lastDayOf({ ending, timezone, calendar }: PairRecord): Temporal.PlainDate | null {
  return ending === null
    ? null
    : lastDayOfPair(ending.askedAt.toZonedDateTimeISO(timezone).toPlainDate(), calendar.isWorkingDay);
}

function dueOf(pair: PairRecord, at: Temporal.Instant): ReturnType<typeof endDue> {
  const day = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(pair.timezone).toPlainDate();
  return endDue(
    { endsOn: pair.endsOn, endAskedOn: pair.ending === null ? null : day(pair.ending.askedAt) },
    day(at),
    pair.calendar.isWorkingDay,
  );
}

/** Meetings that will not take place any more. */
function callOff(pair: PairRecord, at: Temporal.Instant): PairChange[] {
  return pair.meetings
    .filter(
      ({ state, start }) =>
        state === 'proposed' ||
        (state === 'confirmed' && start !== null && Temporal.Instant.compare(start.toInstant(), at) > 0),
    )
    .map(({ meetingId }) => ({ type: 'meetingState', meetingId, to: 'cancelled' }));
}

function tell(
  pair: PairRecord,
  actor: PersonId | null,
  kind: 'pairEnding' | 'pairKept' | 'pairEnded',
  params: Record<string, string>,
): PairChange[] {
  const members = pair.members
    .filter(({ answer, personId }) => answer === 'accepted' && personId !== actor)
    .map(({ personId }) => personId);
  return [
    { type: 'notify', to: members, kind, params },
    { type: 'notify', to: 'managers', kind, params },
  ];
}

async function change(
  { mentoring, clock }: EndPorts,
  viewer: Viewer,
  pairId: PairId,
  decide: (pair: PairRecord, at: Temporal.Instant, manages: boolean) => readonly PairChange[] | null,
): Promise<EndChanged> {
  const at = clock.now();
  const today = todayOf(viewer, at);
  const changed = await mentoring.changePair<EndChanged['kind']>(pairId, {
    actorId: viewer.personId,
    at,
    decide: pair => {
      const relation = pairRelation(pair, viewer, today);
      if (!relation.manages && !belongs(pair, relation)) return { changes: [], result: 'unknown' };
      const changes = decide(pair, at, relation.manages);
      return { changes: changes ?? [], result: changes === null ? 'refused' : 'done' };
    },
  });
  if (changed === null || changed.result === 'unknown') return { kind: 'unknown' };
  return changed.result === 'refused' ? { kind: 'refused' } : { kind: 'done', pair: changed.pair };
}
