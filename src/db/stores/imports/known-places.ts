import type { KnownOrganisation } from '../../../domain/imports/find-organisation.ts';
import type { Transaction } from '../../transaction.ts';

/** The organisations a file of this territory can name; closed ones are none of them. */
export function readKnownOrganisations(tx: Transaction, territoryId: number): Promise<KnownOrganisation[]> {
  return tx.organisation.findMany({
    where: { territoryId, closedOn: null },
    select: { id: true, title: true, searchText: true },
    orderBy: { id: 'asc' },
  });
}
