import type { Clock } from '../../lib/clock.ts';
import type { PairId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { MentoringStore, PairRecord } from './mentoring-store.ts';
import { movePair } from './move-pair.ts';

export type PairAnswered =
  | { kind: 'done'; pair: PairRecord }
  /** Answered already, taken back meanwhile, not theirs to answer, or no such pair: one and the same to a stranger. */
  | { kind: 'outdated' };

/** A member accepts or declines; only whoever is asked at that moment can. */
export async function answerPair(
  ports: { mentoring: Pick<MentoringStore, 'changePair'>; clock: Clock },
  { viewer, pairId, accepts }: { viewer: Viewer; pairId: PairId; accepts: boolean },
): Promise<PairAnswered> {
  const changed = await ports.mentoring.changePair(pairId, {
    actorId: viewer.personId,
    at: ports.clock.now(),
    decide: pair => {
      const moved = movePair(pair, { type: accepts ? 'accept' : 'decline', personId: viewer.personId });
      return { changes: moved.ok ? moved.changes : [], result: moved.ok };
    },
  });
  return changed?.result ? { kind: 'done', pair: changed.pair } : { kind: 'outdated' };
}
