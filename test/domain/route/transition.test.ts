import { describe, expect, it } from 'vitest';
import { defaultRoutePeriod } from '../../../src/domain/route/default-route-period.ts';
import { typedEvidence } from '../../../src/domain/route/evidence.ts';
import {
  canAddEvidence,
  type ItemAction,
  transitionItem,
} from '../../../src/domain/route/item-transition.ts';
import {
  ROUTE_ITEM_STATES,
  ROUTE_STATES,
  type RouteItemState,
  type RouteSnapshot,
  type RouteState,
} from '../../../src/domain/route/route.ts';
import { routeProgress } from '../../../src/domain/route/route-progress.ts';
import {
  canComment,
  canEdit,
  possibleActions,
  type RouteAction,
  transition,
} from '../../../src/domain/route/transition.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const OWNER = { isOwner: true, isMethodologist: false };
const METHODOLOGIST = { isOwner: false, isMethodologist: true };
const BOTH = { isOwner: true, isMethodologist: true };
const STRANGER = { isOwner: false, isMethodologist: false };

function route(state: RouteState, more: Partial<RouteSnapshot> = {}): RouteSnapshot {
  return { state, endsOn: day('2027-08-31'), deficits: 2, items: [{ state: 'done' }], ...more };
}
const ACTIONS: readonly RouteAction[] = [
  { type: 'submit' },
  { type: 'recall' },
  { type: 'approve' },
  { type: 'return', comment: 'Добавьте срок.' },
  { type: 'start' },
  { type: 'revise' },
  { type: 'finish' },
  { type: 'extend', until: day('2027-12-31') },
];

/** Every transition there is; whatever is not here must be refused. */
const ROUTE_TABLE: Readonly<Record<string, RouteState>> = {
  'owner draft submit': 'submitted',
  'owner submitted recall': 'draft',
  'methodologist submitted approve': 'approved',
  'methodologist submitted return': 'draft',
  'owner approved start': 'inProgress',
  'owner approved revise': 'draft',
  'owner inProgress revise': 'draft',
  'owner extended revise': 'draft',
  'owner inProgress finish': 'done',
  'owner extended finish': 'done',
  'owner inProgress extend': 'extended',
  'owner extended extend': 'extended',
};

