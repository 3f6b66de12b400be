import { required } from '../../lib/invariant.ts';
import type { InboxStore, Waiting } from '../../usecases/inbox/inbox-store.ts';
import type { Prisma } from '../connect.ts';

export function createInboxCountStore(prisma: Prisma): InboxStore {
  return {
    async countWaiting({ territoryIds, organisationIds, readerId }) {
      const [territories, organisations] = [[...territoryIds], [...organisationIds]];
      const [row] = await prisma.$queryRaw<Waiting[]>`
        WITH route AS (
          SELECT iom.id, iom.state FROM "Iom" AS iom
            JOIN "Person" AS person ON person.id = iom."personId" AND person."deletionAskedAt" IS NULL
           WHERE iom."personId" <> ${readerId} AND iom.state IN ('submitted', 'approved', 'inProgress', 'extended')
             AND EXISTS (SELECT FROM "Employment" AS employment
                           JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
                          WHERE employment."personId" = iom."personId" AND employment.state = 'accepted'
                            AND organisation."territoryId" = ANY(${territories}::int[])))
        SELECT (SELECT count(*)::int FROM route WHERE state = 'submitted') AS routes,
               (SELECT count(*)::int FROM "IomItem" AS item JOIN route ON route.id = item."iomId"
                 WHERE route.state <> 'submitted' AND item.state = 'done') AS evidence,
               (SELECT count(*)::int FROM "Employment" AS employment
                  JOIN "Person" AS person ON person.id = employment."personId"
                   AND person."deletionAskedAt" IS NULL AND person."registeredAt" IS NOT NULL
                  JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
                 WHERE employment.state = 'requested'
                   AND (organisation.id = ANY(${organisations}::int[])
                        OR organisation."territoryId" = ANY(${territories}::int[]))) AS requests,
               (SELECT count(*)::int FROM "MentoringPair"
                 WHERE state = 'requested' AND "territoryId" = ANY(${territories}::int[])) AS pairs,
               (SELECT count(*)::int FROM "Announcement"
                 WHERE state = 'awaitingApproval' AND "authorId" IS DISTINCT FROM ${readerId}
                   AND "territoryId" = ANY(${territories}::int[])) AS announcements,
               (SELECT count(*)::int FROM "Import"
                 WHERE state = 'planned' AND "authorId" = ${readerId}
                   AND "territoryId" = ANY(${territories}::int[])) AS imports,
               (SELECT count(*)::int FROM "Delivery"
                 WHERE state = 'uncertain' AND "nextTryAt" IS NULL
                   AND "authorId" = ${readerId}) AS uncertain`;
      return required(row, 'the row of counts');
    },
  };
}
