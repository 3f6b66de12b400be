import type { SettingStore } from '../../usecases/content/content-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';

/** Settings of the installation that are not in the environment. */
export function createSettingStore(prisma: Prisma): SettingStore & {
  /** The stored value, or the one made now and stored; two processes get the same. */
  readOrCreate(key: string, make: () => string, at: Temporal.Instant): Promise<string>;
} {
  return {
    async getSetting(key) {
      return (await prisma.setting.findUnique({ where: { key } }))?.value ?? null;
    },
    async setSetting(key, value, at) {
      const data = { value, updatedAt: toDate(at) };
      await prisma.setting.upsert({ where: { key }, create: { key, ...data }, update: data });
    },
    async readOrCreate(key, make, at) {
      await prisma.setting.createMany({
        data: [{ key, value: make(), updatedAt: toDate(at) }],
        skipDuplicates: true,
      });
      return (await prisma.setting.findUniqueOrThrow({ where: { key } })).value;
    },
  };
}
