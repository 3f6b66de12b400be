/** «Журнал непрерывного профессионального роста» as it is printed; every text is ready. Empty: left blank. */
export interface JournalDocumentModel {
  /** Language tag: `ru-RU`. */
  readonly language: string;
  readonly head: {
    readonly fullName: string;
    readonly site: string;
    readonly programme: string;
    readonly group: string;
    readonly period: string;
    readonly master: string;
  };
  readonly rows: readonly JournalDocumentRow[];
  /** A line each: modules and what became of them. */
  readonly totals: readonly string[];
  readonly totalHours: string;
  readonly madeOn: string;
}

export interface JournalDocumentRow {
  readonly date: string;
  readonly module: string;
  readonly hours: string;
  readonly topic: string;
  readonly saw: string;
  readonly willTry: string;
  readonly trialLesson: string;
  readonly result: string;
  readonly comment: string;
}

/** The words of the form itself. */
export interface JournalDocumentLabels {
  readonly title: string;
  readonly head: { readonly [Field in keyof JournalDocumentModel['head']]: string };
  readonly columns: { readonly [Column in keyof JournalDocumentRow]: string };
  readonly totalHours: string;
  readonly totals: string;
  readonly page: string;
  readonly of: string;
}
