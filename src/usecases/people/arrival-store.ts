import type { ConsentKind } from '../../domain/consent.ts';
import type { OrganisationId, PersonId } from '../../lib/ids.ts';
import type { Locale } from '../../lib/texts.ts';

/** Who answers for the data where the person arrives. */
export interface Operator {
  territory: string;
  name: string;
  email: string;
}

/** What an invitation says about whoever follows it. */
export interface Invited {
  operator: Operator;
  organisation: { id: OrganisationId; title: string } | null;
  /** The person of the roster it was made for; null for an organisation's invitation. */
  person: { id: PersonId; fullName: string } | null;
}

export interface ConsentDecision {
  kind: ConsentKind;
  version: string;
  /** SHA-256 of the text as it was shown. */
  textHash: string;
  granted: boolean;
}

export interface ArrivalStore {
  /** An invitation that is not expired and, when personal, not used. */
  findInvitation(tokenHash: string, now: Temporal.Instant): Promise<Invited | null>;
  /** Whoever runs the installation, for people without an invitation; null while no territory is loaded. */
  defaultOperator(): Promise<Operator | null>;
  /**
   * Binds the Telegram account to the roster's person, or makes a new person, with the first consent. A personal
   * invitation is spent by it: null when somebody was faster, when any invitation is not valid any more, and for an
   * account that is being deleted. An account
   * already known keeps its person.
   */
  createPerson(arrival: {
    telegramId: number;
    name: string;
    locale: Locale;
    tokenHash: string | null;
    consent: ConsentDecision;
    now: Temporal.Instant;
  }): Promise<PersonId | null>;
  /**
   * Somebody who is here already follows a link: one of an organisation makes a request to join it. `personal`: the link
   * was made for somebody of the roster and is left alone; `invalid`: used, expired or never made.
   */
  joinByInvitation(join: {
    personId: PersonId;
    tokenHash: string;
    now: Temporal.Instant;
  }): Promise<{ kind: 'requested' | 'waits' | 'accepted'; title: string } | { kind: 'personal' | 'invalid' }>;
  addConsent(personId: PersonId, decision: ConsentDecision, now: Temporal.Instant): Promise<void>;
  /** Every decision of the person, oldest first. */
  listConsents(personId: PersonId): Promise<{ kind: ConsentKind; version: string; granted: boolean }[]>;
}
