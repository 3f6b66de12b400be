/** What somebody else measured (ЦНППМ): stands beside the own answers and never enters a profile or a figure of them. */
export interface ExternalResult {
  readonly source: string;
  readonly frameworkKey: string;
  readonly competencyKey: string;
  /** In the words of whoever measured. */
  readonly level: string | null;
  readonly score: number | null;
  readonly scoreMax: number | null;
  readonly takenOn: Temporal.PlainDate;
}
