import { z } from 'zod';
import { READINGS } from '../../domain/indicators/answer.ts';
import { FAMILIES, indicatorSchema } from '../../domain/indicators/definition.ts';
import type { ControlRow, IndicatorDefinitionStore } from '../../usecases/indicators/indicator-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { writeAudit } from './write-audit.ts';

const CONTROL = 'indicators.control';
const controlSchema = z.array(
  z.strictObject({
    family: z.enum(FAMILIES),
    indicator: z.string(),
    means: z.string(),
    source: z.string(),
  }),
);
const readingSchema = z.strictObject({
  reading: z.enum(READINGS),
  byId: z.number().int(),
  at: z.string(),
});
const readingKey = (territoryId: number, key: string): string => `indicators.reading.${territoryId}.${key}`;

export function createIndicatorDefinitions(prisma: Prisma): IndicatorDefinitionStore {
  return {
    saveShipped: ({ definitions, control }, at) =>
      prisma.$transaction(async tx => {
        for (const { indicator, family, order, hash } of definitions) {
          const data = {
            territoryId: null,
            family,
            title: indicator.title,
            definition: indicator,
            order,
            contentHash: hash,
            retiredAt: null,
          };
          await tx.indicatorDefinition.upsert({
            where: { key: indicator.key },
            create: { key: indicator.key, createdAt: toDate(at), ...data },
            update: data,
          });
        }
        await tx.indicatorDefinition.updateMany({
          where: {
            territoryId: null,
            retiredAt: null,
            key: { notIn: definitions.map(({ indicator }) => indicator.key) },
          },
          data: { retiredAt: toDate(at) },
        });
        const row = { value: JSON.stringify(control), updatedAt: toDate(at) };
        await tx.setting.upsert({ where: { key: CONTROL }, create: { key: CONTROL, ...row }, update: row });
      }),

    async listIndicators(territoryId) {
      const rows = await prisma.indicatorDefinition.findMany({
        where: { retiredAt: null, OR: [{ territoryId: null }, { territoryId }] },
        orderBy: [{ family: 'asc' }, { order: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ definition, family, order, contentHash }) => ({
        indicator: indicatorSchema.parse(definition),
        family: z.enum(FAMILIES).parse(family),
        order,
        hash: contentHash,
      }));
    },

    async listControl(): Promise<readonly ControlRow[]> {
      const row = await prisma.setting.findUnique({ where: { key: CONTROL } });
      return row === null ? [] : controlSchema.parse(JSON.parse(row.value));
    },

    addOwn: ({ territoryId, indicator, by }, at) =>
      prisma.$transaction(async tx => {
        // Numbers are given one by one, also to two who add at the same moment.
        await tx.$queryRaw`SELECT id FROM "Territory" WHERE id = ${territoryId} FOR UPDATE`;
        const number = 1 + (await tx.indicatorDefinition.count({ where: { territoryId } }));
        const key = `own-${territoryId}-${number}`;
        const row = await tx.indicatorDefinition.create({
          data: {
            territoryId,
            key,
            family: 'own',
            title: indicator.title,
            definition: { ...indicator, key },
            order: number,
            // It never changes: the key says which one it is.
            contentHash: key,
            createdById: by.id,
            createdAt: toDate(at),
          },
        });
        await writeAudit(tx, {
          at,
          actorId: by.id,
          action: 'indicatorManage',
          by: by.by,
          object: `indicator:${row.id}`,
        });
        return key;
      }),

    retireOwn: ({ territoryId, key, by }, at) =>
      prisma.$transaction(async tx => {
        const [row] = await tx.indicatorDefinition.updateManyAndReturn({
          where: { territoryId, key, retiredAt: null },
          data: { retiredAt: toDate(at) },
        });
        if (!row) return false;
        await writeAudit(tx, {
          at,
          actorId: by.id,
          action: 'indicatorManage',
          by: by.by,
          object: `indicator:${row.id}`,
        });
        return true;
      }),

    async readReading(territoryId, key) {
      const row = await prisma.setting.findUnique({ where: { key: readingKey(territoryId, key) } });
      if (row === null) return { reading: 'relative', decided: null };
      const { reading, byId, at } = readingSchema.parse(JSON.parse(row.value));
      const person = await prisma.person.findUnique({ where: { id: byId }, select: { fullName: true } });
      return { reading, decided: { by: person?.fullName ?? null, at: Temporal.Instant.from(at) } };
    },

    chooseReading: ({ territoryId, key, reading, by }, at) =>
      prisma.$transaction(async tx => {
        const name = readingKey(territoryId, key);
        const value = JSON.stringify({ reading, byId: by.id, at: at.toString() });
        const data = { value, updatedAt: toDate(at) };
        await tx.setting.upsert({ where: { key: name }, create: { key: name, ...data }, update: data });
        await writeAudit(tx, {
          at,
          actorId: by.id,
          action: 'indicatorManage',
          by: by.by,
          object: `territory:${territoryId}`,
        });
      }),
  };
}