describe('states of a route', () => {
  const actors = { owner: OWNER, methodologist: METHODOLOGIST, stranger: STRANGER };
  const cases = Object.entries(actors).flatMap(([name, actor]) =>
    ROUTE_STATES.flatMap(state => ACTIONS.map(action => ({ name, actor, state, action, type: action.type }))),
  );

  it.each(cases)('$name: $state, $type', ({ name, actor, state, action }) => {
    const expected = ROUTE_TABLE[`${name} ${state} ${action.type}`];
    const result = transition(route(state), action, actor);
    expect(result.ok ? result.state : undefined).toBe(expected);
    expect(possibleActions(state, actor).includes(action.type)).toBe(expected !== undefined);
  });

  it('a methodologist does not decide about a route of their own', () => {
    expect(transition(route('submitted'), { type: 'approve' }, BOTH)).toEqual({
      ok: false,
      refusal: 'ownRoute',
    });
    expect(possibleActions('submitted', BOTH)).toEqual(['recall']);
    expect(transition(route('draft'), { type: 'submit' }, BOTH)).toMatchObject({ ok: true });
  });

  it.each<[string, RouteSnapshot, RouteAction, typeof OWNER, unknown]>([
    ['an empty route', route('draft', { items: [] }), { type: 'submit' }, OWNER, 'noItems'],
    [
      'a route whose items were all dropped',
      route('draft', { items: [{ state: 'dropped' }] }),
      { type: 'submit' },
      OWNER,
      'noItems',
    ],
    ['four deficits', route('draft', { deficits: 4 }), { type: 'submit' }, OWNER, 'tooManyDeficits'],
    ['three deficits', route('draft', { deficits: 3 }), { type: 'submit' }, OWNER, 'submitted'],
    [
      'a return without a word',
      route('submitted'),
      { type: 'return', comment: ' \u200B\n ' },
      METHODOLOGIST,
      'commentMissing',
    ],
    [
      'an end with open items',
      route('inProgress', { items: [{ state: 'done' }, { state: 'planned' }] }),
      { type: 'finish' },
      OWNER,
      'itemsOpen',
    ],
    [
      'an end with a returned item',
      route('inProgress', { items: [{ state: 'returned' }] }),
      { type: 'finish' },
      OWNER,
      'itemsOpen',
    ],
    [
      'an end with dropped and accepted items',
      route('inProgress', { items: [{ state: 'dropped' }, { state: 'accepted' }] }),
      { type: 'finish' },
      OWNER,
      'done',
    ],
    [
      'an extension to the same day',
      route('inProgress'),
      { type: 'extend', until: day('2027-08-31') },
      OWNER,
      'notLater',
    ],
    ['a stale button', route('approved'), { type: 'submit' }, OWNER, 'wrongState'],
    ['another person’s button', route('draft', { items: [] }), { type: 'submit' }, STRANGER, 'notOwner'],
    ['a colleague approving', route('submitted'), { type: 'approve' }, STRANGER, 'notMethodologist'],
  ])('%s', (_, snapshot, action, actor, expected) => {
    const result = transition(snapshot, action, actor);
    expect(result.ok ? result.state : result.refusal).toBe(expected);
  });

  it('an extension moves the last day, nothing else does', () => {
    const until = day('2027-12-31');
    const extended = transition(route('inProgress'), { type: 'extend', until }, OWNER);
    expect(extended.ok && extended.endsOn.toString()).toBe('2027-12-31');
    const finished = transition(route('inProgress'), { type: 'finish' }, OWNER);
    expect(finished.ok && finished.endsOn.toString()).toBe('2027-08-31');
  });

  it('is edited by its owner while a draft, commented by a methodologist once shown', () => {
    const editable = ROUTE_STATES.filter(state => canEdit(state, OWNER));
    expect(editable).toEqual(['draft']);
    expect(ROUTE_STATES.some(state => canEdit(state, METHODOLOGIST))).toBe(false);
    expect(ROUTE_STATES.filter(state => !canComment(state, METHODOLOGIST))).toEqual(['draft']);
    expect(ROUTE_STATES.some(state => canComment(state, BOTH) || canComment(state, STRANGER))).toBe(false);
  });
});

