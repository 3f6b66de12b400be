import { DOCUMENT_STATES } from '../../domain/monitoring/document-state.ts';
import { asId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type { DocumentStore, ListedDocument } from '../../usecases/monitoring/document-store.ts';
import type { Prisma } from '../connect.ts';
import { dateToDay, dayToDate, toDate } from '../dates.ts';
import { writeAudit } from './write-audit.ts';

export function createDocumentStore(prisma: Prisma): DocumentStore {
  return {
    async listDocuments(territoryIds) {
      const rows = await prisma.documentRecord.findMany({
        where: { territoryId: { in: [...territoryIds] } },
        orderBy: [{ kind: 'desc' }, { id: 'asc' }],
      });
      return rows.map(toDocument);
    },
    async findDocument(id) {
      const row = await prisma.documentRecord.findUnique({ where: { id } });
      return row && toDocument(row);
    },
    addDocument: ({ territoryId, kind, title, today, byId, by, at }) =>
      prisma.$transaction(async tx => {
        const one = { territoryId, kind, title };
        const there = { state: 'ready', presentOn: dayToDate(today), recordedAt: toDate(at) };
        const { count } = await tx.documentRecord.createMany({
          data: [{ ...one, ...there }],
          skipDuplicates: true,
        });
        const { id } = await tx.documentRecord.findUniqueOrThrow({ where: { territoryId_kind_title: one } });
        const object = `document:${id}`;
        if (count === 1) await writeAudit(tx, { at, actorId: byId, action: 'monitoringManage', by, object });
        return asId(id);
      }),
    setState: ({ id, state, today, byId, by, at }) =>
      prisma.$transaction(async tx => {
        const present = state === 'ready' || state === 'published';
        await tx.documentRecord.updateMany({
          where: { id, presentOn: null },
          data: { presentOn: present ? dayToDate(today) : null },
        });
        const data = { state, recordedAt: toDate(at), ...(present ? {} : { presentOn: null }) };
        await tx.documentRecord.updateMany({ where: { id }, data });
        const object = `document:${id}`;
        await writeAudit(tx, { at, actorId: byId, action: 'monitoringManage', by, object });
      }),
  };
}

function toDocument(row: {
  id: number;
  territoryId: number;
  kind: string;
  title: string;
  number: string | null;
  issuedOn: Date | null;
  state: string;
  presentOn: Date | null;
  link: string | null;
}): ListedDocument {
  const { kind, title, number, link } = row;
  return {
    id: asId(row.id),
    territoryId: asId(row.territoryId),
    kind,
    title,
    number,
    link,
    issuedOn: row.issuedOn && dateToDay(row.issuedOn),
    state: required(
      DOCUMENT_STATES.find(state => state === row.state),
      `a state of a document instead of ${row.state}`,
    ),
    presentOn: row.presentOn && dateToDay(row.presentOn),
  };
}
