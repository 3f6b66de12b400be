import { asId, type PersonId } from '../../lib/ids.ts';
import type { RouteChange, RouteRecord } from '../../usecases/route/route-store.ts';
import { dayToDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotice } from './enqueue-notice.ts';

/**
 * Tells the other side of a change of state: every methodologist of the owner's territories, or the owner. The key names
 * the step of the route's history, so that each change is told once and a second submission is told again.
 */
export async function notifyOfRoute(
  tx: Transaction,
  route: RouteRecord,
  { kind, comment }: Extract<RouteChange, { type: 'notify' }>,
  { at }: { at: Temporal.Instant },
): Promise<void> {
  const step = await tx.iomStep.findFirstOrThrow({
    where: { iomId: route.iomId },
    orderBy: { id: 'desc' },
  });
  const { iomId, owner } = route;
  const recipients = kind === 'routeSubmitted' ? await methodologistsOf(tx, route, at) : [owner.personId];
  const params = kind === 'routeSubmitted' ? { iomId, name: owner.fullName } : { iomId, comment };
  for (const personId of recipients) {
    const key = `iom:${iomId}:step:${step.id}:person:${personId}`;
    await enqueueNotice(tx, { key, personId, kind, params, dueAt: at });
  }
}

async function methodologistsOf(
  tx: Transaction,
  { owner }: RouteRecord,
  at: Temporal.Instant,
): Promise<readonly PersonId[]> {
  const today = dayToDate(at.toZonedDateTimeISO('UTC').toPlainDate());
  const roles = await tx.roleAssignment.findMany({
    where: {
      role: 'methodologist',
      territoryId: { in: [...owner.territoryIds] },
      personId: { not: owner.personId },
      person: { deletionAskedAt: null },
      validFrom: { lte: today },
      OR: [{ validTo: null }, { validTo: { gte: today } }],
    },
    orderBy: { personId: 'asc' },
    distinct: 'personId',
  });
  return roles.map(({ personId }) => asId<PersonId>(personId));
}
