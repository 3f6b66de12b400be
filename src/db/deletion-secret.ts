import type { Random } from '../lib/random.ts';

/** Setting with the secret that accounts in acts of deletion are hashed with (see `hashAccount`). */
export const DELETION_SECRET = 'deletionSecret';

/** The secret of this installation, made at the first call. */
export function ensureDeletionSecret(
  settings: { readOrCreate(key: string, make: () => string, at: Temporal.Instant): Promise<string> },
  random: Random,
  at: Temporal.Instant,
): Promise<string> {
  return settings.readOrCreate(DELETION_SECRET, () => random.token(32), at);
}
