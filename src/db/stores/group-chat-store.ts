import { z } from 'zod';
import { asId } from '../../lib/ids.ts';
import type { ChatPlace, GroupChatStore } from '../../usecases/groups/group-chat-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { auditGroup } from './group-audit.ts';
import { changeChatStates } from './group-chat-states.ts';

const placeSchema = z.strictObject({ chatId: z.int(), threadId: z.int(), title: z.string() });

/** Where groups of people meet: chats and topics, as little of them as is needed to write there. */
export function createGroupChatStore(prisma: Prisma): GroupChatStore {
  return {
    async openRequest({ personId, tokenHash, place, expiresAt, at }) {
      await prisma.$transaction([
        prisma.invitation.deleteMany({ where: { kind: 'groupLink', personId } }),
        prisma.invitation.create({
          data: {
            kind: 'groupLink',
            personId,
            createdById: personId,
            tokenHash,
            detail: JSON.stringify(place),
            createdAt: toDate(at),
            expiresAt: toDate(expiresAt),
          },
        }),
      ]);
    },

    async findRequest(tokenHash, personId, now) {
      const row = await prisma.invitation.findFirst({
        where: { kind: 'groupLink', tokenHash, personId, usedAt: null, expiresAt: { gt: toDate(now) } },
        select: { detail: true },
      });
      if (!row) return null;
      const place = placeSchema.parse(JSON.parse(row.detail ?? '{}'));
      const linked = await prisma.groupChat.findUnique({ where: { chatId_threadId: keyOf(place) } });
      return { place, groupId: linked && asId(linked.groupId) };
    },

    link: ({ tokenHash, groupId, place }, act) =>
      prisma.$transaction(async tx => {
        // Deleted, not marked: what it says of a chat is of no more use.
        const spent = await tx.invitation.deleteMany({
          where: { kind: 'groupLink', tokenHash, expiresAt: { gt: toDate(act.at) } },
        });
        if (spent.count === 0) return false;
        const at = toDate(act.at);
        const { title } = place;
        const now = {
          groupId,
          title,
          state: 'active',
          stateSince: at,
          linkedById: act.actorId,
          linkedAt: at,
        };
        await tx.groupChat.upsert({
          where: { chatId_threadId: keyOf(place) },
          create: { ...keyOf(place), ...now },
          update: now,
        });
        await auditGroup(tx, groupId, act, { what: 'linked' });
        return true;
      }),

    unlink: (groupId, chat, act) =>
      prisma.$transaction(async tx => {
        const { count } = await tx.groupChat.deleteMany({ where: { id: chat, groupId } });
        if (count === 0) return false;
        await auditGroup(tx, groupId, act, { what: 'unlinked' });
        return true;
      }),

    changeStates: (of, next, now) => prisma.$transaction(tx => changeChatStates(tx, of, next, now)),
  };
}

function keyOf({ chatId, threadId }: ChatPlace) {
  return { chatId: BigInt(chatId), threadId };
}
