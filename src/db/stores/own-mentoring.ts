import type { Transaction } from '../transaction.ts';

/**
 * The pairs of a person with what is written in them, and what they said about meetings. Who the others are stays out;
 * what they wrote in the common journal is about the person too.
 */
export function readOwnMentoring(tx: Transaction, personId: number) {
  return tx.pairMember.findMany({
    where: { personId },
    orderBy: { pairId: 'asc' },
    include: {
      pair: {
        omit: { proposedById: true, endAskedById: true },
        include: {
          plan: { orderBy: { id: 'asc' } },
          entries: { omit: { authorId: true }, orderBy: [{ date: 'asc' }, { id: 'asc' }] },
          meetings: {
            omit: { proposedById: true },
            where: { localStart: { not: null } },
            orderBy: { id: 'asc' },
            include: { answers: { where: { personId } } },
          },
        },
      },
    },
  });
}
