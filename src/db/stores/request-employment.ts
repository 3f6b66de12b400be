import type { OrganisationId, PersonId } from '../../lib/ids.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { notifyOfJoinRequest } from './join-notices.ts';

/** How the person stands in the organisation now. `unknown`: there is no such organisation. */
export type EmploymentRequest = 'requested' | 'waits' | 'accepted' | 'unknown';

/**
 * Asks to be counted as working there; whoever was declined may ask again. Coordinators hear of it when registration is
 * finished: of a registered person at once. Asking twice changes nothing.
 */
export async function requestEmployment(
  tx: Transaction,
  { personId, organisationId }: { personId: PersonId; organisationId: OrganisationId },
  now: Temporal.Instant,
): Promise<EmploymentRequest> {
  const organisation = await tx.organisation.findUnique({ where: { id: organisationId } });
  if (!organisation) return 'unknown';
  const [person] = await tx.$queryRaw<{ registeredAt: Date | null }[]>`
    SELECT "registeredAt" FROM "Person" WHERE id = ${personId} FOR UPDATE`;
  const key = { personId_organisationId: { personId, organisationId } };
  const standing = await tx.employment.findUnique({ where: key });
  if (standing?.state === 'accepted') return 'accepted';
  if (standing?.state === 'requested') return 'waits';
  const request = { state: 'requested', requestedAt: toDate(now), decidedById: null, decidedAt: null };
  const { id } = await tx.employment.upsert({
    where: key,
    create: { personId, organisationId, ...request },
    update: request,
  });
  if (person?.registeredAt) await notifyOfJoinRequest(tx, id, now);
  return 'requested';
}
