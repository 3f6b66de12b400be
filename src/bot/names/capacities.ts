import type { Translate } from '../../lib/texts.ts';

const CAPACITIES: readonly string[] = ['teacher', 'mentor', 'coordinator', 'methodologist', 'admin'];
const ACTIONS: readonly string[] = [
  'profileView',
  'routeView',
  'routeDecide',
  'rosterView',
  'joinRequestDecide',
  'invite',
];

// locale-keys: capacity-teacher capacity-mentor capacity-coordinator capacity-methodologist capacity-admin

/** The capacity in which somebody acted, in words. */
export function capacityName(capacity: string | null, t: Translate): string {
  return capacity !== null && CAPACITIES.includes(capacity)
    ? t(`capacity-${capacity}`)
    : t('capacity-operator');
}

// locale-keys: look-profileView look-routeView look-routeDecide look-rosterView look-joinRequestDecide look-invite

/** What was looked at or done, in words. */
export function lookName(action: string, t: Translate): string {
  return ACTIONS.includes(action) ? t(`look-${action}`) : t('look-other');
}
