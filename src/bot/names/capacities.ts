import type { Translate } from '../../lib/texts.ts';

const CAPACITIES: readonly string[] = ['teacher', 'mentor', 'coordinator', 'methodologist', 'admin'];

// locale-keys: capacity-teacher capacity-mentor capacity-coordinator capacity-methodologist capacity-admin

/** The capacity in which somebody acted, in words. Without one it was a program of the operator's. */
export function capacityName(capacity: string | null, t: Translate): string {
  return capacity !== null && CAPACITIES.includes(capacity)
    ? t(`capacity-${capacity}`)
    : t('capacity-operator');
}

/** The words of audited actions; the command line has its own names for what the policy calls otherwise. */
const LOOKS: ReadonlyMap<string, string> = new Map([
  ['profileView', 'profile'],
  ['cli.profile', 'profile'],
  ['routeView', 'route'],
  ['routeDecide', 'route-decision'],
  ['rosterView', 'card'],
  ['joinRequestDecide', 'join-decision'],
  ['internshipManage', 'internship'],
  ['invite', 'invitation'],
  ['cli.roleGrant', 'role'],
  ['cli.roleRevoke', 'role'],
]);

// locale-keys: look-profile look-route look-route-decision look-card look-join-decision look-invitation look-role look-other
// locale-keys: look-internship

/** What was looked at or done, in words. */
export function lookName(action: string, t: Translate): string {
  return t(`look-${LOOKS.get(action) ?? 'other'}`);
}
