import type { NoticeParams } from '../../domain/notices/notice-params.ts';
import type { Transaction } from '../transaction.ts';
import type { LiveNotice } from './delivery-due.ts';

/**
 * What an announcement says, read when it is sent: a million rows need not hold its text. Null once it was stopped.
 * @param stored `{ announcementId }`
 */
export async function loadAnnouncementParams(
  tx: Transaction,
  stored: NoticeParams,
): Promise<LiveNotice | null> {
  const row = await tx.announcement.findFirst({
    where: { id: Number(stored.announcementId), state: { not: 'stopped' } },
    select: { text: true, entities: true, attachment: true, fileId: true },
  });
  if (!row) return null;
  const { text, attachment, fileId } = row;
  return { params: { text, entities: JSON.stringify(row.entities ?? []), attachment, fileId } };
}
