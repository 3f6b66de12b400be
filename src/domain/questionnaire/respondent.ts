/** What branching may ask about the person who answers; everything the bot does not know is null or empty. */
export interface Respondent {
  /** Roles in force on the day of the attempt: `teacher`, `mentor`, … */
  readonly roles: readonly string[];
  readonly position: string | null;
  readonly subjects: readonly string[];
  /** Full years of pedagogical service. */
  readonly serviceYears: number | null;
  /** `first`, `highest`, `positionConformity` or null (domain §7). */
  readonly category: string | null;
  readonly organisation: string | null;
}

/** Names by which a condition refers to the respondent. */
export const RESPONDENT_TRAITS = [
  'role',
  'position',
  'subject',
  'serviceYears',
  'category',
  'organisation',
] as const;
export type RespondentTrait = (typeof RESPONDENT_TRAITS)[number];

/** Somebody about whom nothing is known: a newcomer, a preview. */
export const UNKNOWN_RESPONDENT: Respondent = {
  roles: [],
  position: null,
  subjects: [],
  serviceYears: null,
  category: null,
  organisation: null,
};

/** The values of one trait; empty when unknown. */
export function traitValues(respondent: Respondent, trait: RespondentTrait): readonly (string | number)[] {
  switch (trait) {
    case 'role':
      return respondent.roles;
    case 'subject':
      return respondent.subjects;
    case 'position':
      return known(respondent.position);
    case 'serviceYears':
      return known(respondent.serviceYears);
    case 'category':
      return known(respondent.category);
    case 'organisation':
      return known(respondent.organisation);
  }
}

const known = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);
