import { required } from '../../lib/invariant.ts';
import type { Standing, StandingStore } from '../../usecases/people/standing-store.ts';
import type { Prisma } from '../connect.ts';

export function createStandingStore(prisma: Prisma): StandingStore {
  return {
    async readStanding(personId) {
      const [standing] = await prisma.$queryRaw<Standing[]>`
        SELECT EXISTS (SELECT FROM "InternshipEnrolment" WHERE "personId" = ${personId}) AS intern,
               EXISTS (SELECT FROM "InternshipGroup" WHERE "masterId" = ${personId}) AS master`;
      return required(standing, 'the row of an EXISTS');
    },
  };
}
