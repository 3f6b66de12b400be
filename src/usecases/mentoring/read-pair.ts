import { isOver } from '../../domain/mentoring/pair.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PairId } from '../../lib/ids.ts';
import { todayOf, type Viewer } from '../people/viewer.ts';
import type { MentoringStore, PairPerson, PairRecord } from './mentoring-store.ts';
import { belongs, type PairRelation, pairRelation } from './pair-relation.ts';

export type OwnPair =
  /** Works, or worked, together: everything is shown. */
  | { kind: 'member'; pair: PairRecord; member: PairPerson }
  /** Asked to join, and nobody knows the answer yet. */
  | { kind: 'asked'; pair: PairRecord; member: PairPerson }
  /** Agreed, or asked for it, and waits for others. */
  | { kind: 'waits'; pair: PairRecord; member: PairPerson }
  | { kind: 'unknown' };

/** The viewer's own pair, as far as it is theirs to see now. */
export async function readOwnPair(
  ports: { mentoring: Pick<MentoringStore, 'loadPair'>; clock: Clock },
  { viewer, pairId }: { viewer: Viewer; pairId: PairId },
): Promise<OwnPair> {
  const pair = await ports.mentoring.loadPair(pairId);
  return pair === null ? { kind: 'unknown' } : ownView(pair, viewer, todayOf(viewer, ports.clock.now()));
}

/** How a pair looks to somebody who may be one of its members. */
export function ownView(pair: PairRecord, viewer: Viewer, today: Temporal.PlainDate): OwnPair {
  const relation = pairRelation(pair, viewer, today);
  const { member } = relation;
  if (member === null || pair.state === 'draft') return { kind: 'unknown' };
  if (belongs(pair, relation)) return { kind: 'member', pair, member };
  if (isOver(pair.state)) return { kind: 'unknown' };
  if (member.answer === 'asked' && pair.state === 'proposed') return { kind: 'asked', pair, member };
  const waits = member.answer === 'accepted' || pair.proposedById === member.personId;
  return waits ? { kind: 'waits', pair, member } : { kind: 'unknown' };
}

/** A pair for whoever manages its territory or oversees its people. The journal and the plan are the members' alone. */
export async function readOverseenPair(
  ports: { mentoring: Pick<MentoringStore, 'loadPair'>; clock: Clock },
  { viewer, pairId }: { viewer: Viewer; pairId: PairId },
): Promise<{ pair: PairRecord; relation: PairRelation } | null> {
  const pair = await ports.mentoring.loadPair(pairId);
  if (pair === null) return null;
  const relation = pairRelation(pair, viewer, todayOf(viewer, ports.clock.now()));
  if (relation.manages) return { pair, relation };
  return relation.oversees && pair.activeSince !== null ? { pair, relation } : null;
}
