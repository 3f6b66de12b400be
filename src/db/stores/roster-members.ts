import { asId } from '../../lib/ids.ts';
import type {
  MembershipState,
  RosterMember,
  RosterOrganisation,
} from '../../usecases/people/roster-store.ts';

/** What to load of an employment for `toMember`. */
export const LISTED_MEMBER = {
  person: { select: { fullName: true, telegramId: true } },
} as const;

/**
 * Who counts as a member in that state: never somebody who asked to be deleted. A request is one only when registration
 * is finished; whom the roster put there is accepted without having come.
 */
export function whereMember(state: MembershipState) {
  const person = { deletionAskedAt: null };
  return state === 'accepted'
    ? { state, person }
    : { state, person: { ...person, registeredAt: { not: null } } };
}

export function toMember(row: {
  id: number;
  personId: number;
  position: string | null;
  subjects: string[];
  serviceYears: number | null;
  category: string | null;
  state: string;
  requestedAt: Date | null;
  person: { fullName: string; telegramId: bigint | null };
}): RosterMember {
  return {
    employmentId: asId(row.id),
    personId: asId(row.personId),
    fullName: row.person.fullName,
    position: row.position,
    subjects: row.subjects,
    serviceYears: row.serviceYears,
    category: row.category,
    state: row.state as MembershipState,
    requestedAt: row.requestedAt?.toTemporalInstant() ?? null,
    inBot: row.person.telegramId !== null,
  };
}

export function toOrganisation(row: { id: number; title: string; territoryId: number }): RosterOrganisation {
  return { id: asId(row.id), title: row.title, territoryId: asId(row.territoryId) };
}
