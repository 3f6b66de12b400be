import type { Clock } from '../../lib/clock.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { PrivacyStore } from './privacy-store.ts';

/** Ends every live share of the person at once: from now on the profile is theirs alone. Resolves with how many ended. */
export function stopSharing(
  ports: { privacy: Pick<PrivacyStore, 'endShares'>; clock: Clock },
  personId: PersonId,
): Promise<number> {
  return ports.privacy.endShares(personId, ports.clock.now());
}
