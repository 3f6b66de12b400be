import type { Measure } from '../../domain/figures/measure.ts';

/** Something that is not as a full recomputation says. */
export type FigureDifference =
  /** The open sheet of somebody: `missing`, `leftOver`, or the columns that differ. */
  | {
      readonly kind: 'sheet';
      readonly personId: number;
      readonly territoryId: number;
      readonly problem: 'missing' | 'leftOver' | readonly string[];
    }
  /** All deltas of a place (0: the territory), measure and month against the open sheets. */
  | {
      readonly kind: 'sum';
      readonly territoryId: number;
      readonly organisationId: number;
      readonly measure: Measure;
      /** 2026-03-01 */
      readonly month: string;
      readonly summed: number;
      readonly counted: number;
    };

/** Keeping figures in order as a whole; people are kept one by one, as their facts change. */
export interface FigureUpkeep {
  /**
   * Puts deltas of the same key and day together, of days after `after` (null: of all) up to and on `upTo`. No sum changes.
   * Resolves with how many rows became fewer.
   */
  compactDeltas(days: { after: Temporal.PlainDate | null; upTo: Temporal.PlainDate }): Promise<number>;
  /** Makes everybody's sheets what their facts are now, in batches; safe to break off and repeat. Resolves with how many people. */
  refreshEverybody(now: Temporal.Instant): Promise<number>;
  /** Computes everything from scratch and says what differs; changes nothing. */
  findDifferences(): Promise<readonly FigureDifference[]>;
  /** Adds deltas of today where sums differ from the open sheets, never of the past. Resolves with how many. */
  correctSums(now: Temporal.Instant): Promise<number>;
}
