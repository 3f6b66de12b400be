import { isRunning, type PairMemberState, type PairSide, type PairSnapshot, type PairState } from './pair.ts';

/** What can become of a pair; `personId` is the member it is about. */
export type PairAction =
  | { readonly type: 'addMember'; readonly personId: number; readonly side: PairSide }
  | { readonly type: 'removeMember'; readonly personId: number }
  | { readonly type: 'propose' }
  | { readonly type: 'accept' | 'decline'; readonly personId: number }
  /** Taken back before it began. */
  | { readonly type: 'withdraw' }
  | { readonly type: 'askEnd' | 'keepOn' | 'end' }
  /** Somebody is not there any more; without one of a side the pair is over. */
  | { readonly type: 'leave'; readonly personId: number };

/** Why an action is refused. */
export const PAIR_REFUSALS = [
  'wrongState',
  'notAsked',
  'alreadyMember',
  'notMember',
  'sideFull',
  'sideMissing',
] as const;
export type PairRefusal = (typeof PAIR_REFUSALS)[number];

export type PairTransition =
  | {
      readonly ok: true;
      readonly state: PairState;
      readonly members: readonly PairMemberState[];
      /** Who is to be asked now and was not before. */
      readonly asked: readonly number[];
    }
  | { readonly ok: false; readonly refusal: PairRefusal };

/** On a side of a pair that is no team there is one person. */
const TEAM_SIDE_LIMIT = 10;

/**
 * The pair after the action, or why not. Nobody is appointed: mentors, the strong side, are asked first, mentees only when
 * every mentor has answered, and the pair begins when nobody's answer is missing and each side has somebody who agreed
 * (TK RF 351.8: the mentor's consent; the order itself is made outside).
 */
export function transitionPair(pair: PairSnapshot, action: PairAction): PairTransition {
  switch (action.type) {
    case 'addMember':
      return addMember(pair, action.personId, action.side);
    case 'removeMember':
      return removeMember(pair, action.personId);
    case 'propose':
      return propose(pair);
    case 'accept':
    case 'decline':
      return answer(pair, action.personId, action.type === 'accept' ? 'accepted' : 'declined');
    case 'withdraw':
      return move(pair, ['draft', 'requested', 'proposed'], 'declined');
    case 'askEnd':
      return move(pair, ['active'], 'ending');
    case 'keepOn':
      return move(pair, ['ending'], 'active');
    case 'end':
      return move(pair, ['active', 'ending'], 'ended');
    case 'leave':
      return leave(pair, action.personId);
  }
}

function move(pair: PairSnapshot, from: readonly PairState[], to: PairState): PairTransition {
  return from.includes(pair.state) ? done(to, pair.members) : refused('wrongState');
}

function addMember(pair: PairSnapshot, personId: number, side: PairSide): PairTransition {
  if (!isOpenForMembers(pair, side)) return refused('wrongState');
  if (pair.members.some(member => member.personId === personId)) return refused('alreadyMember');
  const limit = pair.kind === 'team' ? TEAM_SIDE_LIMIT : 1;
  if (live(pair.members, side).length >= limit) return refused('sideFull');
  return done(pair.state, [...pair.members, { personId, side, answer: 'waiting' }]);
}

function removeMember(pair: PairSnapshot, personId: number): PairTransition {
  const member = pair.members.find(each => each.personId === personId);
  if (member?.answer !== 'waiting') return refused('notMember');
  if (!isOpenForMembers(pair, member.side)) return refused('wrongState');
  return done(
    pair.state,
    pair.members.filter(each => each !== member),
  );
}

/** Of a pair that a mentee asked for only the mentor is chosen. */
function isOpenForMembers({ state }: PairSnapshot, side: PairSide): boolean {
  return state === 'draft' || (state === 'requested' && side === 'mentor');
}

function propose(pair: PairSnapshot): PairTransition {
  if (pair.state !== 'draft' && pair.state !== 'requested') return refused('wrongState');
  if (live(pair.members, 'mentor').length === 0 || live(pair.members, 'mentee').length === 0)
    return refused('sideMissing');
  return done(
    'proposed',
    pair.members.map(member =>
      member.side === 'mentor' && member.answer === 'waiting' ? { ...member, answer: 'asked' } : member,
    ),
    pair.members,
  );
}

function answer(pair: PairSnapshot, personId: number, given: 'accepted' | 'declined'): PairTransition {
  if (pair.state !== 'proposed') return refused('wrongState');
  if (!pair.members.some(member => member.personId === personId && member.answer === 'asked'))
    return refused('notAsked');
  const members = pair.members.map(member =>
    member.personId === personId ? { ...member, answer: given } : member,
  );
  return settle(pair, members);
}

function settle(pair: PairSnapshot, members: readonly PairMemberState[]): PairTransition {
  if (live(members, 'mentee').length === 0) return done('declined', members);
  if (live(members, 'mentor').length === 0) return done(pair.askedFor ? 'requested' : 'declined', members);
  if (members.some(({ side, answer }) => side === 'mentor' && answer === 'asked'))
    return done('proposed', members);
  const asking = members.map(
    (member): PairMemberState => (member.answer === 'waiting' ? { ...member, answer: 'asked' } : member),
  );
  const complete = asking.every(member => member.answer !== 'asked');
  return done(complete ? 'active' : 'proposed', asking, members);
}

function leave(pair: PairSnapshot, personId: number): PairTransition {
  const gone = pair.members.find(member => member.personId === personId);
  if (!gone) return refused('notMember');
  const members = pair.members.map(
    (member): PairMemberState => (member === gone ? { ...member, answer: 'declined' } : member),
  );
  if (live(members, gone.side).length > 0 && pair.state !== 'proposed') return done(pair.state, members);
  if (isRunning(pair.state)) return done('ended', members);
  return pair.state === 'proposed' ? settle(pair, members) : done('declined', members);
}

/** Members of a side who have not declined. */
export function live(members: readonly PairMemberState[], side: PairSide): readonly PairMemberState[] {
  return members.filter(member => member.side === side && member.answer !== 'declined');
}

function done(
  state: PairState,
  members: readonly PairMemberState[],
  before: readonly PairMemberState[] = members,
): PairTransition {
  const was = new Map(before.map(({ personId, answer }) => [personId, answer]));
  const asked = members
    .filter(member => member.answer === 'asked' && was.get(member.personId) !== 'asked')
    .map(({ personId }) => personId);
  return { ok: true, state, members, asked };
}

function refused(refusal: PairRefusal): PairTransition {
  return { ok: false, refusal };
}
