import type { Log } from '../lib/log.ts';
import { releaseResults as release } from '../usecases/results/release-results.ts';
import type { ReleaseStore } from '../usecases/results/release-store.ts';

/** Releases the results of campaigns that have ended; harmless to repeat. */
export async function releaseResults(
  ports: { releases: ReleaseStore; log: Log },
  now: Temporal.Instant,
): Promise<void> {
  const released = await release(ports, now);
  if (released > 0) ports.log.info({ released }, 'results of campaigns were released');
}