describe('items of a route', () => {
  const actions: readonly ItemAction[] = [
    { type: 'markDone' },
    { type: 'reopen' },
    { type: 'drop' },
    { type: 'accept' },
    { type: 'return', comment: 'Приложите план урока.' },
  ];
  const table: Readonly<Record<string, RouteItemState>> = {
    'owner planned markDone': 'done',
    'owner returned markDone': 'done',
    'owner done reopen': 'planned',
    'owner dropped reopen': 'planned',
    'owner planned drop': 'dropped',
    'owner returned drop': 'dropped',
    'methodologist done accept': 'accepted',
    'methodologist done return': 'returned',
  };
  const actors = { owner: OWNER, methodologist: METHODOLOGIST, stranger: STRANGER };
  const workable: Readonly<Record<string, readonly RouteState[]>> = {
    owner: ['draft', 'approved', 'inProgress', 'extended'],
    methodologist: ['approved', 'inProgress', 'extended'],
  };

  it('in every state of the route and of the item, by everybody', () => {
    for (const [name, actor] of Object.entries(actors)) {
      for (const state of ROUTE_STATES) {
        for (const item of ROUTE_ITEM_STATES) {
          for (const action of actions) {
            const result = transitionItem(state, item, action, actor);
            const expected = workable[name]?.includes(state)
              ? table[`${name} ${item} ${action.type}`]
              : undefined;
            expect(result.ok ? result.state : undefined, `${name} ${state} ${item} ${action.type}`).toBe(
              expected,
            );
          }
        }
      }
    }
  });

  it('the first item done puts an approved route to work', () => {
    expect(transitionItem('approved', 'planned', { type: 'markDone' }, OWNER)).toMatchObject({
      startsRoute: true,
    });
    expect(transitionItem('inProgress', 'planned', { type: 'markDone' }, OWNER)).toMatchObject({
      startsRoute: false,
    });
    expect(transitionItem('draft', 'planned', { type: 'markDone' }, OWNER)).toMatchObject({
      startsRoute: false,
    });
  });

  it.each<[string, RouteState, RouteItemState, ItemAction, typeof OWNER, string]>([
    ['while the methodologist reads', 'submitted', 'planned', { type: 'markDone' }, OWNER, 'routeClosed'],
    ['after the end', 'done', 'done', { type: 'accept' }, METHODOLOGIST, 'routeClosed'],
    ['marked twice', 'inProgress', 'done', { type: 'markDone' }, OWNER, 'wrongState'],
    ['accepted by its owner', 'inProgress', 'done', { type: 'accept' }, BOTH, 'ownRoute'],
    [
      'sent back without a word',
      'inProgress',
      'done',
      { type: 'return', comment: '' },
      METHODOLOGIST,
      'commentMissing',
    ],
    ['another person’s item', 'inProgress', 'planned', { type: 'markDone' }, METHODOLOGIST, 'notOwner'],
  ])('%s', (_, state, item, action, actor, refusal) => {
    expect(transitionItem(state, item, action, actor)).toEqual({ ok: false, refusal });
  });

  it('evidence is added by the owner to what is not settled', () => {
    expect(ROUTE_ITEM_STATES.filter(item => canAddEvidence('inProgress', item, OWNER))).toEqual([
      'planned',
      'done',
      'returned',
    ]);
    expect(ROUTE_STATES.filter(state => canAddEvidence(state, 'planned', OWNER))).toEqual(workable.owner);
    expect(canAddEvidence('inProgress', 'planned', METHODOLOGIST)).toBe(false);
  });
});

describe('evidence that was typed', () => {
  it.each([
    ['https://example.org/plan', { ok: true, kind: 'link', text: 'https://example.org/plan' }],
    [' HTTP://Example.org ', { ok: true, kind: 'link', text: 'HTTP://Example.org' }],
    ['https://школа.рф/план', { ok: true, kind: 'link', text: 'https://школа.рф/план' }],
    ['смотрите https://example.org', { ok: true, kind: 'text', text: 'смотрите https://example.org' }],
    ['javascript:alert(1)', { ok: true, kind: 'text', text: 'javascript:alert(1)' }],
    ['https://', { ok: true, kind: 'text', text: 'https://' }],
    [' \u200B ', { ok: false, refusal: 'empty' }],
    ['я'.repeat(2001), { ok: false, refusal: 'tooLong', max: 2000, length: 2001 }],
  ])('«%s»', (text, expected) => {
    expect(typedEvidence(text)).toEqual(expected);
  });
});

describe('how much is done', () => {
  it('counts what is left in the plan, hours only where they are known', () => {
    const items = [
      { state: 'accepted', hours: 3 },
      { state: 'done', hours: null },
      { state: 'planned', hours: 16 },
      { state: 'dropped', hours: 8 },
    ] as const;
    expect(routeProgress(items)).toEqual({
      done: 2,
      total: 3,
      dropped: 1,
      hoursDone: 3,
      hoursTotal: 19,
      awaitingReview: 1,
    });
    expect(routeProgress([])).toMatchObject({ done: 0, total: 0 });
  });
});

describe('the period of a new route', () => {
  it.each([
    ['2026-09-01', '2026-09-01', '2027-08-31'],
    ['2027-03-15', '2026-09-01', '2027-08-31'],
    ['2027-05-31', '2026-09-01', '2027-08-31'],
    ['2027-06-01', '2027-09-01', '2028-08-31'],
    ['2027-08-20', '2027-09-01', '2028-08-31'],
  ])('made on %s: %s to %s', (today, from, to) => {
    const period = defaultRoutePeriod(day(today));
    expect([period.from.toString(), period.to.toString()]).toEqual([from, to]);
  });
});
