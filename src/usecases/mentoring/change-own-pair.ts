import type { Clock } from '../../lib/clock.ts';
import type { PairId } from '../../lib/ids.ts';
import { todayOf, type Viewer } from '../people/viewer.ts';
import type { MentoringStore, PairChange, PairPerson, PairRecord } from './mentoring-store.ts';
import { belongs, pairRelation } from './pair-relation.ts';

export type OwnPairChanged<Refusal extends string> =
  | { kind: 'done'; pair: PairRecord }
  | { kind: 'refused'; refusal: Refusal; pair: PairRecord }
  /** No such pair, or not theirs. */
  | { kind: 'unknown' };

export type OwnPairPorts = { mentoring: Pick<MentoringStore, 'changePair'>; clock: Clock };

/**
 * A member's change of the own pair, decided with the pair's row locked. Membership is what the database says at that
 * moment; whoever does not belong to the pair learns nothing.
 */
export async function changeOwnPair<Refusal extends string>(
  { mentoring, clock }: OwnPairPorts,
  { viewer, pairId }: { viewer: Viewer; pairId: PairId },
  decide: (
    pair: PairRecord,
    member: PairPerson,
    at: Temporal.Instant,
  ) => readonly PairChange[] | { refusal: Refusal },
): Promise<OwnPairChanged<Refusal>> {
  const at = clock.now();
  const today = todayOf(viewer, at);
  const changed = await mentoring.changePair<'unknown' | 'done' | { refusal: Refusal }>(pairId, {
    actorId: viewer.personId,
    at,
    decide: pair => {
      const relation = pairRelation(pair, viewer, today);
      if (relation.member === null || !belongs(pair, relation)) return { changes: [], result: 'unknown' };
      const decided = decide(pair, relation.member, at);
      if ('refusal' in decided) return { changes: [], result: decided };
      return { changes: decided, result: 'done' };
    },
  });
  if (changed === null || changed.result === 'unknown') return { kind: 'unknown' };
  const { pair, result } = changed;
  return result === 'done' ? { kind: 'done', pair } : { kind: 'refused', refusal: result.refusal, pair };
}
