import type { DescribedAnswer } from '../../domain/questionnaire/describe-answer.ts';
import type { PersonId } from '../../lib/ids.ts';

/**
 * Everything stored about one person, as plain JSON: instants as ISO 8601 in UTC, numbers as numbers. Named here is what
 * the readable document tells; the object itself holds every column of every table that has rows of the person.
 * Other people are left out of it: what they did is told without saying who they are.
 */
export interface OwnData {
  readonly fullName: string;
  readonly telegramId: number | null;
  readonly locale: string;
  readonly timezone: string | null;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly awayFrom: string | null;
  readonly awayTo: string | null;
  readonly createdAt: string;
  readonly registeredAt: string | null;
  readonly employments: readonly OwnEmployment[];
  readonly roles: readonly OwnRole[];
  readonly consents: readonly {
    readonly kind: string;
    readonly version: string;
    readonly granted: boolean;
    readonly decidedAt: string;
  }[];
  readonly shares: readonly {
    readonly audience: string;
    readonly grantedAt: string;
    readonly revokedAt: string | null;
  }[];
  /** What others did with the person's data. */
  readonly looks: readonly {
    readonly at: string;
    readonly action: string;
    readonly capacity: string | null;
  }[];
  /** What the person did that is on record: exports, decisions as a coordinator. */
  readonly ownActs: readonly { readonly at: string; readonly action: string }[];
  readonly attempts: readonly OwnAttempt[];
  readonly chosen: readonly { readonly frameworkKey: string; readonly competencyKey: string }[];
  readonly dismissals: readonly { readonly event: { readonly title: string }; readonly at: string }[];
  readonly ioms: readonly OwnRoute[];
  readonly enrolments: readonly OwnInternship[];
  readonly pairs: readonly OwnPair[];
  /** Said to be ready to be a mentor. */
  readonly mentorReady: boolean;
  /** Events signed up for, waited for, or of interest. */
  /** An event the person is still describing; null when there is none. */
  readonly eventDraft: { readonly content: unknown } | null;
  readonly registrations: readonly {
    readonly event: { readonly title: string };
    readonly state: string;
    readonly requestedAt: string;
  }[];
  /** Events of which somebody said whether the person was there. */
  readonly attendances: readonly {
    readonly event: { readonly title: string };
    readonly state: string;
    readonly hours: number | null;
    readonly markedAt: string;
  }[];
  /** Anonymous surveys that the person has answered: the fact, never the answers. */
  readonly receipts: readonly { readonly event: { readonly title: string } }[];
  /** Contests, courses, publications: what the person wrote down and what a table brought. */
  readonly achievements: readonly {
    readonly kind: string;
    readonly title: string;
    readonly level: string | null;
    readonly happenedOn: string;
    readonly hours: number | null;
    readonly result: string | null;
  }[];
  /** What somebody else measured; never merged with own answers. */
  readonly externalResults: readonly OwnExternalResult[];
  readonly communities: readonly {
    readonly community: { readonly title: string; readonly level: string };
    readonly joinedOn: string;
    readonly leftOn: string | null;
  }[];
  /** How the person goes through campaigns, and the time they were given beyond the deadline. */
  readonly paces: readonly {
    readonly campaign: { readonly title: string };
    readonly perDay: number | null;
    readonly silent: boolean;
  }[];
  /** Questionnaires they were asked to try before these are offered, and what they said of them. */
  readonly pilots: readonly {
    readonly questionnaire: { readonly title: string };
    readonly invitedAt: string;
    readonly remark: string | null;
  }[];
  readonly extensions: readonly {
    readonly campaign: { readonly title: string };
    readonly closesAt: string;
    readonly reason: string | null;
  }[];
  readonly groupMemberships: readonly {
    readonly group: { readonly title: string };
    readonly joinedAt: string;
    readonly leftAt: string | null;
  }[];
  /** What the person wrote to many. */
  readonly announcements: readonly { readonly text: string; readonly createdAt: string }[];
  readonly deliveries: readonly { readonly kind: string; readonly state: string; readonly dueAt: string }[];
  /** What is kept for a moment only: unfinished dialogues, what a typed text is for, updates not worked off. */
  readonly passing: {
    readonly focus: readonly unknown[];
    readonly dialogues: readonly unknown[];
    readonly updates: readonly unknown[];
  };
}

export interface OwnExternalResult {
  readonly source: string;
  readonly frameworkKey: string;
  readonly competencyKey: string;
  readonly level: string | null;
  readonly score: number | null;
  readonly scoreMax: number | null;
  readonly takenOn: string;
}

export interface OwnEmployment {
  readonly organisation: { readonly title: string };
  readonly position: string | null;
  readonly subjects: readonly string[];
  readonly serviceYears: number | null;
  readonly category: string | null;
  readonly state: string;
}

export interface OwnRole {
  readonly role: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly basis: string | null;
}

export interface OwnAttempt {
  readonly questionnaire: { readonly title: string };
  readonly campaign: { readonly title: string } | null;
  readonly source: string;
  readonly state: string;
  readonly startedAt: string;
  readonly submittedAt: string | null;
  /** In the order of the questionnaire. */
  readonly answers: readonly {
    readonly itemId: string;
    /** As it is stored. */
    readonly value: unknown;
    /** Null where the questionnaire does not ask it: a row that was damaged. */
    readonly question: string | null;
    /** The answer in the words of the questionnaire. */
    readonly answer: DescribedAnswer | null;
  }[];
  readonly profile: readonly {
    readonly frameworkKey: string;
    readonly competencyKey: string;
    readonly scoreSum: number;
    readonly scoreMax: number;
    readonly level: string;
  }[];
}

export interface OwnRoute {
  readonly state: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly reflection: string | null;
  readonly deficits: readonly { readonly title: string; readonly goal: string | null }[];
  readonly items: readonly {
    readonly title: string;
    readonly date: string;
    readonly hours: number | null;
    readonly state: string;
    readonly mark: string | null;
    readonly comment: string | null;
    readonly evidence: readonly {
      readonly kind: string;
      readonly fileName: string | null;
      readonly text: string | null;
    }[];
  }[];
}

export interface OwnInternship {
  readonly state: string;
  readonly group: { readonly title: string; readonly site: { readonly title: string } };
  readonly journal: readonly {
    readonly session: { readonly event: { readonly title: string; readonly date: string } };
    readonly topic: string | null;
    readonly saw: string | null;
    readonly willTry: string | null;
    readonly trialLesson: string | null;
    readonly result: string | null;
    readonly comment: string | null;
  }[];
  readonly card: readonly {
    readonly competencyKey: string;
    readonly startTenths: number | null;
    readonly endTenths: number | null;
    readonly evidence: string | null;
    readonly conclusion: string | null;
  }[];
}

export interface OwnPair {
  readonly side: string;
  readonly pair: {
    readonly kind: string;
    readonly state: string;
    readonly orderNumber: string | null;
    readonly endReason: string | null;
    readonly plan: readonly { readonly content: string; readonly result: string | null }[];
    readonly entries: readonly {
      readonly date: string;
      readonly topic: string | null;
      readonly content: string | null;
      readonly result: string | null;
      readonly task: string | null;
    }[];
    readonly meetings: readonly {
      readonly localStart: string | null;
      readonly answers: readonly { readonly answer: string }[];
    }[];
  };
}

export interface OwnDataStore {
  /** Everything about the person at one moment; that it was taken out stands in the audit, in the same transaction. */
  exportOwnData(personId: PersonId, at: Temporal.Instant): Promise<OwnData>;
}
