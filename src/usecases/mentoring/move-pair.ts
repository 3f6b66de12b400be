import { isOver, snapshotOf } from '../../domain/mentoring/pair.ts';
import { type PairAction, type PairRefusal, transitionPair } from '../../domain/mentoring/pair-transition.ts';
import { asId, type PersonId } from '../../lib/ids.ts';
import type { PairChange, PairRecord } from './mentoring-store.ts';
import { othersOf } from './pair-relation.ts';

/**
 * The changes an action on a pair makes, with everybody told who has to know: whoever is asked now, all members when it
 * begins, the proposer or the methodologists when it came to nothing. Why somebody declined is told to nobody.
 */
export function movePair(
  pair: PairRecord,
  action: PairAction,
): { ok: true; changes: readonly PairChange[] } | { ok: false; refusal: PairRefusal } {
  const after = transitionPair(snapshotOf(pair), action);
  if (!after.ok) return after;
  const changes: PairChange[] = [{ type: 'members', members: after.members }];
  if (after.state !== pair.state) changes.push({ type: 'state', to: after.state });
  if (after.asked.length > 0)
    changes.push({ type: 'notify', to: after.asked.map(asPerson), kind: 'pairAsked' });
  if (after.state === 'active' && pair.state === 'proposed') {
    const all = after.members.filter(({ answer }) => answer === 'accepted');
    changes.push({ type: 'notify', to: all.map(({ personId }) => asPerson(personId)), kind: 'pairActive' });
    changes.push({ type: 'notify', to: 'managers', kind: 'pairNeedsOrder' });
  }
  if (pair.state === 'proposed' && after.state === 'requested')
    changes.push({ type: 'notify', to: 'managers', kind: 'pairRequested', params: { again: true } });
  if (isOver(after.state) && action.type !== 'withdraw' && pair.state === 'proposed')
    changes.push(...cameToNothing(pair, action));
  return { ok: true, changes };
}

/** Told without reasons: to those who had agreed already, and to the methodologists. */
function cameToNothing(pair: PairRecord, action: PairAction): PairChange[] {
  const actor = 'personId' in action ? action.personId : null;
  const agreed = othersOf(pair, actor).map(({ personId }) => personId);
  return [
    { type: 'notify', to: agreed, kind: 'pairDeclined' },
    { type: 'notify', to: 'managers', kind: 'pairNotFormed' },
  ];
}

const asPerson = (personId: number): PersonId => asId<PersonId>(personId);
