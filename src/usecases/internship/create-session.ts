import type { Clock } from '../../lib/clock.ts';
import type { EventId, GroupId, PersonId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { lackingHours } from './group-ledger.ts';
import type { GroupRecord } from './internship-ports.ts';
import type { Act, GroupStore, SessionDraft } from './internship-store.ts';
import { openGroup } from './open-group.ts';

/** Those who are expected at a new session: everybody admitted, or at a make-up session whoever lacks hours. */
export function peopleOf(
  group: GroupRecord,
  { moduleId, makeUpOfId }: { moduleId: number; makeUpOfId: EventId | null },
  now: Temporal.Instant,
): readonly PersonId[] {
  const expected =
    makeUpOfId === null
      ? group.participants.filter(({ state }) => state === 'admitted')
      : lackingHours(group, moduleId, now);
  return expected.flatMap(({ personId }) => personId ?? []);
}

/** Makes a session of the group; the master and the methodologist may. `unknown`: a module, cycle or session of another group. */
export async function createSession(
  ports: { internship: GroupStore; clock: Clock },
  { viewer, groupId, draft }: { viewer: Viewer; groupId: GroupId; draft: Omit<SessionDraft, 'personIds'> },
): Promise<
  { kind: 'created' | 'known'; eventId: EventId; invited: number } | { kind: 'denied' | 'unknown' | 'closed' }
> {
  const opened = await openGroup(ports, { viewer, groupId, right: 'lead' });
  if (opened === null) return { kind: 'denied' };
  const { group, by } = opened;
  if (group.state === 'closed') return { kind: 'closed' };
  const known =
    group.modules.some(({ moduleId }) => moduleId === draft.moduleId) &&
    (draft.cycleId === null || group.cycles.some(({ cycleId }) => cycleId === draft.cycleId)) &&
    (draft.makeUpOfId === null || group.sessions.some(({ eventId }) => eventId === draft.makeUpOfId));
  if (!known) return { kind: 'unknown' };
  const at = ports.clock.now();
  const personIds = peopleOf(group, draft, at);
  const act: Act = { actorId: viewer.personId, by, at };
  const { eventId, outcome } = await ports.internship.createSession(group, { ...draft, personIds }, act);
  return { kind: outcome, eventId, invited: personIds.length };
}
