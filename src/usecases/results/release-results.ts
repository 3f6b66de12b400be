import type { ReleaseStore } from './release-store.ts';

/**
 * Releases the results of every campaign that is closed for good (docs/decisions/0012). Safe to repeat.
 * @returns how many were released.
 */
export async function releaseResults(
  { releases }: { releases: ReleaseStore },
  now: Temporal.Instant,
): Promise<number> {
  let released = 0;
  // One after the other: the growth of a repeat needs what was released of the campaign it repeats.
  for (const campaignId of await releases.listUnreleased(now)) {
    const { kind } = await releases.release(campaignId, now);
    if (kind === 'released') released += 1;
  }
  return released;
}
