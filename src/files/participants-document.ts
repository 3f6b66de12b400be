/** The list of a group's participants as it is printed. A list, not a certificate: those need a licence (domain §3.4). */
export interface ParticipantsDocumentModel {
  /** Language tag: `ru-RU`. */
  readonly language: string;
  readonly group: string;
  /** Site, programme, period and master, a line each. */
  readonly lines: readonly string[];
  readonly rows: readonly ParticipantsDocumentRow[];
  readonly madeOn: string;
}

export interface ParticipantsDocumentRow {
  readonly name: string;
  readonly from: string;
  readonly admission: string;
  readonly hours: string;
  readonly state: string;
}

/** The words of the form itself. */
export interface ParticipantsDocumentLabels {
  readonly title: string;
  readonly number: string;
  readonly columns: { readonly [Column in keyof ParticipantsDocumentRow]: string };
  readonly note: string;
  readonly page: string;
  readonly of: string;
}
