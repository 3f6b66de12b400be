import type { Transaction } from '../transaction.ts';

/** Everything of the person's internships: admission, journal, card. Other people's ids stay out. */
export async function readOwnInternships(tx: Transaction, personId: number) {
  return tx.internshipEnrolment.findMany({
    where: { personId },
    orderBy: { id: 'asc' },
    omit: { overrideById: true },
    include: {
      group: { select: { title: true, site: { select: { title: true } } } },
      journal: {
        orderBy: { id: 'asc' },
        omit: { commentById: true },
        include: { session: { select: { event: { select: { title: true, date: true } } } } },
      },
      card: { orderBy: { competencyKey: 'asc' } },
      guestHours: { omit: { markedById: true } },
    },
  });
}
