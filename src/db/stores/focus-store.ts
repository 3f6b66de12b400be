import type { Focus, FocusStore } from '../../usecases/focus/focus-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';

export function createFocusStore(prisma: Prisma): FocusStore {
  return {
    async getFocus(chatId) {
      const row = await prisma.chatFocus.findUnique({ where: { chatId: BigInt(chatId) } });
      return row ? { kind: row.kind as Focus['kind'], subjectId: row.subjectId, detail: row.detail } : null;
    },
    async setFocus(chatId, focus, at) {
      const data = { ...focus, setAt: toDate(at) };
      await prisma.chatFocus.upsert({
        where: { chatId: BigInt(chatId) },
        create: { chatId: BigInt(chatId), ...data },
        update: data,
      });
    },
    async clearFocus(chatId) {
      await prisma.chatFocus.deleteMany({ where: { chatId: BigInt(chatId) } });
    },
  };
}
