import type { ContentPatch } from './event-content.ts';

/**
 * Words of a language, as a list: «час*, ч, академическ* час*». A star stands for any ending, so that one entry serves
 * every case of a noun; a space for spaces or a hyphen.
 */
export type Words = string;

/** What a line of a pasted message may begin with: «Место: …». */
export const LABELS = [
  'title',
  'kind',
  'level',
  'when',
  'place',
  'link',
  'organiser',
  'hours',
  'capacity',
  'audience',
  'competencies',
  'description',
  'guests',
] as const;
export type Label = (typeof LABELS)[number];

/** The words by which a message about an event is read; texts of the person's language, given by whoever has them. */
export interface EventLexicon {
  /** Whose names of months and days of the week are read. */
  readonly locale: string;
  readonly labels: Readonly<Record<Label, Words>>;
  readonly kinds: readonly { readonly key: string; readonly words: Words }[];
  readonly levels: readonly { readonly key: string; readonly words: Words }[];
  readonly zones: readonly { readonly key: string; readonly words: Words }[];
  readonly subjects: readonly { readonly key: string; readonly words: Words }[];
  readonly positions: readonly { readonly key: string; readonly words: Words }[];
  readonly byPlan: Words;
  readonly online: Words;
  readonly hours: Words;
  readonly people: Words;
  readonly upTo: Words;
  readonly moreThan: Words;
  readonly at: Words;
  readonly until: Words;
  readonly forWhom: Words;
  readonly everybody: Words;
  readonly service: Words;
  readonly years: Words;
  readonly yearMark: Words;
  readonly schoolYear: Words;
  readonly levelNoun: Words;
  readonly placeStart: Words;
  readonly yes: Words;
  readonly no: Words;
  /** Words between others that say nothing by themselves. */
  readonly empty: Words;
}

/** What the names in a message are looked up in, and where and when it is read. */
export interface Reading {
  readonly lexicon: EventLexicon;
  readonly organisations: readonly { readonly key: string; readonly searchText: string }[];
  /** `names`: `foldForSearch` of the title and the short title. */
  readonly competencies: readonly {
    readonly frameworkKey: string;
    readonly competencyKey: string;
    readonly names: readonly string[];
  }[];
  /** The zone of an event that names none. */
  readonly zone: string;
  /** The day in that zone. */
  readonly today: Temporal.PlainDate;
}

/** A value that was read, or not; `yearAssumed` when a day came without its year. */
export type ReadField =
  | { readonly ok: true; readonly patch: ContentPatch; readonly yearAssumed?: boolean }
  | { readonly ok: false };

export const NOT_READ: ReadField = { ok: false };
