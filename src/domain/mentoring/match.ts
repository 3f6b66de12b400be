import type { PersonId } from '../../lib/ids.ts';

/** Running pairs a mentor may have before another one is too many. */
export const MAX_PAIRS_OF_MENTOR = 3;

/** Somebody who could be asked, as far as the rule needs to know. The numbers never leave it. */
export interface MentorCandidate {
  readonly personId: PersonId;
  readonly organisationIds: readonly number[];
  readonly serviceYears: number | null;
  /** Running and proposed pairs in which the person is a mentor. */
  readonly activePairs: number;
  /** Said «ready to be a mentor». */
  readonly ready: boolean;
  /** Shows the profile to methodologists now. */
  readonly shared: boolean;
  /** Competencies in which the person's own newest profile is strong, by `framework/competency`. */
  readonly strongIn: ReadonlySet<string>;
  /** Competencies in which that profile asks for support. */
  readonly weakIn: ReadonlySet<string>;
  /** Mastery of the wanted competency in tenths of a percent; null: not known. */
  readonly masteryTenths: number | null;
}

/** For whom a mentor is looked for. */
export interface MentorWish {
  /** `framework/competency`; null: any help, then nobody's strength is looked at. */
  readonly competency: string | null;
  readonly menteeIds: readonly number[];
  /** Where the mentees work. */
  readonly organisationIds: readonly number[];
  /** What the mentees are strong in, if they show it: such pairs help both ways. */
  readonly menteeStrongIn: ReadonlySet<string>;
  readonly sameOrganisation: 'prefer' | 'any';
  /** Declined already, or in the pair already. */
  readonly exclude: ReadonlySet<number>;
}

/** What may be said of a suggested person: words, never a number. */
export interface MentorSuggestion {
  readonly personId: PersonId;
  /** Strong in the competency asked for. */
  readonly strong: boolean;
  readonly ready: boolean;
  readonly sameOrganisation: boolean;
  /** Each is strong where the other asks for support. */
  readonly complementary: boolean;
}

/**
 * People who could be asked to be a mentor, best first. Only those who agreed to be found (said so, or show their profile to
 * methodologists), are strong in the competency, and have fewer than three pairs. First the wished organisation, then
 * complementary pairs, those who said they are ready, fewer pairs, higher mastery, longer service; the id decides the rest.
 */
export function suggestMentors(
  candidates: readonly MentorCandidate[],
  wish: MentorWish,
  limit: number,
): readonly MentorSuggestion[] {
  return candidates
    .filter(candidate => isAskable(candidate, wish))
    .map(candidate => ({ candidate, suggestion: describe(candidate, wish) }))
    .sort((a, b) => compare(a, b, wish))
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

function isAskable(candidate: MentorCandidate, { competency, menteeIds, exclude }: MentorWish): boolean {
  return (
    (candidate.ready || candidate.shared) &&
    candidate.activePairs < MAX_PAIRS_OF_MENTOR &&
    !menteeIds.includes(candidate.personId) &&
    !exclude.has(candidate.personId) &&
    (competency === null ? candidate.ready : candidate.strongIn.has(competency))
  );
}

function describe(candidate: MentorCandidate, wish: MentorWish): MentorSuggestion {
  return {
    personId: candidate.personId,
    strong: wish.competency !== null && candidate.strongIn.has(wish.competency),
    ready: candidate.ready,
    sameOrganisation: candidate.organisationIds.some(id => wish.organisationIds.includes(id)),
    complementary: [...candidate.weakIn].some(key => wish.menteeStrongIn.has(key)),
  };
}

interface Rated {
  readonly candidate: MentorCandidate;
  readonly suggestion: MentorSuggestion;
}

function compare(a: Rated, b: Rated, wish: MentorWish): number {
  const yesFirst = (one: boolean, other: boolean): number => Number(other) - Number(one);
  return (
    (wish.sameOrganisation === 'prefer'
      ? yesFirst(a.suggestion.sameOrganisation, b.suggestion.sameOrganisation)
      : 0) ||
    yesFirst(a.suggestion.complementary, b.suggestion.complementary) ||
    yesFirst(a.suggestion.ready, b.suggestion.ready) ||
    a.candidate.activePairs - b.candidate.activePairs ||
    (b.candidate.masteryTenths ?? 0) - (a.candidate.masteryTenths ?? 0) ||
    (b.candidate.serviceYears ?? 0) - (a.candidate.serviceYears ?? 0) ||
    a.candidate.personId - b.candidate.personId
  );
}
