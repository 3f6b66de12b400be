import type { Operator } from '../../usecases/people/arrival-store.ts';
import type { Transaction } from '../transaction.ts';
import { toOperator } from './operator.ts';

/**
 * Who answers for a person's data: where they work, or asked to; else where they were given a role, before anything else is
 * known of them; else whoever runs the installation.
 */
export async function findOperator(db: Transaction, personId: number): Promise<Operator | null> {
  const employment = await db.employment.findFirst({
    where: { personId, state: { in: ['accepted', 'requested'] } },
    // `accepted` comes before `requested`.
    orderBy: [{ state: 'asc' }, { id: 'asc' }],
    include: { organisation: { include: { territory: true } } },
  });
  const territory =
    employment?.organisation.territory ??
    (await territoryOfRole(db, personId)) ??
    (await db.territory.findFirst({ orderBy: { id: 'asc' } }));
  return territory ? toOperator(territory) : null;
}

/** The newest one counts: who has changed places answers where they are now. */
async function territoryOfRole(db: Transaction, personId: number) {
  const role = await db.roleAssignment.findFirst({
    where: { personId, OR: [{ territoryId: { not: null } }, { organisationId: { not: null } }] },
    orderBy: { id: 'desc' },
    select: { territoryId: true, organisationId: true },
  });
  if (!role) return null;
  const { territoryId, organisationId } = role;
  if (territoryId !== null) return db.territory.findUnique({ where: { id: territoryId } });
  return db.territory.findFirst({ where: { organisations: { some: { id: organisationId ?? 0 } } } });
}
