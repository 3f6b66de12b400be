import { type ConsentRecord, type ConsentVersions, consentState } from '../../domain/consent.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { ConsentDecision } from './arrival-store.ts';
import type { PrivacyStore } from './privacy-store.ts';

export type ConsentChange =
  /** @property sharesEnded how many shares ended with the consent they stood on. */
  | { kind: 'changed'; sharesEnded: number }
  /** It stood like that already. */
  | { kind: 'unchanged' }
  /** Withdrawing the consent to processing is asking to be deleted: another way, asked twice. */
  | { kind: 'leave' };

/**
 * Gives or withdraws one consent. Without the second one nothing may be shown, so its withdrawal ends every share in the
 * same moment (design §7).
 */
export async function changeConsent(
  ports: { privacy: Pick<PrivacyStore, 'addDecision'>; clock: Clock },
  change: { personId: PersonId; decision: ConsentDecision; versions: ConsentVersions },
): Promise<ConsentChange> {
  const { personId, decision, versions } = change;
  if (decision.kind === 'processing' && !decision.granted) return { kind: 'leave' };
  const { added, sharesEnded } = await ports.privacy.addDecision(
    personId,
    decision,
    ports.clock.now(),
    records => ({
      add: isNew(records, decision, versions),
      endShares: decision.kind === 'profileSharing' && !decision.granted,
    }),
  );
  return added || sharesEnded > 0 ? { kind: 'changed', sharesEnded } : { kind: 'unchanged' };
}

function isNew(
  records: readonly ConsentRecord[],
  decision: ConsentDecision,
  versions: ConsentVersions,
): boolean {
  const state = consentState(records, decision.kind, versions);
  return decision.granted ? state !== 'given' : state !== 'refused' && state !== 'withdrawn';
}
