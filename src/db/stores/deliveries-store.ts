import type { DeliveriesStore } from '../../usecases/deliveries/deliveries-store.ts';
import type { Prisma } from '../connect.ts';
import { countOfAgendas, countOfMeetings, countOfSubjects, readQueue } from './deliveries-counts.ts';
import { findSubject, listSubjects, listUnreached } from './deliveries-subjects.ts';
import { decideUncertain, findUncertain, listUncertain } from './deliveries-uncertain.ts';
import { listUnreachable, listUnreachableOrganisations } from './deliveries-unreachable.ts';
import { writeAudit } from './write-audit.ts';

/** What those see who sent something: read beside the dispatcher, which owns the rows. */
export function createDeliveriesStore(prisma: Prisma): DeliveriesStore {
  return {
    listSubjects: (of, page) => listSubjects(prisma, of, page),
    findSubject: ref => findSubject(prisma, ref),
    countOfSubjects: refs => countOfSubjects(prisma, refs),
    countOfMeetings: of => countOfMeetings(prisma, of),
    countOfAgendas: of => countOfAgendas(prisma, of),
    readQueue: (ref, now) => readQueue(prisma, ref, now),
    listUnreached: subject => listUnreached(prisma, subject),
    listUncertain: (of, page) => listUncertain(prisma, of, page),
    findUncertain: id => findUncertain(prisma, id),
    decide: decision => decideUncertain(prisma, decision),
    listUnreachableOrganisations: territoryIds => listUnreachableOrganisations(prisma, territoryIds),
    listUnreachable: (organisationId, page) => listUnreachable(prisma, organisationId, page),
    recordLook: look => writeAudit(prisma, look),
  };
}
