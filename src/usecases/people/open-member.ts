import { decideAccess } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EmploymentId } from '../../lib/ids.ts';
import type { RosterMember, RosterOrganisation, RosterStore } from './roster-store.ts';
import { actorOf, todayOf, type Viewer } from './viewer.ts';

/**
 * The card of a member, for whoever may see the roster of their organisation; the member finds the look in their audit.
 * Null: no right, or no such member.
 */
export async function openMember(
  ports: { roster: Pick<RosterStore, 'findMember' | 'recordLook'>; clock: Clock },
  { viewer, employmentId }: { viewer: Viewer; employmentId: EmploymentId },
): Promise<{ member: RosterMember; organisation: RosterOrganisation } | null> {
  const found = await ports.roster.findMember(employmentId);
  if (!found) return null;
  const { member, organisation } = found;
  const at = ports.clock.now();
  const decision = decideAccess(
    actorOf(viewer),
    'rosterView',
    { organisationId: organisation.id, territoryIds: [organisation.territoryId] },
    todayOf(viewer, at),
  );
  if (!decision.allowed) return null;
  await ports.roster.recordLook({
    actorId: viewer.personId,
    by: decision.by,
    action: 'rosterView',
    organisationId: organisation.id,
    subjectId: member.personId,
    at,
  });
  return found;
}
