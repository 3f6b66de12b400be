import type { Transaction } from '../transaction.ts';

/**
 * Locks the event until the transaction ends: whoever changes who comes, when or whether, or its notices, is alone.
 * False when there is no such event; nothing is locked then.
 */
export async function lockEvent(tx: Transaction, eventId: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Event" WHERE id = ${eventId} FOR UPDATE`;
  return rows.length === 1;
}
