import type { KnownOrganisation } from './find-organisation.ts';

/** Somebody's work in an organisation of the territory. */
export interface RosterEntry {
  readonly personId: number;
  readonly fullName: string;
  readonly telegramId: number | null;
  readonly employmentId: number;
  readonly organisationId: number;
  readonly position: string | null;
  readonly subjects: readonly string[];
  readonly subjectsKnown: boolean;
  readonly serviceYears: number | null;
  readonly category: string | null;
  /** requested | accepted | declined | left */
  readonly state: string;
  /** ISO day */
  readonly onLeaveSince: string | null;
}

/** A mentor or coordinator of an organisation; days as ISO texts. */
export interface RosterRole {
  readonly id: number;
  readonly personId: number;
  readonly role: string;
  readonly organisationId: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly basis: string | null;
}

export interface PeopleState {
  readonly organisations: readonly KnownOrganisation[];
  readonly roster: readonly RosterEntry[];
  readonly roles: readonly RosterRole[];
  /** People with a Telegram account who do not stand in `roster`. */
  readonly others: readonly {
    readonly personId: number;
    readonly telegramId: number;
    readonly fullName: string;
    /** They asked for their deletion: nothing is added to them. */
    readonly leaving: boolean;
  }[];
  /** Rises of category written down: person and title. */
  readonly rises: readonly { readonly personId: number; readonly title: string; readonly day: string }[];
}
