import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOver,
  isRunning,
  PAIR_KINDS,
  PAIR_SIDES,
  type PairSnapshot,
} from '../../../src/domain/mentoring/pair.ts';
import {
  live,
  type PairAction,
  type PairTransition,
  transitionPair,
} from '../../../src/domain/mentoring/pair-transition.ts';

const MENTOR = 1;
const MENTEE = 2;

function run(start: PairSnapshot, actions: readonly PairAction[]): PairSnapshot {
  let pair = start;
  for (const action of actions) {
    const after = transitionPair(pair, action);
    if (!after.ok) throw new Error(`${action.type}: ${after.refusal}`);
    pair = { ...pair, state: after.state, members: after.members };
  }
  return pair;
}

const draft: PairSnapshot = { kind: 'teacherToTeacher', state: 'draft', askedFor: false, members: [] };
const two: PairAction[] = [
  { type: 'addMember', personId: MENTEE, side: 'mentee' },
  { type: 'addMember', personId: MENTOR, side: 'mentor' },
];
const proposed = run(draft, [...two, { type: 'propose' }]);
const request: PairSnapshot = {
  kind: 'situational',
  state: 'requested',
  askedFor: true,
  members: [{ personId: MENTEE, side: 'mentee', answer: 'waiting' }],
};

describe('a pair', () => {
  it('asks the mentor first, the mentee after the mentor agreed, and begins when both did', () => {
    expect(proposed.members.map(({ answer }) => answer)).toEqual(['waiting', 'asked']);
    const afterMentor = transitionPair(proposed, { type: 'accept', personId: MENTOR });
    expect(afterMentor).toMatchObject({ ok: true, state: 'proposed', asked: [MENTEE] });
    const begun = run(proposed, [
      { type: 'accept', personId: MENTOR },
      { type: 'accept', personId: MENTEE },
    ]);
    expect(begun.state).toBe('active');
  });

  it('is over when either declines; nobody else is asked then', () => {
    const declined = transitionPair(proposed, { type: 'decline', personId: MENTOR });
    expect(declined).toMatchObject({ ok: true, state: 'declined', asked: [] });
    const second = run(proposed, [
      { type: 'accept', personId: MENTOR },
      { type: 'decline', personId: MENTEE },
    ]);
    expect(second.state).toBe('declined');
  });

  it('that was asked for goes back to the methodologist when the mentor declines, and keeps who declined', () => {
    const again = run(request, [
      { type: 'addMember', personId: MENTOR, side: 'mentor' },
      { type: 'propose' },
      { type: 'decline', personId: MENTOR },
    ]);
    expect(again.state).toBe('requested');
    expect(transitionPair(again, { type: 'addMember', personId: MENTOR, side: 'mentor' })).toEqual({
      ok: false,
      refusal: 'alreadyMember',
    });
    expect(
      run(again, [
        { type: 'addMember', personId: 3, side: 'mentor' },
        { type: 'propose' },
        { type: 'accept', personId: 3 },
        { type: 'accept', personId: MENTEE },
      ]).state,
    ).toBe('active');
  });

  it('has one person on a side, a team has several and begins with those who agreed', () => {
    const full = run(draft, two);
    expect(transitionPair(full, { type: 'addMember', personId: 3, side: 'mentee' })).toMatchObject({
      refusal: 'sideFull',
    });
    const team = run({ ...draft, kind: 'team' }, [
      ...two,
      { type: 'addMember', personId: 3, side: 'mentee' },
      { type: 'addMember', personId: 4, side: 'mentor' },
      { type: 'propose' },
      { type: 'accept', personId: MENTOR },
      { type: 'decline', personId: 4 },
      { type: 'accept', personId: MENTEE },
      { type: 'decline', personId: 3 },
    ]);
    expect(team.state).toBe('active');
  });

  it('is not proposed without both sides', () => {
    expect(transitionPair(run(draft, two.slice(0, 1)), { type: 'propose' })).toMatchObject({
      refusal: 'sideMissing',
    });
  });

  it('ends with notice, which can be taken back; and at once when somebody leaves for good', () => {
    const active = run(proposed, [
      { type: 'accept', personId: MENTOR },
      { type: 'accept', personId: MENTEE },
    ]);
    expect(run(active, [{ type: 'askEnd' }, { type: 'keepOn' }]).state).toBe('active');
    expect(run(active, [{ type: 'askEnd' }, { type: 'end' }]).state).toBe('ended');
    expect(run(active, [{ type: 'leave', personId: MENTEE }]).state).toBe('ended');
    expect(run(proposed, [{ type: 'leave', personId: MENTOR }]).state).toBe('declined');
  });
});

