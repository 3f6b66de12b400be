import type { Action, Role } from '../../domain/access.ts';
import type { PersonId } from '../../lib/ids.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';

/** Who did what, in which capacity, about whom. No values, no texts: the audit outlives what it tells about. */
export interface AuditRecord {
  at: Temporal.Instant;
  actorId: PersonId;
  action: Action;
  /** `by` of the access policy's answer. */
  by: Role | 'anyone';
  /** The person it was about: they can read the record in /privacy. */
  subjectId?: PersonId;
  /** `organisation:5`, `iom:17`: a kind of row and its number. */
  object?: string;
}

/** Writes the record in the transaction of the act itself: there is no look without its record. */
export async function writeAudit(tx: Transaction, record: AuditRecord): Promise<void> {
  await tx.auditEntry.create({
    data: {
      at: toDate(record.at),
      actorId: record.actorId,
      action: record.action,
      capacity: record.by === 'anyone' ? null : record.by,
      subjectId: record.subjectId ?? null,
      object: record.object ?? null,
    },
  });
}
