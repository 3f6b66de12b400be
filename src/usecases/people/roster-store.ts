import type { Role } from '../../domain/access.ts';
import type { DeadlineZone } from '../../domain/campaign/deadline.ts';
import type { CampaignId, EmploymentId, OrganisationId, PersonId, TerritoryId } from '../../lib/ids.ts';

export interface RosterOrganisation {
  id: OrganisationId;
  title: string;
  territoryId: TerritoryId;
}

export interface ListedOrganisation extends RosterOrganisation {
  /** Requests to join that wait for a decision. */
  requests: number;
}

/**
 * `requested` waits for a decision; a declined person can be accepted later; `left` works there no more. Only `accepted` stands
 * in a denominator.
 */
export type MembershipState = 'requested' | 'accepted' | 'declined' | 'left';

/** People who left stand in no count. */
export type MembershipCounts = Record<Exclude<MembershipState, 'left'>, number>;

/** Somebody of an organisation, as far as a coordinator may know: nothing of answers, profile or route. */
export interface RosterMember {
  employmentId: EmploymentId;
  personId: PersonId;
  fullName: string;
  position: string | null;
  subjects: readonly string[];
  serviceYears: number | null;
  category: string | null;
  state: MembershipState;
  requestedAt: Temporal.Instant | null;
  /** Has come to the bot; the others only stand in the roster. */
  inBot: boolean;
}

/** A named campaign that runs now in the organisation's territory. */
export interface RosterCampaign {
  id: CampaignId;
  title: string;
  closesAt: Temporal.Instant;
  zone: DeadlineZone;
}

/** The fact alone (design §1). `notAsked`: the campaign is for others. */
export type Participation = 'answered' | 'notAnswered' | 'notAsked';

/** People who asked to be deleted are in none of the answers. */
export interface RosterStore {
  /** Organisations of these ids or territories, by title, with the requests that wait; `null` means all. */
  listOrganisations(
    where: { organisationIds: readonly number[]; territoryIds: readonly number[] } | null,
  ): Promise<ListedOrganisation[]>;
  findOrganisation(id: OrganisationId): Promise<RosterOrganisation | null>;
  countMembers(organisationId: OrganisationId): Promise<MembershipCounts>;
  /** By name; requests in the order they came, only of people whose registration is finished. */
  listMembers(
    of: { organisationId: OrganisationId; state: MembershipState },
    page: { skip: number; take: number },
  ): Promise<{ total: number; members: RosterMember[] }>;
  findMember(id: EmploymentId): Promise<{ member: RosterMember; organisation: RosterOrganisation } | null>;
  listNamedCampaigns(organisationId: OrganisationId, now: Temporal.Instant): Promise<RosterCampaign[]>;
  /** For every accepted person of the organisation whether they submitted every questionnaire of that campaign. */
  listParticipation(
    organisationId: OrganisationId,
    campaignId: CampaignId,
    now: Temporal.Instant,
  ): Promise<ReadonlyMap<PersonId, Participation>>;
  /** Writes that somebody looked: at one member, or at the list (no member). */
  recordLook(look: {
    actorId: PersonId;
    by: Role | 'anyone';
    action: 'rosterView' | 'participationView';
    organisationId: OrganisationId;
    subjectId?: PersonId;
    at: Temporal.Instant;
  }): Promise<void>;
  /**
   * Accepts or declines, tells the person and writes the audit, all in one transaction, if it still stands as the decider
   * saw it (`from`). Of two who press at once one decides: the other gets false.
   */
  decideJoin(decision: {
    employmentId: EmploymentId;
    organisationId: OrganisationId;
    from: 'requested' | 'declined';
    to: 'accepted' | 'declined';
    decidedById: PersonId;
    by: Role | 'anyone';
    at: Temporal.Instant;
  }): Promise<boolean>;
}
