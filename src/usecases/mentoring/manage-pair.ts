import {
  isOver,
  isRunning,
  type PAIR_SIDES,
  type PairKind,
  snapshotOf,
} from '../../domain/mentoring/pair.ts';
import { type PairAction, type PairRefusal, transitionPair } from '../../domain/mentoring/pair-transition.ts';
import type { PairOrder } from '../../domain/mentoring/parse-order.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PairId, PersonId } from '../../lib/ids.ts';
import { todayOf, type Viewer } from '../people/viewer.ts';
import type { MentoringStore, PairChange, PairRecord } from './mentoring-store.ts';
import { movePair } from './move-pair.ts';
import { pairRelation } from './pair-relation.ts';

/** What a methodologist does with a pair before and beside its work. */
export type ManageAction =
  | {
      readonly type: 'about';
      readonly kind?: PairKind;
      readonly competency?: { readonly frameworkKey: string; readonly competencyKey: string } | null;
    }
  | { readonly type: 'addMember'; readonly personId: PersonId; readonly side: (typeof PAIR_SIDES)[number] }
  | { readonly type: 'removeMember'; readonly personId: PersonId }
  | { readonly type: 'propose' | 'withdraw' }
  | { readonly type: 'order'; readonly order: PairOrder };

export type Managed =
  | { kind: 'done'; pair: PairRecord }
  | { kind: 'refused'; refusal: PairRefusal; pair: PairRecord }
  /** No such pair, or not of the viewer's territory. */
  | { kind: 'unknown' };

/**
 * A methodologist of the pair's territory changes what a draft is about and who is in it, proposes it, takes it back, or
 * writes down the order that was made outside. A member is somebody accepted in the territory who has come to the bot.
 */
export async function managePair(
  ports: { mentoring: Pick<MentoringStore, 'changePair' | 'loadPair' | 'findPerson'>; clock: Clock },
  { viewer, pairId, action }: { viewer: Viewer; pairId: PairId; action: ManageAction },
): Promise<Managed> {
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  if (action.type === 'addMember' && !(await isOfTerritory(ports, pairId, action.personId)))
    return { kind: 'unknown' };
  const changed = await ports.mentoring.changePair(pairId, {
    actorId: viewer.personId,
    at,
    decide: pair => {
      if (!pairRelation(pair, viewer, today).manages) return { changes: [], result: 'unknown' as const };
      const decided = decideManaging(pair, action);
      if (!decided.ok) return { changes: [], result: decided.refusal };
      const audit: PairChange = { type: 'audit', action: 'pairManage', by: 'methodologist' };
      return { changes: [...decided.changes, audit], result: null };
    },
  });
  if (changed === null || changed.result === 'unknown') return { kind: 'unknown' };
  const { pair, result } = changed;
  return result === null ? { kind: 'done', pair } : { kind: 'refused', refusal: result, pair };
}

async function isOfTerritory(
  { mentoring }: { mentoring: Pick<MentoringStore, 'loadPair' | 'findPerson'> },
  pairId: PairId,
  personId: PersonId,
): Promise<boolean> {
  const pair = await mentoring.loadPair(pairId);
  return pair !== null && (await mentoring.findPerson(pair.territoryId, personId)) !== null;
}

type Decided = { ok: true; changes: readonly PairChange[] } | { ok: false; refusal: PairRefusal };

function decideManaging(pair: PairRecord, action: ManageAction): Decided {
  switch (action.type) {
    case 'about':
      return pair.state === 'draft' ? { ok: true, changes: [action] } : { ok: false, refusal: 'wrongState' };
    case 'order':
      return decideOrder(pair, action.order);
    case 'withdraw':
      return withdraw(pair);
    default:
      return movePair(pair, action);
  }
}

function decideOrder(pair: PairRecord, order: PairOrder): Decided {
  if (!isRunning(pair.state)) return { ok: false, refusal: 'wrongState' };
  return { ok: true, changes: [{ type: 'order', ...order }] };
}

/** Everybody who knew of the proposal is told that it is taken back: those asked and those who agreed, and who asked for it. */
function withdraw(pair: PairRecord): Decided {
  const action: PairAction = { type: 'withdraw' };
  const after = transitionPair(snapshotOf(pair), action);
  if (!after.ok) return after;
  const told = pair.members.filter(
    ({ personId, answer }) => answer === 'asked' || answer === 'accepted' || personId === pair.proposedById,
  );
  const changes: PairChange[] = [{ type: 'state', to: after.state }];
  if (!isOver(pair.state) && told.length > 0)
    changes.push({ type: 'notify', to: told.map(({ personId }) => personId), kind: 'pairDeclined' });
  return { ok: true, changes };
}
