import type { PersonId } from '../../lib/ids.ts';
import type { GroupAct } from '../../usecases/groups/people-group-store.ts';
import type { Transaction } from '../transaction.ts';
import { writeAudit } from './write-audit.ts';

/** Writes that somebody changed a group, or a place or a person of it, in the transaction of the change. */
export async function auditGroup(
  tx: Transaction,
  groupId: number,
  { at, actorId, by, action }: GroupAct,
  about: { subjectId?: PersonId; what?: string } = {},
): Promise<void> {
  const object = `group:${groupId}${about.what === undefined ? '' : `:${about.what}`}`;
  const subject = about.subjectId === undefined ? {} : { subjectId: about.subjectId };
  await writeAudit(tx, { at, actorId, action, by, object, ...subject });
}
