import type { Notice } from '../../delivery/notice.ts';
import type { AnnouncementState } from '../../domain/announce/announcement-state.ts';
import { type AnnouncementId, asId } from '../../lib/ids.ts';
import type { AnnounceAct, Move } from '../../usecases/announce/announcement-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { enqueueNotices } from './enqueue-notices.ts';
import { findRoleHolders } from './find-role-holders.ts';
import { writeAudit } from './write-audit.ts';

/** One step of an announcement's life, claimed by its present state; whoever has to know is told in the same transaction. */
export async function moveAnnouncement(
  prisma: Prisma,
  id: AnnouncementId,
  from: readonly AnnouncementState[],
  move: Move,
  { actorId, by, at }: AnnounceAct,
): Promise<boolean> {
  return prisma.$transaction(async tx => {
    const approved = 'approved' in move;
    const { count } = await tx.announcement.updateMany({
      where: { id, state: { in: [...from] }, ...(approved ? { updatedAt: toDate(move.of) } : {}) },
      data: {
        state: move.to,
        updatedAt: toDate(at),
        ...(move.to === 'sending' ? { startedAt: toDate(at) } : {}),
        ...(approved ? { approvedById: actorId, approvedAt: toDate(at) } : {}),
        ...(move.to === 'draft' ? { approvedById: null, approvedAt: null } : {}),
      },
    });
    if (count === 0) return false;
    const object = `announcement:${id}:${approved ? 'approved' : move.to}`;
    await writeAudit(tx, { at, actorId, by, action: 'announce', object });
    if (move.to === 'awaitingApproval') await askOthers(tx, id, move, { actorId, by, at });
    if (approved || ('returned' in move && move.returned)) await tellAuthor(tx, id, approved, at);
    return true;
  });
}

async function askOthers(
  tx: Transaction,
  id: AnnouncementId,
  { people, places }: Extract<Move, { to: 'awaitingApproval' }>,
  { actorId, at }: AnnounceAct,
): Promise<void> {
  const { territoryId } = await tx.announcement.findUniqueOrThrow({ where: { id } });
  const place = { role: 'methodologist', territoryIds: [territoryId] } as const;
  const others = await findRoleHolders(tx, place, { at, except: actorId });
  await enqueueNotices(
    tx,
    others.map(
      (personId): Notice => ({
        key: `announcementToApprove:${id}:${at.epochMilliseconds}:${personId}`,
        personId,
        kind: 'announcementToApprove',
        params: { announcementId: id, people, groups: places },
        dueAt: at,
      }),
    ),
  );
}

async function tellAuthor(
  tx: Transaction,
  id: AnnouncementId,
  approved: boolean,
  at: Temporal.Instant,
): Promise<void> {
  const { authorId } = await tx.announcement.findUniqueOrThrow({ where: { id } });
  if (authorId === null) return;
  await enqueueNotice(tx, {
    key: `announcementDecided:${id}:${at.epochMilliseconds}`,
    personId: asId(authorId),
    kind: 'announcementDecided',
    params: { announcementId: id, approved },
    dueAt: at,
  });
}
