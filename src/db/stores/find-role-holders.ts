import type { Role } from '../../domain/access.ts';
import { asId, type PersonId } from '../../lib/ids.ts';
import { dayToDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';

/**
 * Who holds the role there on the day of `at`, each once, in the order of their ids; not those who asked to be deleted.
 * @param except somebody who need not be told what is their own.
 */
export async function findRoleHolders(
  tx: Transaction,
  place: { role: Role; organisationId?: number; territoryIds?: readonly number[] },
  { at, except }: { at: Temporal.Instant; except?: PersonId },
): Promise<readonly PersonId[]> {
  const { role, organisationId, territoryIds } = place;
  const today = dayToDate(at.toZonedDateTimeISO('UTC').toPlainDate());
  const rows = await tx.roleAssignment.findMany({
    where: {
      role,
      ...(organisationId === undefined ? {} : { organisationId }),
      ...(territoryIds === undefined ? {} : { territoryId: { in: [...territoryIds] } }),
      ...(except === undefined ? {} : { personId: { not: except } }),
      person: { deletionAskedAt: null },
      validFrom: { lte: today },
      OR: [{ validTo: null }, { validTo: { gte: today } }],
    },
    orderBy: { personId: 'asc' },
    distinct: 'personId',
  });
  return rows.map(({ personId }) => asId<PersonId>(personId));
}
