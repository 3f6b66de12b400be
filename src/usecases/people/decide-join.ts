import { decideAccess } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EmploymentId } from '../../lib/ids.ts';
import type { MembershipState, RosterMember, RosterOrganisation, RosterStore } from './roster-store.ts';
import { actorOf, todayOf, type Viewer } from './viewer.ts';

export type JoinDecision =
  | { kind: 'decided'; member: RosterMember; organisation: RosterOrganisation }
  /** Somebody was faster, or it was decided long ago; `state` is how it stands. */
  | { kind: 'alreadyDecided'; state: MembershipState; member: RosterMember; organisation: RosterOrganisation }
  /** No right, or no such request. */
  | { kind: 'denied' };

/**
 * Accepts or declines a request to join. A request can be accepted or declined, a declined person still accepted; nothing
 * else changes hands here. The person is told, and finds the decision in their audit.
 */
export async function decideJoin(
  ports: { roster: Pick<RosterStore, 'findMember' | 'decideJoin'>; clock: Clock },
  request: {
    viewer: Viewer;
    employmentId: EmploymentId;
    /** How it stood on the screen: a decision on something else than was seen is none. */
    from: 'requested' | 'declined';
    to: 'accepted' | 'declined';
  },
): Promise<JoinDecision> {
  const { viewer, employmentId, from, to } = request;
  const found = await ports.roster.findMember(employmentId);
  if (!found) return { kind: 'denied' };
  const { organisation } = found;
  const at = ports.clock.now();
  const access = decideAccess(
    actorOf(viewer),
    'joinRequestDecide',
    { organisationId: organisation.id, territoryIds: [organisation.territoryId] },
    todayOf(viewer, at),
  );
  if (!access.allowed) return { kind: 'denied' };
  const decision = { employmentId, organisationId: organisation.id, from, to, by: access.by, at };
  const decided =
    from !== to && (await ports.roster.decideJoin({ ...decision, decidedById: viewer.personId }));
  if (decided) return { kind: 'decided', ...found };
  const now = await ports.roster.findMember(employmentId);
  return now ? { kind: 'alreadyDecided', state: now.member.state, ...now } : { kind: 'denied' };
}
