import type { ItemId } from '../../domain/ids.ts';
import type { AnswerValue } from '../../domain/questionnaire/answer-value.ts';
import { checkAnswer, type RawAnswer } from '../../domain/questionnaire/check-answer.ts';
import type { AnswerRefusal } from '../../domain/questionnaire/checked-answer.ts';
import type { Item } from '../../domain/questionnaire/definition.ts';
import { followingItem, nextItem } from '../../domain/questionnaire/next-item.ts';
import { toggleOption } from '../../domain/questionnaire/pick-options.ts';
import { visibleItems } from '../../domain/questionnaire/visible-items.ts';
import { type AttemptState, isOpen } from './attempt-state.ts';

/** What a person did with one item; the boxes of a several-question name the wanted state, so a double tap is no change. */
export type AnswerAction = RawAnswer | { kind: 'tick'; value: number; on: boolean } | { kind: 'confirm' };

export interface AnswerSave {
  kind: 'save';
  itemId: ItemId;
  value: AnswerValue;
  /** Where the card goes; null: to the first item without an answer. */
  cursor: ItemId | null;
  /** What the item's answer was. */
  replaces: AnswerValue | undefined;
}

export interface DraftSave {
  kind: 'saveDraft';
  itemId: ItemId;
  picks: readonly number[];
}

export type AnswerDecision =
  | AnswerSave
  /** A box was ticked: kept until it is confirmed. */
  | DraftSave
  /** It is stored like that already: a double tap. Show the card as it is now. */
  | { kind: 'repeated' }
  | { kind: 'refused'; item: Item; refusal: AnswerRefusal; params: Readonly<Record<string, string | number>> }
  /** The campaign is over, or the attempt was submitted or abandoned. */
  | { kind: 'closed' }
  /** Somebody else's attempt. */
  | { kind: 'foreign' }
  /** The item is not asked (any more): an old or forged button. */
  | { kind: 'notAsked' };

/**
 * Decides what an action on an item does to an attempt; changes nothing itself. The action names its item, so an old
 * card's button still answers the question it stands under: a different answer is an explicit change, the same one is a
 * double tap.
 */
export function decideAnswer(
  state: AttemptState,
  act: { telegramId: number; itemId: ItemId; action: AnswerAction; now: Temporal.Instant },
): AnswerDecision {
  if (act.telegramId !== state.telegramId) return { kind: 'foreign' };
  if (!isOpen(state, act.now)) return { kind: 'closed' };
  const item = visibleItems(state.definition, state.answers, state.respondent).find(
    each => each.id === act.itemId,
  );
  if (!item) return { kind: 'notAsked' };
  if (act.action.kind === 'tick') return decideTick(state, item, act.action);

  const raw: RawAnswer =
    act.action.kind === 'confirm'
      ? { kind: 'submit', values: state.drafts.get(item.id) ?? picksOf(state.answers.get(item.id)) }
      : withPicks(state, item, act.action);
  const checked = checkAnswer(item, raw);
  if (!checked.ok) return { kind: 'refused', item, refusal: checked.refusal, params: checked.params };
  const before = state.answers.get(item.id);
  const standsHere = shownItem(state)?.id === item.id;
  if (before !== undefined && !state.drafts.has(item.id) && sameValue(before, checked.value) && !standsHere) {
    return { kind: 'repeated' };
  }
  return {
    kind: 'save',
    itemId: item.id,
    cursor: cursorAfter(state, item, checked.value),
    value: checked.value,
    replaces: before,
  };
}

/** The item whose card is shown: where the person went back to, else the first without an answer; null: the review. */
export function shownItem(state: AttemptState): Item | null {
  if (state.cursor !== null) {
    const visible = visibleItems(state.definition, state.answers, state.respondent);
    const at = visible.find(item => item.id === state.cursor);
    if (at) return at;
  }
  return nextItem(state.definition, state.answers, state.respondent);
}

/** The state as it is once the decision is written. */
export function applyAnswer(state: AttemptState, decision: AnswerSave | DraftSave): AttemptState {
  const answers = new Map(state.answers);
  const drafts = new Map(state.drafts);
  if (decision.kind === 'saveDraft') drafts.set(decision.itemId, decision.picks);
  else {
    answers.set(decision.itemId, decision.value);
    drafts.delete(decision.itemId);
  }
  const cursor = decision.kind === 'saveDraft' ? decision.itemId : decision.cursor;
  return { ...state, answers, drafts, cursor, revision: state.revision + 1 };
}

function decideTick(state: AttemptState, item: Item, tick: { value: number; on: boolean }): AnswerDecision {
  if (item.type !== 'multiple' && item.type !== 'rank') return { kind: 'notAsked' };
  const before = state.answers.get(item.id);
  const picks = state.drafts.get(item.id) ?? picksOf(before);
  if (picks.includes(tick.value) === tick.on) return { kind: 'repeated' };
  const toggled = toggleOption(item, picks, tick.value);
  if (!toggled.ok) return { kind: 'refused', item, refusal: toggled.refusal, params: toggled.params };
  return { kind: 'saveDraft', itemId: item.id, picks: toggled.picks };
}

/** «Другое» of a several-question keeps the boxes ticked beside it. */
function withPicks(state: AttemptState, item: Item, raw: RawAnswer): RawAnswer {
  if (raw.kind !== 'other' || item.type !== 'multiple') return raw;
  return {
    kind: 'submit',
    values: state.drafts.get(item.id) ?? picksOf(state.answers.get(item.id)),
    other: raw.text,
  };
}

/** Boxes ticked in a stored answer; none when it is no answer of boxes. */
export function picksOf(value: AnswerValue | undefined): readonly number[] {
  if (Array.isArray(value)) return value;
  if (value !== null && typeof value === 'object' && 'values' in value) return value.values;
  return [];
}

/**
 * Where the card goes after an answer: on from an item the person went back to, as long as what follows has answers;
 * else to the first item without one, and back to the review when there is none.
 */
function cursorAfter(state: AttemptState, item: Item, value: AnswerValue): ItemId | null {
  if (state.cursor !== item.id) return state.cursor;
  const answers = new Map(state.answers).set(item.id, value);
  const open = nextItem(state.definition, answers, state.respondent);
  if (open === null) return null;
  const following = followingItem(state.definition, answers, state.respondent, item.id);
  return following === null || following.id === open.id ? null : following.id;
}

function sameValue(left: AnswerValue, right: AnswerValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
