import type { Notice } from '../../delivery/notice.ts';
import { noticeClassOf } from '../../domain/notices/notice-class.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';

/**
 * Puts a notice on its way, in the transaction of the change it tells about: it exists exactly when the change does.
 * - `enqueued`: it will be sent when it is due, or end for a reason its row says;
 * - `duplicate`: there is one of that key already, whatever became of it; nothing was changed;
 * - `noAccount`: the person has never been in the bot, so there is nobody to write to.
 * The dispatcher finds it with its next look, within two seconds of the commit.
 */
export async function enqueueNotice(
  tx: Transaction,
  notice: Notice,
): Promise<'enqueued' | 'duplicate' | 'noAccount'> {
  const person = await tx.person.findUnique({
    where: { id: notice.personId },
    select: { telegramId: true },
  });
  if (!person?.telegramId) return 'noAccount';
  const dueAt = toDate(notice.dueAt);
  const { priority, counted } = noticeClassOf(notice.kind);
  const { count } = await tx.delivery.createMany({
    data: [
      {
        key: notice.key,
        chatId: person.telegramId,
        personId: notice.personId,
        kind: notice.kind,
        priority,
        counted,
        subject: notice.subject ?? null,
        authorId: notice.authorId ?? null,
        payload: { ...notice.params },
        dueAt,
        nextTryAt: dueAt,
        expiresAt: notice.expiresAt ? toDate(notice.expiresAt) : null,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1 ? 'enqueued' : 'duplicate';
}
