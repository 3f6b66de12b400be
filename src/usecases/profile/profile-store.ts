import type { AccessDecision } from '../../domain/access.ts';
import type { CompetencyKey, FrameworkKey } from '../../domain/ids.ts';
import type { ProfileRecord } from '../../domain/profile/build-profile.ts';
import type { ExternalResult } from '../../domain/profile/external-result.ts';
import type { ProfileSource } from '../../domain/profile/measurement.ts';
import type { AttemptId, PersonId } from '../../lib/ids.ts';

/** One of a person's profiles: the newest submitted attempt of one questionnaire by one source. */
export interface ProfileHead {
  readonly attemptId: AttemptId;
  readonly source: ProfileSource;
  readonly title: string;
  readonly frameworkKey: FrameworkKey;
  readonly submittedAt: Temporal.Instant;
  /** Every scored statement was answered alike, and the person said that this was meant. */
  readonly straightLined: boolean;
  /** When the attempt before was submitted; null when there is none. */
  readonly earlierAt: Temporal.Instant | null;
}

/** Whose profile it is, as far as rights go. */
export interface ProfileOwner {
  readonly personId: PersonId;
  readonly fullName: string;
  readonly territoryIds: readonly number[];
  /** A share to methodologists is live and the consent behind it holds. */
  readonly sharedWithMethodologist: boolean;
  /** The same to the person's own mentors. */
  readonly sharedWithMentor: boolean;
}

/** What is read of a profile in one go. */
export interface StoredProfiles {
  /** Newest first. */
  readonly heads: readonly ProfileHead[];
  /** The one asked for, else the only one there is; null when there are several or none. */
  readonly head: ProfileHead | null;
  readonly record: ProfileRecord | null;
}

export interface ProfileStore {
  /** The person's profiles and one of them; `wanted` of somebody else is as good as none. */
  readProfiles(ownerId: PersonId, wanted: AttemptId | null): Promise<StoredProfiles>;
  /** What others measured of the person, newest first. */
  readExternalResults(ownerId: PersonId): Promise<readonly ExternalResult[]>;
  /** Null: there is no such person (any more). */
  findProfileOwner(ownerId: PersonId): Promise<ProfileOwner | null>;
  /**
   * Somebody else's look: who may is decided on what the same transaction reads, and an allowed look stands in the
   * audit exactly when it happened. Null: there is no such person (any more).
   */
  inspectProfiles(look: {
    ownerId: PersonId;
    actorId: PersonId;
    at: Temporal.Instant;
    decide: (owner: ProfileOwner) => AccessDecision;
  }): Promise<{ owner: ProfileOwner; decision: AccessDecision; profiles: StoredProfiles | null } | null>;
  /**
   * Says that the person wants to develop a competency, or takes it back. `tooMany`: there are `limit` already, and
   * nothing was changed. The wanted state is named, so a double tap changes nothing.
   */
  chooseCompetency(choice: {
    personId: PersonId;
    frameworkKey: FrameworkKey;
    competency: CompetencyKey;
    chosen: boolean;
    limit: number;
    at: Temporal.Instant;
  }): Promise<'stored' | 'tooMany'>;
}
