import { type DeletionTerms, deletionTerms } from '../../domain/deletion.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { LeavingStore } from './leaving-store.ts';

/**
 * Asks for the person to be deleted: blocked at once, destroyed within 30 days (design §7). Asking twice changes nothing:
 * `alreadyAsked`.
 */
export async function requestDeletion(
  ports: { leaving: Pick<LeavingStore, 'askDeletion'>; clock: Clock },
  { personId, telegramId }: { personId: PersonId; telegramId: number },
): Promise<{ kind: 'blocked'; terms: DeletionTerms } | { kind: 'alreadyAsked' }> {
  const at = ports.clock.now();
  const terms = deletionTerms(at);
  const blocked = await ports.leaving.askDeletion({
    personId,
    telegramId,
    at,
    destroyBy: terms.destroyBy,
  });
  return blocked ? { kind: 'blocked', terms } : { kind: 'alreadyAsked' };
}
