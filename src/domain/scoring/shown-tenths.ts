import type { Share } from '../profile/growth.ts';
import type { Framework } from './framework.ts';
import { isAtLeastPercent, percentTenths } from './percent.ts';

/**
 * The share in tenths of a percent as people are shown it: half up, but never up into a level that was not reached.
 * 799 of 1000 with a threshold of 80 % is 79.9; 7999 of 10,000 is shown as 79.9 too, not as the 80.0 that the next
 * level begins with (levels are decided on integers, domain §3.1 rule 3).
 */
export function shownTenths({ sum, max }: Share, framework: Framework): number {
  const tenths = percentTenths(sum, max);
  const missed = framework.levels.find(
    ({ minPercent }) => tenths >= 10 * minPercent && !isAtLeastPercent(sum, max, minPercent),
  );
  return missed === undefined ? tenths : 10 * missed.minPercent - 1;
}
