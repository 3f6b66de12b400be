import { asId } from '../../lib/ids.ts';
import { dayToDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotice } from './enqueue-notice.ts';

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
  const coordinators = await holdersOf(
    tx,
    { role: 'coordinator', organisationId: organisation.id },
    personId,
    at,
  );
  const deciders =
    coordinators.length > 0
      ? coordinators
      : await holdersOf(tx, { role: 'methodologist', territoryId: organisation.territoryId }, personId, at);
  for (const decider of deciders) {
    await enqueueNotice(tx, {
      key: `employment:${employmentId}:requested:${requestedAt?.getTime() ?? 0}:${decider}`,
      personId: asId(decider),
      kind: 'joinRequested',
      params: { organisation: organisation.title },
      dueAt: at,
    });
  }
}

async function holdersOf(
  tx: Transaction,
  scope: { role: string; organisationId?: number; territoryId?: number },
  except: number,
  at: Temporal.Instant,
): Promise<number[]> {
  const today = dayToDate(at.toZonedDateTimeISO('UTC').toPlainDate());
  const rows = await tx.roleAssignment.findMany({
    where: {
      ...scope,
      personId: { not: except },
      person: { deletionAskedAt: null },
      validFrom: { lte: today },
      OR: [{ validTo: null }, { validTo: { gte: today } }],
    },
    distinct: ['personId'],
    orderBy: { personId: 'asc' },
  });
  return rows.map(({ personId }) => personId);
}
