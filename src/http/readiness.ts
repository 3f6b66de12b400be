import type { Clock } from '../lib/clock.ts';
import type { Readiness } from './create-http.ts';

const FRESH_SECONDS = 90;

/** Ready: the database takes writes, and updates come in (a poll succeeded lately, or a webhook is set). */
export function createReadiness(parts: {
  /** Writes and reads a row; rejects when the database cannot. */
  writeDatabase: () => Promise<void>;
  lastReceived: () => Temporal.Instant | null;
  polling: boolean;
  clock: Clock;
}): () => Promise<Readiness> {
  return async () => {
    const database = await parts.writeDatabase().then(
      () => 'writable',
      (error: Error) => `not writable: ${error.name}`,
    );
    const last = parts.lastReceived();
    const ageSeconds = last === null ? null : Math.round(parts.clock.now().since(last).total('seconds'));
    const fresh = !parts.polling || (ageSeconds !== null && ageSeconds < FRESH_SECONDS);
    return {
      ready: database === 'writable' && fresh,
      parts: { database, lastUpdateAgeSeconds: ageSeconds, receiving: parts.polling ? 'polling' : 'webhook' },
    };
  };
}
