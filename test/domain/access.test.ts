import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  type Action,
  type Actor,
  decideAccess,
  ROLES,
  type Role,
  type RoleGrant,
  type Target,
} from '../../src/domain/access.ts';

const TODAY = Temporal.PlainDate.from('2026-11-22');
const SCHOOL = 10;
const DISTRICT = 1;
const REGION = 100;

function grant(role: Role, more: Partial<RoleGrant> = {}): RoleGrant {
  return {
    role,
    organisationId: SCHOOL,
    territoryId: DISTRICT,
    from: Temporal.PlainDate.from('2026-09-01'),
    to: Temporal.PlainDate.from('2027-08-31'),
    ...more,
  };
}
const actor = (grants: readonly RoleGrant[], menteeIds: readonly number[] = []): Actor => ({
  personId: 1,
  grants,
  menteeIds: new Set(menteeIds),
});

/** Somebody else, by what they have in common with the actor; everything they could show is shown, or nothing. */
const shown = { profileShared: true, routeShown: true };
const TARGETS = {
  self: { personId: 1, organisationId: SCHOOL, territoryIds: [DISTRICT] },
  mentee: { personId: 2, organisationId: 77, territoryIds: [7] },
  'mentee, shown': { personId: 2, organisationId: 77, territoryIds: [7], ...shown },
  colleague: { personId: 3, organisationId: SCHOOL, territoryIds: [DISTRICT] },
  'colleague, shown': { personId: 3, organisationId: SCHOOL, territoryIds: [DISTRICT], ...shown },
  district: { personId: 4, organisationId: 77, territoryIds: [DISTRICT, REGION] },
  'district, shown': { personId: 4, organisationId: 77, territoryIds: [DISTRICT, REGION], ...shown },
  elsewhere: { personId: 5, organisationId: 77, territoryIds: [7] },
  'elsewhere, shown': { personId: 5, organisationId: 77, territoryIds: [7], ...shown },
  nothing: {},
} as const satisfies Record<string, Target>;
type TargetName = keyof typeof TARGETS;

const EVERYWHERE = Object.keys(TARGETS) as readonly TargetName[];
const AT_SCHOOL: readonly TargetName[] = ['self', 'colleague', 'colleague, shown'];
const IN_DISTRICT: readonly TargetName[] = [...AT_SCHOOL, 'district', 'district, shown'];
const SHOWN_IN_DISTRICT: readonly TargetName[] = ['colleague, shown', 'district, shown'];
const OWN: readonly TargetName[] = ['self'];

/** The whole policy, written a second time: for each action, about whom each role may. Roles not named may nothing. */
const EXPECTED: Readonly<Record<Action, Partial<Record<Role | 'anyone', readonly TargetName[]>>>> = {
  ownDataView: { anyone: OWN },
  ownDataExport: { anyone: OWN },
  ownDataDelete: { anyone: OWN },
  ownAuditView: { anyone: OWN },
  ownSettingsChange: { anyone: OWN },
  ownConsentChange: { anyone: OWN },
  ownShareChange: { anyone: OWN },
  ownAnswersChange: { anyone: OWN },
  ownRouteChange: { anyone: OWN },
  profileView: { anyone: OWN, mentor: ['mentee, shown'], methodologist: SHOWN_IN_DISTRICT },
  routeView: { anyone: OWN, mentor: ['mentee, shown'], methodologist: SHOWN_IN_DISTRICT },
  routeDecide: { methodologist: SHOWN_IN_DISTRICT },
  rosterView: { coordinator: AT_SCHOOL, methodologist: IN_DISTRICT },
  rosterManage: { coordinator: AT_SCHOOL, methodologist: IN_DISTRICT },
  invite: { coordinator: AT_SCHOOL, methodologist: IN_DISTRICT, admin: EVERYWHERE },
  joinRequestDecide: { coordinator: AT_SCHOOL, methodologist: IN_DISTRICT },
  participationView: { coordinator: AT_SCHOOL, methodologist: IN_DISTRICT },
  aggregatesView: { coordinator: AT_SCHOOL, methodologist: IN_DISTRICT },
  campaignManage: { methodologist: IN_DISTRICT },
  eventManage: { methodologist: IN_DISTRICT },
  attendanceMark: { methodologist: IN_DISTRICT },
  internshipManage: { methodologist: IN_DISTRICT },
  internshipLead: { methodologist: IN_DISTRICT },
  pairManage: { methodologist: IN_DISTRICT },
  pairOverview: { coordinator: AT_SCHOOL, methodologist: IN_DISTRICT },
  calendarManage: { methodologist: IN_DISTRICT, admin: EVERYWHERE },
  deliveriesView: { methodologist: IN_DISTRICT },
  contentManage: { methodologist: IN_DISTRICT, admin: EVERYWHERE },
  importManage: { methodologist: IN_DISTRICT },
  announce: { methodologist: IN_DISTRICT },
  groupManage: { methodologist: IN_DISTRICT },
  monitoringManage: { methodologist: IN_DISTRICT },
  indicatorManage: { methodologist: IN_DISTRICT },
  localRoleManage: { methodologist: IN_DISTRICT },
  roleManage: { admin: EVERYWHERE },
  auditView: { admin: EVERYWHERE },
  installationManage: { admin: EVERYWHERE },
};

