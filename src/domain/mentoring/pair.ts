/** Who learns from whom (domain §3.3). `reverse`: the younger one is the strong side; `team`: several on a side. */
export const PAIR_KINDS = ['teacherToTeacher', 'reverse', 'situational', 'team'] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** `draft`: a methodologist still chooses people; `requested`: a teacher asked, no mentor is named yet. */
export const PAIR_STATES = [
  'draft',
  'requested',
  'proposed',
  'active',
  'ending',
  'ended',
  'declined',
] as const;
export type PairState = (typeof PAIR_STATES)[number];

/** The mentor is the strong side, whatever the kind: in a reverse pair the younger one. */
export const PAIR_SIDES = ['mentor', 'mentee'] as const;
export type PairSide = (typeof PAIR_SIDES)[number];

/** `waiting`: the other side is asked first. */
export const MEMBER_ANSWERS = ['waiting', 'asked', 'accepted', 'declined'] as const;
export type MemberAnswer = (typeof MEMBER_ANSWERS)[number];

export interface PairMemberState {
  readonly personId: number;
  readonly side: PairSide;
  readonly answer: MemberAnswer;
}

/** A pair as its rules see it. */
export interface PairSnapshot {
  readonly kind: PairKind;
  readonly state: PairState;
  /** A mentee asked for it: when a mentor declines, another one is looked for. */
  readonly askedFor: boolean;
  readonly members: readonly PairMemberState[];
}

/** Whether the pair works together now; an ending one does until its last day. */
export function isRunning(state: PairState): boolean {
  return state === 'active' || state === 'ending';
}

/** Whether nothing can happen to the pair any more. */
export function isOver(state: PairState): boolean {
  return state === 'ended' || state === 'declined';
}

/** A stored pair as its rules see it. */
export function snapshotOf(pair: {
  readonly kind: PairKind;
  readonly state: PairState;
  readonly proposedById: number | null;
  readonly members: readonly PairMemberState[];
}): PairSnapshot {
  return {
    kind: pair.kind,
    state: pair.state,
    askedFor: isAskedFor(pair),
    members: pair.members.map(({ personId, side, answer }) => ({ personId, side, answer })),
  };
}

/** Whether a mentee asked for the pair. */
export function isAskedFor(pair: {
  readonly proposedById: number | null;
  readonly members: readonly PairMemberState[];
}): boolean {
  return pair.members.some(({ side, personId }) => side === 'mentee' && personId === pair.proposedById);
}
