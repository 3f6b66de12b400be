import { type ConsentVersions, consentEffects } from '../../domain/consent.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { PrivacyStore, ShareAudience } from './privacy-store.ts';

/**
 * Shows the person's profile to an audience, by the person's own act and only while the second consent holds (design §7).
 * `consentMissing`: nothing was shared, ask for the consent first. Repeating it changes nothing.
 */
export function shareProfile(
  ports: { privacy: Pick<PrivacyStore, 'share'>; clock: Clock },
  {
    personId,
    audience,
    versions,
  }: { personId: PersonId; audience: ShareAudience; versions: ConsentVersions },
): Promise<'shared' | 'alreadyShared' | 'consentMissing'> {
  return ports.privacy.share(
    { personId, audience, at: ports.clock.now() },
    records => consentEffects(records, versions).mayShareProfile,
  );
}
