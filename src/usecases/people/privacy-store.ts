import type { ConsentRecord } from '../../domain/consent.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { ConsentDecision, Operator } from './arrival-store.ts';

/** Whom a profile can be shown to. A share is live until it is taken back. */
export type ShareAudience = 'methodologist' | 'mentor';

export interface DatedConsent extends ConsentRecord {
  readonly decidedAt: Temporal.Instant;
}

export interface LiveShare {
  readonly audience: ShareAudience;
  readonly grantedAt: Temporal.Instant;
}

/** Something another person did with what is mine. Who it was stays untold: the capacity says why they could. */
export interface Look {
  readonly at: Temporal.Instant;
  readonly action: string;
  /** The role it was done in; null where nobody's role was needed. */
  readonly capacity: string | null;
}

export interface PrivacyStore {
  /** Every consent decision, oldest first, and the shares that are live. */
  readPrivacy(personId: PersonId): Promise<{ consents: DatedConsent[]; shares: LiveShare[] }>;
  /** What others did, newest first. */
  listLooks(
    personId: PersonId,
    page: { skip: number; take: number },
  ): Promise<{ total: number; looks: Look[] }>;
  /** Who answers for the data where the person works, or asked to; else whoever runs the installation. */
  operatorOf(personId: PersonId): Promise<Operator | null>;
  /**
   * Adds the decision if `plan` wants it, looking at all decisions so far; nobody adds another in between. Shares end in
   * the same transaction where the plan says so.
   */
  addDecision(
    personId: PersonId,
    decision: ConsentDecision,
    at: Temporal.Instant,
    plan: (records: readonly ConsentRecord[]) => { add: boolean; endShares: boolean },
  ): Promise<{ added: boolean; sharesEnded: number }>;
  /** Grants a share unless it is live already or `mayShare` denies it on the decisions of that moment. */
  share(
    grant: { personId: PersonId; audience: ShareAudience; at: Temporal.Instant },
    mayShare: (records: readonly ConsentRecord[]) => boolean,
  ): Promise<'shared' | 'alreadyShared' | 'consentMissing'>;
  /** Ends every live share of the person; resolves with how many there were. */
  endShares(personId: PersonId, at: Temporal.Instant): Promise<number>;
}
