import type {
  ChoiceItem,
  Item,
  MultipleItem,
  Option,
  RankItem,
} from '../../../domain/questionnaire/definition.ts';
import { codePointLength } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { AttemptState } from '../../../usecases/diagnosis/attempt-state.ts';
import { picksOf } from '../../../usecases/diagnosis/decide-answer.ts';
import { inRows } from '../../in-rows.ts';
import type { Button } from '../../screen.ts';
import { answerButton } from './buttons.ts';
import { encodeAction, OTHER } from './item-actions.ts';

/** The buttons of an answer; `legend`: the wordings, numbered, when they are too long for buttons. */
export interface AnswerRows {
  rows: Button[][];
  legend: string | null;
}

const PAIR_WIDTH = 20;
const ROW_WIDTH = 30;
const DIGITS_IN_ROW = 7;

export function answerRows(state: AttemptState, item: Item, t: Translate): AnswerRows {
  const main = mainRows(state, item, t);
  const press = (text: string, act: string): Button => ({ text, data: pack(state, item, act) });
  const extra: Button[][] = [];
  if ('other' in item && item.other) extra.push([press(item.other.button, OTHER)]);
  if (item.type === 'multiple' || item.type === 'rank') {
    extra.push([{ ...press(t('card-confirm'), encodeAction({ kind: 'confirm' })), style: 'primary' }]);
  }
  if (item.allowNa)
    extra.push([press(item.naButton ?? t('card-not-mine'), encodeAction({ kind: 'notMine' }))]);
  if (item.allowDecline) extra.push([press(t('card-decline'), encodeAction({ kind: 'decline' }))]);
  if (!item.required) extra.push([press(t('card-skip'), encodeAction({ kind: 'skip' }))]);
  return { rows: [...main.rows, ...extra], legend: main.legend };
}

function mainRows(state: AttemptState, item: Item, t: Translate): AnswerRows {
  const press = (text: string, act: string): Button => ({ text, data: pack(state, item, act) });
  switch (item.type) {
    case 'multiple':
    case 'rank':
      return boxRows(state, item);
    case 'consent':
      return {
        rows: [
          [press(item.agreeButton, encodeAction({ kind: 'consent', agreed: true }))],
          [press(item.refuseButton, encodeAction({ kind: 'consent', agreed: false }))],
        ],
        legend: null,
      };
    case 'info':
      return { rows: [[press(item.button ?? t('card-next'), encodeAction({ kind: 'seen' }))]], legend: null };
    case 'number':
      return {
        rows: [],
        legend: t('card-type-number', { min: item.min, max: item.max, unit: item.unit ?? '' }),
      };
    case 'date':
      return { rows: [], legend: t('card-type-date') };
    case 'shortText':
    case 'longText':
      return { rows: [], legend: t('card-type-text', { max: item.maxLength }) };
    case 'file':
      return { rows: [], legend: t('card-send-file') };
    default:
      return choiceRows(state, item, t);
  }
}

/** Long wordings stand numbered in the text and digits on the buttons: a phone cuts long labels. */
function choiceRows(state: AttemptState, item: ChoiceItem, t: Translate): AnswerRows {
  const chosen = state.answers.get(item.id);
  const button = (option: Option, text: string): Button => ({
    text,
    data: pack(state, item, encodeAction({ kind: 'choose', value: option.value })),
    ...(chosen === option.value ? { style: 'success' as const } : {}),
  });
  const poles = item.poles ? t('card-poles', { left: item.poles.left, right: item.poles.right }) : null;
  if (item.type === 'levels' || item.options.some(option => codePointLength(option.button) > ROW_WIDTH)) {
    const lines = item.options.map((option, index) => `${index + 1}. ${option.label}`);
    const digits = item.options.map((option, index) => button(option, String(index + 1)));
    return { rows: inRows(digits, DIGITS_IN_ROW), legend: lines.join('\n') };
  }
  const buttons = item.options.map(option => button(option, option.button));
  return { rows: inRows(buttons, buttonsPerRow(item.options)), legend: poles ?? endsOf(item.options) };
}

/** What the ends of a scale of digits mean; null when the buttons speak for themselves. */
function endsOf(options: readonly Option[]): string | null {
  const [first, last] = [options[0], options.at(-1)];
  if (!first || !last || options.some(({ button, label }) => codePointLength(button) > 2 || button === label))
    return null;
  return `${first.button} — ${first.label} · ${last.button} — ${last.label}`;
}

/** Short labels such as the stars of a scale share one row; middling ones stand in pairs; long ones alone. */
function buttonsPerRow(options: readonly Option[]): number {
  const longest = Math.max(...options.map(option => codePointLength(option.button)));
  if (longest <= 3) return Math.min(options.length, DIGITS_IN_ROW);
  return longest <= PAIR_WIDTH ? 2 : 1;
}

function boxRows(state: AttemptState, item: MultipleItem | RankItem): AnswerRows {
  const picks = state.drafts.get(item.id) ?? picksOf(state.answers.get(item.id));
  const rows = item.options.map((option): Button[] => {
    const place = picks.indexOf(option.value);
    const on = place >= 0;
    const mark = item.type === 'rank' ? (on ? `${place + 1}. ` : '') : on ? '☑ ' : '☐ ';
    const data = pack(state, item, encodeAction({ kind: 'tick', value: option.value, on: !on }));
    return [{ text: `${mark}${option.button}`, data, ...(on ? { style: 'success' as const } : {}) }];
  });
  return { rows, legend: null };
}

function pack(state: AttemptState, item: Item, act: string): string {
  return answerButton.pack({ attempt: state.attemptId, item: item.id, act });
}
