import { asId, type PersonId } from '../../lib/ids.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { findRoleHolders } from './find-role-holders.ts';

/**
 * Tells whoever may decide that somebody asks to join: the coordinators of the organisation, or, where there is none, the
 * methodologists of its territory. No names: they stand in the list. Once for every request.
 */
export async function notifyOfJoinRequest(
  tx: Transaction,
  employmentId: number,
  at: Temporal.Instant,
): Promise<void> {
  const { personId, requestedAt, organisation } = await tx.employment.findUniqueOrThrow({
    where: { id: employmentId },
    include: { organisation: true },
  });
  const when = { at, except: asId<PersonId>(personId) };
  const coordinators = await findRoleHolders(
    tx,
    { role: 'coordinator', organisationId: organisation.id },
    when,
  );
  const deciders =
    coordinators.length > 0
      ? coordinators
      : await findRoleHolders(tx, { role: 'methodologist', territoryIds: [organisation.territoryId] }, when);
  for (const decider of deciders) {
    await enqueueNotice(tx, {
      key: `employment:${employmentId}:requested:${requestedAt?.getTime() ?? 0}:${decider}`,
      personId: decider,
      kind: 'joinRequested',
      params: { organisation: organisation.title },
      dueAt: at,
    });
  }
}
