import { monotonicMs } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import type { DeliveryStore, Term } from './delivery-store.ts';

/** Longer than a call may take (30 s) and the time between two renewals together. */
const LEASE_SECONDS = 45;
const RENEW_EVERY_MS = 10_000;

/** This process's side of the right to send: asks for it, renews it when it is due, and knows when it changed hands. */
export function createLeaseHolder(options: {
  store: Pick<DeliveryStore, 'holdLease' | 'releaseLease'>;
  owner: string;
  log: Log;
}) {
  const { store, owner, log } = options;
  let term: Term | null = null;
  let askedAtMs = 0;

  return {
    renewEveryMs: RENEW_EVERY_MS,
    get held(): boolean {
      return term !== null;
    },
    /** The term that holds now, asking the database when the last answer is old; null while another process sends. */
    async hold(): Promise<(Term & { isNew: boolean }) | null> {
      if (term && monotonicMs() - askedAtMs < RENEW_EVERY_MS) return { ...term, isNew: false };
      const earlier = term;
      askedAtMs = monotonicMs();
      term = await store.holdLease(owner, LEASE_SECONDS);
      if (earlier && !term) log.warn({}, 'another process sends the notices now');
      if (!term) return null;
      const isNew = earlier?.fence !== term.fence;
      if (isNew) log.info({ fence: term.fence }, 'this process sends the notices');
      return { ...term, isNew };
    },
    /** The database said that the term is over. */
    lose(): void {
      term = null;
      log.warn({}, 'another process sends the notices now');
    },
    async release(): Promise<void> {
      if (term) await store.releaseLease(owner);
      term = null;
    },
  };
}
