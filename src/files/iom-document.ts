/** The outcomes of a route, in the order of the form. */
export const IOM_DECISIONS = ['closed', 'extended', 'changed'] as const;

/** An individual educational route (ИОМ) as it is printed; every text is ready, in the person's language. Empty: left blank to write in. */
export interface IomDocumentModel {
  /** Language tag: `ru-RU`. */
  readonly language: string;
  readonly head: {
    readonly fullName: string;
    readonly position: string;
    readonly subject: string;
    readonly organisation: string;
    readonly experience: string;
    readonly category: string;
    readonly period: string;
    /** Date and kind of the diagnosis it is built on. */
    readonly basis: string;
    readonly curator: string;
  };
  /** In words: draft, approved … */
  readonly state: string;
  /** Part 1. */
  readonly deficits: readonly {
    readonly competency: string;
    readonly level: string;
    /** In the teacher's own words. */
    readonly difficulty: string;
    readonly goal: string;
  }[];
  /** Part 2. */
  readonly items: readonly IomDocumentItem[];
  /** Part 3; empty leaves lines to write on. */
  readonly reflection: string;
  readonly repeatDiagnosis: string;
  readonly decision: IomDecision | null;
  readonly signatures: { readonly teacher: string; readonly methodologist: string; readonly head: string };
  /** The date on which the file was made, in words. */
  readonly madeOn: string;
}

export interface IomDocumentItem {
  readonly deficit: string;
  readonly activity: string;
  readonly form: string;
  readonly organiser: string;
  readonly term: string;
  readonly hours: number | null;
  /** The product. */
  readonly expectedResult: string;
  readonly evidence: string;
  readonly mark: string;
  readonly comment: string;
}

/** What was decided at the end: the route is closed, extended or changed. */
export type IomDecision = (typeof IOM_DECISIONS)[number];

/** The words of the form itself. */
export interface IomDocumentLabels {
  readonly title: string;
  readonly subtitle: string;
  readonly head: { readonly [Field in keyof IomDocumentModel['head']]: string };
  readonly state: string;
  readonly deficitsHeading: string;
  readonly deficits: {
    readonly competency: string;
    readonly level: string;
    readonly difficulty: string;
    readonly goal: string;
  };
  readonly itemsHeading: string;
  /** The head of the first column of both tables. */
  readonly number: string;
  readonly items: { readonly [Column in keyof IomDocumentItem]: string };
  readonly totalHours: string;
  readonly resultHeading: string;
  readonly reflection: string;
  readonly repeatDiagnosis: string;
  readonly decision: string;
  readonly decisions: { readonly [Decision in IomDecision]: string };
  readonly signatures: { readonly teacher: string; readonly methodologist: string; readonly head: string };
  readonly signatureNotes: { readonly signature: string; readonly name: string; readonly date: string };
  readonly footer: string;
  readonly page: string;
  readonly of: string;
}
