/** What is stored of questionnaires and frameworks, as far as a table can meet it. */
export interface QuestionnaireState {
  readonly territoryId: number;
  /** Every version of every questionnaire. */
  readonly questionnaires: readonly {
    readonly key: string;
    readonly version: string;
    readonly title: string;
    readonly contentHash: string;
  }[];
  /** The newest version of each framework, its JSON as it is. */
  readonly frameworks: readonly {
    readonly key: string;
    readonly contentHash: string;
    readonly definition: unknown;
  }[];
}
