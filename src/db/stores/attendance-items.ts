import { ROUTE_ITEM_STATES, ROUTE_STATES } from '../../domain/route/route.ts';
import { asId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type { MarkedParticipant } from '../../usecases/attendance/attendance-store.ts';
import { dateToDay } from '../dates.ts';
import type { Transaction } from '../transaction.ts';

type Item = NonNullable<MarkedParticipant['item']>;

/**
 * The items of these people's routes that are about the event, by the person: of the newest route that has it. Locks the
 * routes, so that an item is not changed beside.
 */
export async function lockItemsOfEvent(
  tx: Transaction,
  eventId: number,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, Item>> {
  await tx.$queryRaw`
    SELECT route.id FROM "Iom" route
     WHERE route."personId" = ANY (${personIds}::int[])
       AND EXISTS (SELECT 1 FROM "IomItem" item WHERE item."iomId" = route.id AND item."eventId" = ${eventId})
     ORDER BY route.id FOR UPDATE OF route`;
  const rows = await tx.iomItem.findMany({
    where: { eventId, iom: { personId: { in: [...personIds] } } },
    orderBy: { iomId: 'asc' },
    include: { iom: true },
  });
  return new Map(
    rows.map(row => [
      row.iom.personId,
      {
        itemId: row.id,
        iomId: asId(row.iomId),
        routeState: required(
          ROUTE_STATES.find(state => state === row.iom.state),
          `the state of route ${row.iomId}`,
        ),
        routeEndsOn: dateToDay(row.iom.periodTo),
        state: required(
          ROUTE_ITEM_STATES.find(state => state === row.state),
          `the state of item ${row.id}`,
        ),
        hours: row.hours,
        comment: row.comment,
      },
    ]),
  );
}
