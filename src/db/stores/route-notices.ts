import type { RouteChange, RouteRecord } from '../../usecases/route/route-store.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { findRoleHolders } from './find-role-holders.ts';

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
  const recipients =
    kind === 'routeSubmitted'
      ? await findRoleHolders(
          tx,
          { role: 'methodologist', territoryIds: owner.territoryIds },
          { at, except: owner.personId },
        )
      : [owner.personId];
  const params = kind === 'routeSubmitted' ? { iomId, name: owner.fullName } : { iomId, comment };
  for (const personId of recipients) {
    const key = `iom:${iomId}:step:${step.id}:person:${personId}`;
    await enqueueNotice(tx, { key, personId, kind, params, dueAt: at });
  }
}
