import type { PersonId, TerritoryId } from '../../lib/ids.ts';

/** People of a territory, as they are looked for by name. */
export interface PeopleSearch {
  findPeople(territoryId: TerritoryId, text: string, limit: number): Promise<readonly FoundPerson[]>;
  findPerson(territoryId: TerritoryId, personId: PersonId): Promise<FoundPerson | null>;
}

export interface FoundPerson {
  readonly personId: PersonId;
  readonly fullName: string;
  readonly organisation: string | null;
}
