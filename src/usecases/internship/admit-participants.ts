import { admissionOf } from '../../domain/internship/admission.ts';
import type { Clock } from '../../lib/clock.ts';
import type { GroupId, PersonId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { isOver } from './group-ledger.ts';
import type { PartnerId } from './internship-ports.ts';
import type { GroupStore, NewParticipant, PlanStore } from './internship-store.ts';
import { openGroup } from './open-group.ts';

/** Somebody to admit: of the roster, or of a partner territory by name. */
export type Applicant =
  | { readonly personId: PersonId; readonly serviceYears: number | null }
  | { readonly guestName: string; readonly partnerId: PartnerId; readonly serviceYears: number | null };

export type AdmissionOutcome =
  /** How many became participants now, and how many were refused for their years of service. */
  { kind: 'admitted'; admitted: number; refused: number } | { kind: 'denied' | 'closed' };

/**
 * Admits novices (0–2 full years, 002:64). Others only with a methodologist's reason, which stays with the enrolment and
 * in the audit. What the roster knows about years counts more than what was typed; unknown years are refused.
 */
export async function admitParticipants(
  ports: { internship: GroupStore & Pick<PlanStore, 'listCandidates' | 'readTerritory'>; clock: Clock },
  {
    viewer,
    groupId,
    applicants,
    reason,
  }: { viewer: Viewer; groupId: GroupId; applicants: readonly Applicant[]; reason: string | null },
): Promise<AdmissionOutcome> {
  const opened = await openGroup(ports, { viewer, groupId, right: 'manage' });
  if (opened === null) return { kind: 'denied' };
  const { group, by } = opened;
  if (group.state === 'closed') return { kind: 'closed' };
  const at = ports.clock.now();
  const roster = new Map(
    (await ports.internship.listCandidates(group.territory.id)).map(each => [each.personId, each]),
  );
  const territory = await ports.internship.readTerritory(group.territory.id);
  const partners = new Set(territory?.partners.map(({ partnerId }) => partnerId));
  const people = applicants.flatMap((applicant): NewParticipant[] => {
    const known = 'personId' in applicant ? roster.get(applicant.personId) : undefined;
    if ('personId' in applicant ? known === undefined : !partners.has(applicant.partnerId)) return [];
    const serviceYears = known?.serviceYears ?? applicant.serviceYears;
    const admission = admissionOf(serviceYears);
    if (serviceYears === null || (admission !== 'novice' && reason === null)) return [];
    return [
      {
        personId: 'personId' in applicant ? applicant.personId : null,
        guestName: 'personId' in applicant ? null : applicant.guestName,
        partnerId: 'personId' in applicant ? null : applicant.partnerId,
        serviceYears,
        admission: admission === 'novice' ? 'novice' : 'override',
        overrideReason: admission === 'novice' ? null : reason,
      },
    ];
  });
  const eventIds = group.sessions
    .filter(each => each.state === 'planned' && each.makeUpOfId === null && !isOver(group, each, at))
    .map(({ eventId }) => eventId);
  const act = { actorId: viewer.personId, by, at };
  const admitted = await ports.internship.admit(group, people, { eventIds, act });
  return { kind: 'admitted', admitted, refused: applicants.length - people.length };
}
