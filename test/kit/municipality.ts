import type { Prisma } from '../../src/db/connect.ts';
import { foldForSearch } from '../../src/lib/text.ts';

export interface Municipality {
  territoryId: number;
  /** Ids of the organisations by their keys. */
  organisations: Record<string, number>;
}

/** A territory with organisations: `{ 'school-44': 'СОШ № 44' }`. */
export async function createMunicipality(
  prisma: Prisma,
  organisations: Readonly<Record<string, string>>,
  territory: { key?: string; title?: string; timezone?: string } = {},
): Promise<Municipality> {
  const { id } = await prisma.territory.create({
    data: {
      key: 'district',
      title: 'Тестовый район',
      timezone: 'Europe/Moscow',
      operatorName: 'методическая служба района',
      operatorEmail: 'data@example.org',
      ...territory,
    },
  });
  const ids: Record<string, number> = {};
  for (const [key, title] of Object.entries(organisations)) {
    const row = await prisma.organisation.create({
      data: { territoryId: id, key, title, searchText: foldForSearch(title) },
    });
    ids[key] = row.id;
  }
  return { territoryId: id, organisations: ids };
}
