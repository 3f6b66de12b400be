import { ROUTE_STATES } from '../../domain/route/route.ts';
import { asId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type { RouteStore, RouteToDecide } from '../../usecases/route/route-store.ts';
import type { Prisma } from '../connect.ts';
import { dateToDay, dayToDate, toDate } from '../dates.ts';
import { refreshFacts } from './refresh-facts.ts';
import { addDeficits, applyRouteChange } from './route-changes.ts';
import { readRoute } from './route-records.ts';

export function createRouteStore(prisma: Prisma): RouteStore {
  return {
    loadRoute: iomId => readRoute(prisma, iomId),

    async listRoutes(personId) {
      const rows = await prisma.iom.findMany({ where: { personId }, orderBy: { id: 'desc' } });
      return rows.map(row => ({
        iomId: asId(row.id),
        state: stateOf(row.state),
        from: dateToDay(row.periodFrom),
        to: dateToDay(row.periodTo),
      }));
    },

    createRoute: ({ personId, basisAttemptId, from, to, deficits, at }) =>
      prisma.$transaction(async tx => {
        // Two taps at once: the second waits here and finds the first one's route.
        await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR UPDATE`;
        const open = await tx.iom.findFirst({ where: { personId, state: { not: 'done' } } });
        if (open !== null) return { iomId: asId(open.id), created: false };
        const iom = await tx.iom.create({
          data: {
            personId,
            basisAttemptId,
            periodFrom: dayToDate(from),
            periodTo: dayToDate(to),
            createdAt: toDate(at),
          },
        });
        await addDeficits(tx, iom.id, deficits, 1);
        return { iomId: asId(iom.id), created: true };
      }),

    changeRoute: (iomId, { actorId, at, decide }) =>
      prisma.$transaction(async tx => {
        await tx.$queryRaw`SELECT id FROM "Iom" WHERE id = ${iomId} FOR UPDATE`;
        const route = await readRoute(tx, iomId);
        if (route === null) return null;
        const { changes, result } = decide(route);
        for (const change of changes) await applyRouteChange(tx, route, change, { actorId, at });
        if (changes.length === 0) return { result, route };
        await refreshFacts(tx, [route.owner.personId], at);
        return { result, route: required(await readRoute(tx, iomId), `route ${iomId} after its change`) };
      }),

    async listToDecide(territoryIds) {
      const rows = await prisma.iom.findMany({
        where: {
          person: {
            deletionAskedAt: null,
            employments: {
              some: { state: 'accepted', organisation: { territoryId: { in: [...territoryIds] } } },
            },
          },
          OR: [
            { state: 'submitted' },
            { state: { in: ['approved', 'inProgress', 'extended'] }, items: { some: { state: 'done' } } },
          ],
        },
        orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
        include: {
          person: {
            select: {
              fullName: true,
              employments: {
                where: { state: 'accepted' },
                orderBy: { id: 'asc' },
                include: { organisation: { select: { title: true } } },
              },
            },
          },
          _count: { select: { items: { where: { state: 'done' } } } },
        },
      });
      return rows.map(
        (row): RouteToDecide => ({
          iomId: asId(row.id),
          ownerId: asId(row.personId),
          ownerName: row.person.fullName,
          organisation: row.person.employments[0]?.organisation.title ?? null,
          state: stateOf(row.state),
          submittedAt: row.submittedAt?.toTemporalInstant() ?? null,
          awaitingReview: row._count.items,
        }),
      );
    },

    async routeOfItem(itemId) {
      const item = await prisma.iomItem.findUnique({ where: { id: itemId }, select: { iomId: true } });
      return item === null ? null : asId(item.iomId);
    },
  };
}

function stateOf(stored: string) {
  return required(
    ROUTE_STATES.find(state => state === stored),
    `a state of a route instead of ${stored}`,
  );
}
