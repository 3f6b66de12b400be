import type { OrganisationsState, StoredOrganisation } from '../../../domain/imports/organisations.ts';
import type { ImportLoader } from './import-loader.ts';

export const organisationsLoader: ImportLoader<OrganisationsState> = {
  kind: 'organisations',
  async loadState(tx, territoryId) {
    const organisations = await tx.$queryRaw<StoredOrganisation[]>`
      SELECT id, key, title, kind, timezone, "searchText", "closedOn"::text AS "closedOn"
        FROM "Organisation" WHERE "territoryId" = ${territoryId} ORDER BY id`;
    return { territoryId, organisations };
  },
};
