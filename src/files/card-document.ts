/** «Карта эффективности профессиональной деятельности» as it is printed; every text is ready. Empty: left blank. */
export interface CardDocumentModel {
  /** Language tag: `ru-RU`. */
  readonly language: string;
  readonly fullName: string;
  /** Site, programme and period in one line. */
  readonly subtitle: string;
  readonly rows: readonly CardDocumentRow[];
  readonly master: string;
  readonly madeOn: string;
}

export interface CardDocumentRow {
  readonly competency: string;
  readonly start: string;
  readonly end: string;
  readonly evidence: string;
  readonly conclusion: string;
}

/** The words of the form itself. */
export interface CardDocumentLabels {
  readonly title: string;
  readonly columns: { readonly [Column in keyof CardDocumentRow]: string };
  readonly participant: string;
  readonly master: string;
  readonly page: string;
  readonly of: string;
}
