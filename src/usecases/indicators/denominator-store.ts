import type { Role } from '../../domain/access.ts';
import type {
  CurrentDenominator,
  DenominatorBasis,
  DenominatorSources,
} from '../../domain/indicators/denominator.ts';
import type { PersonId } from '../../lib/ids.ts';

export interface NewDenominator {
  readonly territoryId: number;
  readonly basis: DenominatorBasis;
  readonly value: number | null;
  readonly note: string | null;
  readonly at: Temporal.Instant;
  /** Null: the operator's command line. */
  readonly chosenBy: { readonly id: PersonId; readonly by: Role | 'anyone' } | null;
}

export interface ChoosingTerritory {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly timezone: string;
}

/** Choices are only ever added: what a report of a past day was divided by stays known. */
export interface DenominatorStore {
  /** The choice in force at that moment; where nobody chose, the roster. */
  currentDenominator(territoryId: number, at: Temporal.Instant): Promise<CurrentDenominator>;
  readDenominatorSources(territoryId: number, today: Temporal.PlainDate): Promise<DenominatorSources>;
  addDenominator(choice: NewDenominator): Promise<void>;
  readTerritories(ids: readonly number[]): Promise<readonly ChoosingTerritory[]>;
  findTerritory(key: string): Promise<ChoosingTerritory | null>;
}
