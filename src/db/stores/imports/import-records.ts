import { IMPORT_KINDS } from '../../../domain/imports/import-kind.ts';
import { storedPlanSchema } from '../../../domain/imports/stored-plan.ts';
import { asId } from '../../../lib/ids.ts';
import { LOCALES } from '../../../lib/texts.ts';
import type { ImportRecord, ImportState } from '../../../usecases/imports/import-store.ts';
import type { Prisma } from '../../connect.ts';
import type { Prisma as PrismaTypes } from '../../generated/client.ts';

/** Everything of an import but its file. */
const SHAPE = {
  omit: { content: true, fileHash: true },
  include: { changes: { select: { order: true }, take: 1 } },
} satisfies PrismaTypes.ImportDefaultArgs;
type ImportRow = PrismaTypes.ImportGetPayload<typeof SHAPE>;

/** Imports by a condition, newest first. */
export async function findImports(
  prisma: Pick<Prisma, 'import' | 'territory' | 'person'>,
  where: PrismaTypes.ImportWhereInput,
  page: { skip: number; take: number } = { skip: 0, take: 1 },
): Promise<readonly ImportRecord[]> {
  const rows = await prisma.import.findMany({ ...SHAPE, where, orderBy: { id: 'desc' }, ...page });
  const territories = await prisma.territory.findMany({
    where: { id: { in: rows.map(({ territoryId }) => territoryId) } },
    select: { id: true, timezone: true },
  });
  const authors = await prisma.person.findMany({
    where: { id: { in: rows.flatMap(({ authorId }) => authorId ?? []) } },
    select: { id: true, locale: true },
  });
  return rows.map(row =>
    recordOf(
      row,
      territories.find(({ id }) => id === row.territoryId)?.timezone ?? 'UTC',
      authors.find(({ id }) => id === row.authorId)?.locale ?? null,
    ),
  );
}

function recordOf(row: ImportRow, timezone: string, locale: string | null): ImportRecord {
  const options = typeof row.options === 'object' && row.options !== null ? Object.entries(row.options) : [];
  return {
    id: asId(row.id),
    territoryId: asId(row.territoryId),
    timezone,
    authorId: row.authorId === null ? null : asId(row.authorId),
    locale: LOCALES.find(known => known === locale) ?? null,
    kind: IMPORT_KINDS.find(kind => kind === row.kind) ?? null,
    fileName: row.fileName,
    state: row.state as ImportState,
    options: Object.fromEntries(options.map(([key, value]) => [key, String(value)])),
    plan: row.plan === null ? null : storedPlanSchema.parse(row.plan),
    message:
      row.chatId === null || row.messageId === null
        ? null
        : { chatId: Number(row.chatId), messageId: row.messageId },
    createdAt: row.createdAt.toTemporalInstant(),
    appliedAt: row.appliedAt?.toTemporalInstant() ?? null,
    undoable: row.state === 'applied' && row.changes.length > 0,
  };
}
