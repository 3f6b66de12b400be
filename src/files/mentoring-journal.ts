/** The journal of a pair as it is printed; every text is ready, in the reader's language. Empty: left blank to write in. */
export interface MentoringJournalModel {
  /** Language tag: `ru-RU`. */
  readonly language: string;
  readonly title: string;
  /** Rows of the head: what and its value. */
  readonly head: readonly (readonly [string, string])[];
  readonly planHeading: string;
  /** Term, content, expected result. */
  readonly planHeader: readonly [string, string, string];
  readonly plan: readonly (readonly [string, string, string])[];
  readonly journalHeading: string;
  /** Date, topic, content, result, task. */
  readonly journalHeader: readonly [string, string, string, string, string];
  readonly journal: readonly (readonly [string, string, string, string, string])[];
  readonly signatures: readonly (readonly [string, string])[];
  readonly footer: string;
  readonly page: string;
  readonly of: string;
}
