import type { CompetencyKey, FrameworkKey, ItemId } from '../ids.ts';
import type { FileKind } from './answer-value.ts';
import type { Condition } from './condition.ts';

/** One button of a choice. `score` is set only where the author gave points other than the value. */
export interface Option {
  readonly value: number;
  readonly button: string;
  /** The full wording; the button's text when the author gave no other. */
  readonly label: string;
  readonly score: number | null;
  readonly exclusive: boolean;
}

/** «Другое» with obligatory text. */
export interface OtherOption {
  readonly button: string;
  /** In code points. */
  readonly maxLength: number;
}

/** How an item counts; absent (null) on items that are only asked. */
export interface ItemScoring {
  readonly competency: CompetencyKey;
  readonly polarity: 'positive' | 'negative';
  /** Whole factor of points and maximum. */
  readonly weight: number;
  /** The right answer of a test case: values to choose (all and only these), or the number. Null: not a test case. */
  readonly key: { readonly values: readonly number[]; readonly points: number } | null;
}

/** After the item is answered, everything before `toIndex` is passed over when the condition holds; null = always. */
export interface Jump {
  readonly when: Condition | null;
  /** Index in `items`; `items.length` is the end. */
  readonly toIndex: number;
}

interface ItemBase {
  readonly id: ItemId;
  /** Index in `sections` of the definition. */
  readonly sectionIndex: number;
  readonly text: string;
  readonly hint: string | null;
  readonly showIf: Condition | null;
  readonly goTo: readonly Jump[];
  /** False: may be skipped. */
  readonly required: boolean;
  readonly allowNa: boolean;
  /** The author's words for «Не моя ситуация»; null: use the locale's. */
  readonly naButton: string | null;
  readonly allowDecline: boolean;
  /** What the item asks about, also when it is not scored. */
  readonly competency: CompetencyKey | null;
  readonly scoring: ItemScoring | null;
}

/** One of several options: yes/no, one of many, agreement scale, level statements, bipolar scale. */
export interface ChoiceItem extends ItemBase {
  readonly type: 'yesNo' | 'single' | 'scale' | 'levels' | 'bipolar';
  readonly options: readonly Option[];
  readonly other: OtherOption | null;
  /** Words at the two ends, for a bipolar scale. */
  readonly poles: { readonly left: string; readonly right: string } | null;
  /** Set on a row of a matrix: the common question, and which row of how many (from 1). */
  readonly matrix: { readonly text: string; readonly row: number; readonly rows: number } | null;
}

/** Several boxes: at least `min`, at most `max` of them, «другое» counts as one. */
export interface MultipleItem extends ItemBase {
  readonly type: 'multiple';
  readonly options: readonly Option[];
  readonly other: OtherOption | null;
  readonly min: number;
  readonly max: number;
}

/** Put `top` of the options in order, first place first. */
export interface RankItem extends ItemBase {
  readonly type: 'rank';
  readonly options: readonly Option[];
  readonly top: number;
}

export interface NumberItem extends ItemBase {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
  /** Digits allowed after the separator. */
  readonly decimals: number;
  readonly unit: string | null;
}

/** Bounds are ISO dates, inclusive. */
export interface DateItem extends ItemBase {
  readonly type: 'date';
  readonly min: string | null;
  readonly max: string | null;
}

/** Lengths in code points. */
export interface TextItem extends ItemBase {
  readonly type: 'shortText' | 'longText';
  readonly minLength: number;
  readonly maxLength: number;
}

export interface FileItem extends ItemBase {
  readonly type: 'file';
  readonly accept: readonly FileKind[];
  readonly maxBytes: number;
}

export interface ConsentItem extends ItemBase {
  readonly type: 'consent';
  readonly agreeButton: string;
  readonly refuseButton: string;
  readonly endOnRefusal: boolean;
}

/** A text to read; passed by one press, not counted as a question. */
export interface InfoItem extends ItemBase {
  readonly type: 'info';
  /** Null: use the locale's «Дальше». */
  readonly button: string | null;
}

export type Item =
  | ChoiceItem
  | MultipleItem
  | RankItem
  | NumberItem
  | DateItem
  | TextItem
  | FileItem
  | ConsentItem
  | InfoItem;

export interface Section {
  /** The author's id, or the key of the competency the section was made from. */
  readonly id: string;
  readonly title: string;
  readonly showIf: Condition | null;
}

export interface Competency {
  readonly key: CompetencyKey;
  readonly title: string;
  readonly short: string;
  readonly order: number;
}

/**
 * A questionnaire ready to be asked. Guaranteed by `parseQuestionnaire`: ids are unique, items stand in the order
 * they are asked (rows of a matrix as single items `M1.r2`), every reference resolves, conditions look back only,
 * jumps go forward only, every item can be reached by somebody.
 */
export interface QuestionnaireDefinition {
  readonly id: string;
  readonly version: string;
  readonly kind: 'self_diagnosis' | 'external_test' | 'observation' | 'satisfaction' | 'survey' | 'test';
  readonly locale: string;
  readonly title: string;
  readonly intro: string | null;
  readonly outro: string | null;
  readonly anonymous: boolean;
  readonly estimatedMinutes: number;
  readonly repeatAfterDays: number | null;
  /** 1–12. */
  readonly recommendedMonth: number | null;
  /** The framework named by the file or claiming the questionnaire; null when nothing is scored by levels. */
  readonly framework: FrameworkKey | null;
  /** In the order of display. */
  readonly competencies: readonly Competency[];
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
}

/** Whether the item is a question to a person (information blocks and consents are not counted as such). */
export function isQuestion(item: Item): boolean {
  return item.type !== 'info' && item.type !== 'consent';
}