const allowedFor = (who: Actor, action: Action): readonly TargetName[] =>
  EVERYWHERE.filter(name => decideAccess(who, action, TARGETS[name], TODAY).allowed);

describe('who may do what about whom', () => {
  const cases = [...ROLES, null].flatMap(role => ACTIONS.map(action => ({ role, action })));

  it.each(cases)('$role: $action', ({ role, action }) => {
    const who = actor(role === null ? [] : [grant(role)], role === 'mentor' ? [2] : []);
    const expected = new Set([
      ...(EXPECTED[action].anyone ?? []),
      ...(role === null ? [] : (EXPECTED[action][role] ?? [])),
    ]);
    expect(allowedFor(who, action)).toEqual(EVERYWHERE.filter(name => expected.has(name)));
  });

  it('several roles give what each gives, and nothing more', () => {
    for (const action of ACTIONS) {
      const several = allowedFor(actor([grant('coordinator'), grant('mentor'), grant('admin')], [2]), action);
      const each = [
        ...allowedFor(actor([grant('coordinator')]), action),
        ...allowedFor(actor([grant('mentor')], [2]), action),
        ...allowedFor(actor([grant('admin')]), action),
      ];
      expect(several).toEqual(EVERYWHERE.filter(name => each.includes(name)));
    }
  });

  it('a role without its place reaches nobody', () => {
    expect(allowedFor(actor([grant('methodologist', { territoryId: null })]), 'rosterView')).toEqual([]);
    expect(allowedFor(actor([grant('coordinator', { organisationId: null })]), 'rosterView')).toEqual([]);
    expect(allowedFor(actor([grant('mentor')]), 'profileView')).toEqual(['self']);
    expect(allowedFor(actor([], [2]), 'profileView')).toEqual(['self']);
  });

  it('a methodologist of the region reaches its districts', () => {
    const region = actor([grant('methodologist', { territoryId: REGION })]);
    expect(allowedFor(region, 'rosterView')).toEqual(['district', 'district, shown']);
  });
});

describe('periods of roles', () => {
  it.each([
    ['the day before', '2026-08-31', false],
    ['the first day', '2026-09-01', true],
    ['the last day', '2027-08-31', true],
    ['the day after', '2027-09-01', false],
  ])('%s', (_, today, allowed) => {
    const decision = decideAccess(
      actor([grant('coordinator')]),
      'rosterView',
      TARGETS.colleague,
      Temporal.PlainDate.from(today),
    );
    expect(decision.allowed).toBe(allowed);
  });

  it('without an end until recalled', () => {
    const endless = actor([grant('coordinator', { to: null })]);
    expect(
      decideAccess(endless, 'rosterView', TARGETS.colleague, Temporal.PlainDate.from('2099-01-01')).allowed,
    ).toBe(true);
  });
});

describe('what is said', () => {
  const methodologist = actor([grant('methodologist')]);
  it('in which capacity', () => {
    expect(decideAccess(methodologist, 'profileView', TARGETS.self, TODAY)).toEqual({
      allowed: true,
      by: 'anyone',
      scope: 'own',
    });
    expect(decideAccess(methodologist, 'profileView', TARGETS['district, shown'], TODAY)).toEqual({
      allowed: true,
      by: 'methodologist',
      scope: 'territory',
    });
  });
  it('why not', () => {
    const reason = (who: Actor, action: Action, target: Target) => {
      const decision = decideAccess(who, action, target, TODAY);
      return decision.allowed ? 'allowed' : decision.reason;
    };
    expect(reason(methodologist, 'profileView', TARGETS.district)).toBe('notShared');
    expect(reason(methodologist, 'profileView', TARGETS['elsewhere, shown'])).toBe('outOfScope');
    expect(reason(actor([grant('coordinator')]), 'profileView', TARGETS['colleague, shown'])).toBe('noRole');
    expect(reason(actor([]), 'roleManage', {})).toBe('noRole');
    expect(reason(actor([grant('admin')]), 'ownDataExport', TARGETS.colleague)).toBe('outOfScope');
  });
});
