/** A stage of a project; months as `2021-09`, both included. */
export interface Stage {
  readonly number: number;
  readonly title: string;
  readonly fromMonth: string;
  readonly toMonth: string;
}

export type StageAt<S extends Stage> =
  | { readonly kind: 'in'; readonly stage: S }
  /** Between two stages, or before the first one. */
  | { readonly kind: 'before'; readonly next: S }
  | { readonly kind: 'over' };

/**
 * The stage a project is in on a day. Stages are told by months and may overlap (004: the last one begins while the main
 * one runs): the one that began last counts.
 */
export function stageAt<S extends Stage>(stages: readonly S[], day: Temporal.PlainDate): StageAt<S> {
  const month = day.toPlainYearMonth().toString();
  const ordered = stages.toSorted((left, right) =>
    left.fromMonth === right.fromMonth
      ? left.number - right.number
      : left.fromMonth < right.fromMonth
        ? -1
        : 1,
  );
  const current = ordered.findLast(({ fromMonth, toMonth }) => fromMonth <= month && month <= toMonth);
  if (current) return { kind: 'in', stage: current };
  const next = ordered.find(({ fromMonth }) => fromMonth > month);
  return next ? { kind: 'before', next } : { kind: 'over' };
}
