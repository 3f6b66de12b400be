import { expect, test } from 'vitest';
import type { RoleGrant } from '../../src/domain/access.ts';
import { allowedOrganisations } from '../../src/domain/allowed-organisations.ts';
import { allowedTerritories } from '../../src/domain/allowed-territories.ts';

const TODAY = Temporal.PlainDate.from('2026-11-22');
const grant = (role: RoleGrant['role'], more: Partial<RoleGrant>): RoleGrant => ({
  role,
  organisationId: null,
  territoryId: null,
  from: TODAY.subtract({ days: 1 }),
  to: null,
  ...more,
});

test('roles reach the places they name, once each, while they run', () => {
  const grants = [
    grant('coordinator', { organisationId: 10 }),
    grant('coordinator', { organisationId: 10, to: TODAY }),
    grant('coordinator', { organisationId: 11, to: TODAY.subtract({ days: 1 }) }),
    grant('coordinator', { organisationId: 12, from: TODAY.add({ days: 1 }) }),
    grant('teacher', { organisationId: 13 }),
    grant('methodologist', { territoryId: 1 }),
    grant('methodologist', { territoryId: 2, to: TODAY.subtract({ days: 1 }) }),
    grant('mentor', { territoryId: 3 }),
  ];
  const actor = { personId: 1, grants, menteeIds: new Set<number>() };
  expect(allowedOrganisations(actor, 'aggregatesView', TODAY)).toEqual([10]);
  expect(allowedTerritories(actor, 'aggregatesView', TODAY)).toEqual([1]);
  // What a coordinator may not do is allowed nowhere by that role.
  expect(allowedOrganisations(actor, 'campaignManage', TODAY)).toEqual([]);
});