const person = fc.integer({ min: 1, max: 5 });
const action: fc.Arbitrary<PairAction> = fc.oneof(
  fc.record({
    type: fc.constant('addMember' as const),
    personId: person,
    side: fc.constantFrom(...PAIR_SIDES),
  }),
  fc.record({ type: fc.constant('removeMember' as const), personId: person }),
  fc.record({ type: fc.constantFrom('accept' as const, 'decline' as const), personId: person }),
  fc.record({ type: fc.constant('leave' as const), personId: person }),
  fc.constantFrom<PairAction>(
    { type: 'propose' },
    { type: 'withdraw' },
    { type: 'askEnd' },
    { type: 'keepOn' },
    { type: 'end' },
  ),
);
const start = fc.oneof(
  fc.constantFrom(...PAIR_KINDS).map(kind => ({ ...draft, kind })),
  fc.constantFrom(...PAIR_KINDS).map(kind => ({ ...request, kind })),
);

/** Every step of a random life, with the pair before it. */
function steps(begin: PairSnapshot, actions: readonly PairAction[]) {
  const taken: { before: PairSnapshot; action: PairAction; after: PairTransition }[] = [];
  let pair = begin;
  for (const each of actions) {
    const after = transitionPair(pair, each);
    taken.push({ before: pair, action: each, after });
    if (after.ok) pair = { ...pair, state: after.state, members: after.members };
  }
  return taken;
}

describe('whatever happens to a pair', () => {
  const always = (check: (step: ReturnType<typeof steps>[number]) => void) =>
    fc.assert(
      fc.property(start, fc.array(action, { maxLength: 25 }), (begin, actions) => {
        for (const step of steps(begin, actions)) check(step);
      }),
    );

  it('it runs only with somebody on each side who agreed, and nobody left unasked', () =>
    always(({ after }) => {
      if (!after.ok || !isRunning(after.state)) return;
      for (const side of PAIR_SIDES) {
        const there = live(after.members, side);
        expect(there.length).toBeGreaterThan(0);
        expect(there.every(({ answer }) => answer === 'accepted')).toBe(true);
      }
    }));

  it('no mentee is asked before every mentor has answered', () =>
    always(({ after }) => {
      if (!after.ok || after.state !== 'proposed') return;
      const askedMentees = after.members.some(({ side, answer }) => side === 'mentee' && answer === 'asked');
      const openMentors = after.members.some(
        ({ side, answer }) => side === 'mentor' && (answer === 'asked' || answer === 'waiting'),
      );
      expect(askedMentees && openMentors).toBe(false);
    }));

  it('nobody becomes a member who agreed except by their own answer', () =>
    always(({ before, action: taken, after }) => {
      if (!after.ok) return;
      for (const member of after.members) {
        const was = before.members.find(({ personId }) => personId === member.personId)?.answer;
        if (member.answer === 'accepted' && was !== 'accepted')
          expect(taken).toEqual({ type: 'accept', personId: member.personId });
      }
    }));

  it('what is over stays over, except that its members may leave', () =>
    always(({ before, after }) => {
      if (isOver(before.state) && after.ok) expect(isOver(after.state)).toBe(true);
    }));

  it('the same answer twice is refused', () =>
    always(({ before, action: taken, after }) => {
      if ((taken.type !== 'accept' && taken.type !== 'decline') || !after.ok) return;
      const next = { ...before, state: after.state, members: after.members };
      expect(transitionPair(next, taken).ok).toBe(false);
    }));
});
