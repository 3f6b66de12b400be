import type { GroupNotice, Notice } from '../../delivery/notice.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotices } from './enqueue-notices.ts';

/**
 * Puts a notice on its way, in the transaction of the change it tells about: it exists exactly when the change does.
 * - `enqueued`: it will be sent when it is due, or end for a reason its row says;
 * - `duplicate`: there is one of that key already, whatever became of it; nothing was changed;
 * - `noAccount`: the person has never been in the bot, so there is nobody to write to.
 * The dispatcher hears of it with the commit. A notice that was cancelled and is wanted again: `enqueueNotices` with `revive`.
 */
export async function enqueueNotice(
  tx: Transaction,
  notice: Notice | GroupNotice,
): Promise<'enqueued' | 'duplicate' | 'noAccount'> {
  const { enqueued, noAccount } = await enqueueNotices(tx, [notice]);
  if (enqueued === 1) return 'enqueued';
  return noAccount === 1 ? 'noAccount' : 'duplicate';
}
