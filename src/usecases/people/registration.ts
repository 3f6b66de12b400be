import type { OrganisationId, PersonId } from '../../lib/ids.ts';

/** What registration knows of a person so far; null is what has to be asked. */
export interface RegistrationDraft {
  fullName: string | null;
  organisationId: OrganisationId | null;
  position: string | null;
  subjects: readonly string[] | null;
  serviceYears: number | null;
  category: string | null;
}

/** The questions of registration, in their order. */
export const REGISTRATION_STEPS = [
  'fullName',
  'organisation',
  'position',
  'subjects',
  'serviceYears',
  'category',
] as const;
export type RegistrationStep = (typeof REGISTRATION_STEPS)[number];

/**
 * The first thing the roster does not know and the person did not decline to say; null when nothing is left.
 * Only name and organisation cannot be skipped.
 */
export function nextRegistrationStep(
  draft: RegistrationDraft,
  skipped: ReadonlySet<RegistrationStep>,
): RegistrationStep | null {
  const known: Record<RegistrationStep, boolean> = {
    fullName: draft.fullName !== null,
    organisation: draft.organisationId !== null,
    position: draft.position !== null,
    subjects: draft.subjects !== null,
    serviceYears: draft.serviceYears !== null,
    category: draft.category !== null,
  };
  return REGISTRATION_STEPS.find(step => !known[step] && !skipped.has(step)) ?? null;
}

export interface FoundOrganisation {
  id: OrganisationId;
  title: string;
  territory: string;
}

export interface RegistrationStore {
  registrationDraft(personId: PersonId): Promise<RegistrationDraft>;
  setName(personId: PersonId, fullName: string): Promise<void>;
  /** Organisations whose folded name holds every word, best match first; with nothing found, the nearest by spelling. */
  searchOrganisations(query: string, limit: number): Promise<{ exact: boolean; found: FoundOrganisation[] }>;
  /**
   * A request to work there; the coordinator decides. Does nothing when there is one already. False: there is no such
   * organisation.
   */
  requestEmployment(
    personId: PersonId,
    organisationId: OrganisationId,
    now: Temporal.Instant,
  ): Promise<boolean>;
  setEmployment(
    personId: PersonId,
    details: { position?: string; subjects?: readonly string[]; serviceYears?: number; category?: string },
    now: Temporal.Instant,
  ): Promise<void>;
  /** Ends registration and tells the coordinators who have to decide. Says whether the person waits for them. */
  finishRegistration(personId: PersonId, now: Temporal.Instant): Promise<{ waitsForCoordinator: boolean }>;
}
