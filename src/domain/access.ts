/** Roles a person can be granted, for a period and on a basis (design §1). Several at once are normal. */
export const ROLES = ['teacher', 'mentor', 'coordinator', 'methodologist', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What is asked of the policy. `own…` is about the person who acts and needs no role. */
export const ACTIONS = [
  'ownDataView',
  'ownDataExport',
  'ownDataDelete',
  'ownAuditView',
  'ownSettingsChange',
  'ownConsentChange',
  'ownShareChange',
  'ownAnswersChange',
  'ownRouteChange',
  /** Look at somebody's profile. */
  'profileView',
  /** Look at somebody's route. */
  'routeView',
  /** Approve, return, extend, comment on a route and accept its evidence. */
  'routeDecide',
  'rosterView',
  'rosterManage',
  'invite',
  'joinRequestDecide',
  /** Who has answered a named campaign: the fact, never the answers. */
  'participationView',
  'aggregatesView',
  'campaignManage',
  'eventManage',
  /** Say who was there, see the list at the door. */
  'attendanceMark',
  'internshipManage',
  /** The sessions, hours and journals of one's own groups. */
  'internshipLead',
  'pairManage',
  /** Which pairs are silent: the fact, never what they talk about. */
  'pairOverview',
  'calendarManage',
  'deliveriesView',
  'contentManage',
  'importManage',
  /** Write to many people or into groups. */
  'announce',
  'groupManage',
  'monitoringManage',
  /** Own indicators, the denominator, reported figures. */
  'indicatorManage',
  /** Make somebody of the territory a coordinator or a mentor. */
  'localRoleManage',
  'roleManage',
  'auditView',
  'installationManage',
] as const;
export type Action = (typeof ACTIONS)[number];

/** How far a rule reaches: the person alone, their own pairs, one organisation, one territory, everything. */
export type Scope = 'own' | 'pair' | 'organisation' | 'territory' | 'installation';

interface Rule {
  readonly role: Role | 'anyone';
  readonly scope: Scope;
  /** A live act of the owner that must stand besides the role: sharing the profile, submitting the route. */
  readonly needs?: 'profileShared' | 'routeShown';
}

const OWN: readonly Rule[] = [{ role: 'anyone', scope: 'own' }];
const ORGANISATION: Rule = { role: 'coordinator', scope: 'organisation' };
const TERRITORY: Rule = { role: 'methodologist', scope: 'territory' };
const INSTALLATION: Rule = { role: 'admin', scope: 'installation' };

/**
 * Who may do what; what is not listed is denied. Neither the head of a school nor an admin sees a profile: in one region
 * 2 % came to be diagnosed, and what mattered most was that the head does not see the result (domain §1).
 */
const POLICY: Readonly<Record<Action, readonly Rule[]>> = {
  ownDataView: OWN,
  ownDataExport: OWN,
  ownDataDelete: OWN,
  ownAuditView: OWN,
  ownSettingsChange: OWN,
  ownConsentChange: OWN,
  ownShareChange: OWN,
  ownAnswersChange: OWN,
  ownRouteChange: OWN,
  profileView: [
    ...OWN,
    { role: 'mentor', scope: 'pair', needs: 'profileShared' },
    { ...TERRITORY, needs: 'profileShared' },
  ],
  routeView: [
    ...OWN,
    { role: 'mentor', scope: 'pair', needs: 'profileShared' },
    { ...TERRITORY, needs: 'routeShown' },
  ],
  routeDecide: [{ ...TERRITORY, needs: 'routeShown' }],
  rosterView: [ORGANISATION, TERRITORY],
  rosterManage: [ORGANISATION, TERRITORY],
  invite: [ORGANISATION, TERRITORY, INSTALLATION],
  joinRequestDecide: [ORGANISATION, TERRITORY],
  participationView: [ORGANISATION, TERRITORY],
  aggregatesView: [ORGANISATION, TERRITORY],
  campaignManage: [TERRITORY],
  eventManage: [TERRITORY],
  attendanceMark: [TERRITORY],
  internshipManage: [TERRITORY],
  internshipLead: [TERRITORY],
  pairManage: [TERRITORY],
  pairOverview: [ORGANISATION, TERRITORY],
  calendarManage: [TERRITORY, INSTALLATION],
  deliveriesView: [TERRITORY],
  contentManage: [TERRITORY, INSTALLATION],
  importManage: [TERRITORY],
  announce: [TERRITORY],
  groupManage: [TERRITORY],
  monitoringManage: [TERRITORY],
  indicatorManage: [TERRITORY],
  localRoleManage: [TERRITORY],
  roleManage: [INSTALLATION],
  auditView: [INSTALLATION],
  installationManage: [INSTALLATION],
};

/** A role as granted: where and when it counts; both days included, `to` null means until recalled. */
export interface RoleGrant {
  readonly role: Role;
  readonly organisationId: number | null;
  readonly territoryId: number | null;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate | null;
}

export interface Actor {
  readonly personId: number;
  readonly grants: readonly RoleGrant[];
  /** Persons the actor is the mentor of today. */
  readonly menteeIds: ReadonlySet<number>;
}

/** What the action is about. Absent parts match nothing: an action without a territory is in nobody's territory. */
export interface Target {
  readonly personId?: number;
  readonly organisationId?: number;
  /** The territory and those it belongs to. */
  readonly territoryIds?: readonly number[];
  /** A share to this actor's kind of role is live. */
  readonly profileShared?: boolean;
  /** The route is not a draft: its owner submitted it. */
  readonly routeShown?: boolean;
}

/** The answer of the policy; `by` says in which capacity, for the audit. */
export type AccessDecision =
  | { readonly allowed: true; readonly by: Role | 'anyone'; readonly scope: Scope }
  /** `noRole`: no role of theirs may; `outOfScope`: not about these; `notShared`: the owner does not show it. */
  | { readonly allowed: false; readonly reason: 'noRole' | 'outOfScope' | 'notShared' };

/**
 * Whether the actor may do that to the target today. Checked on every action against what the database says at that
 * moment, never against a menu or a chat (design §1). Deny by default; the first rule that fits decides the capacity.
 */
export function decideAccess(
  actor: Actor,
  action: Action,
  target: Target,
  today: Temporal.PlainDate,
): AccessDecision {
  const grants = activeGrants(actor.grants, today);
  const held = POLICY[action].filter(
    ({ role }) => role === 'anyone' || grants.some(grant => grant.role === role),
  );
  const inScope = held.filter(rule => covers(rule, actor, grants, target));
  const fits = inScope.find(({ needs }) => needs === undefined || target[needs] === true);
  if (fits !== undefined) return { allowed: true, by: fits.role, scope: fits.scope };
  if (inScope.length > 0) return { allowed: false, reason: 'notShared' };
  const holdsRole = held.some(({ role }) => role !== 'anyone');
  const ownOnly = POLICY[action].every(({ role }) => role === 'anyone');
  return { allowed: false, reason: holdsRole || ownOnly ? 'outOfScope' : 'noRole' };
}

/** The grants in force on a day. */
export function activeGrants(grants: readonly RoleGrant[], today: Temporal.PlainDate): readonly RoleGrant[] {
  return grants.filter(
    ({ from, to }) =>
      Temporal.PlainDate.compare(from, today) <= 0 &&
      (to === null || Temporal.PlainDate.compare(today, to) <= 0),
  );
}

function covers(rule: Rule, actor: Actor, grants: readonly RoleGrant[], target: Target): boolean {
  const own = grants.filter(grant => grant.role === rule.role);
  switch (rule.scope) {
    case 'own':
      return target.personId === actor.personId;
    case 'pair':
      return target.personId !== undefined && actor.menteeIds.has(target.personId);
    case 'organisation':
      return own.some(
        ({ organisationId }) => organisationId !== null && organisationId === target.organisationId,
      );
    case 'territory':
      return own.some(
        ({ territoryId }) => territoryId !== null && (target.territoryIds ?? []).includes(territoryId),
      );
    case 'installation':
      return true;
  }
}
