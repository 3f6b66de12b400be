import { isAskedFor } from '../../domain/mentoring/pair.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PairId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { MentoringStore, PairChange } from './mentoring-store.ts';
import { movePair } from './move-pair.ts';

/**
 * Whoever asked for a mentor takes the request back before the pair has begun; a mentor who was asked or has agreed is told
 * that it did not come about. False: it is not theirs, or has moved on.
 */
export async function withdrawRequest(
  ports: { mentoring: Pick<MentoringStore, 'changePair'>; clock: Clock },
  { viewer, pairId }: { viewer: Viewer; pairId: PairId },
): Promise<boolean> {
  const changed = await ports.mentoring.changePair(pairId, {
    actorId: viewer.personId,
    at: ports.clock.now(),
    decide: pair => {
      const own = isAskedFor(pair) && pair.proposedById === viewer.personId;
      const moved = own ? movePair(pair, { type: 'withdraw' }) : null;
      if (!moved?.ok) return { changes: [], result: false };
      const told = pair.members.filter(
        ({ side, answer }) => side === 'mentor' && (answer === 'asked' || answer === 'accepted'),
      );
      const notice: PairChange = {
        type: 'notify',
        to: told.map(({ personId }) => personId),
        kind: 'pairDeclined',
      };
      return { changes: [...moved.changes, notice], result: true };
    },
  });
  return changed?.result ?? false;
}
