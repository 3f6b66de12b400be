import type { PersonId } from '../../lib/ids.ts';

/** What somebody takes part in without having a role for it. */
export interface Standing {
  /** Takes or took part in an internship. */
  readonly intern: boolean;
  /** Leads a group of one. */
  readonly master: boolean;
}

export interface StandingStore {
  readStanding(personId: PersonId): Promise<Standing>;
}
