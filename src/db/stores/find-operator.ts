import type { Operator } from '../../usecases/people/arrival-store.ts';
import type { Transaction } from '../transaction.ts';
import { toOperator } from './operator.ts';

/** Who answers for a person's data: where they work, or asked to, else whoever runs the installation. */
export async function findOperator(db: Transaction, personId: number): Promise<Operator | null> {
  const employment = await db.employment.findFirst({
    where: { personId, state: { in: ['accepted', 'requested'] } },
    // `accepted` comes before `requested`.
    orderBy: [{ state: 'asc' }, { id: 'asc' }],
    include: { organisation: { include: { territory: true } } },
  });
  const territory =
    employment?.organisation.territory ?? (await db.territory.findFirst({ orderBy: { id: 'asc' } }));
  return territory ? toOperator(territory) : null;
}
