import type { Clock } from '../../lib/clock.ts';
import type { DialogueStore } from '../../usecases/focus/dialogue-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';

export function createDialogueStore(prisma: Prisma, clock: Clock): DialogueStore {
  return {
    async read(key) {
      return (await prisma.dialogueState.findUnique({ where: { key } }))?.value ?? undefined;
    },
    async write(key, value) {
      const data = { value: structuredClone(value) as object, updatedAt: toDate(clock.now()) };
      await prisma.dialogueState.upsert({ where: { key }, create: { key, ...data }, update: data });
    },
    async delete(key) {
      await prisma.dialogueState.deleteMany({ where: { key } });
    },
  };
}
