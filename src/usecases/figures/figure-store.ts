import type { Measure } from '../../domain/figures/measure.ts';
import type { ServiceBand } from '../../domain/figures/service-band.ts';
import type { OrganisationId, TerritoryId } from '../../lib/ids.ts';

/** Whom a figure is narrowed to; everything said must hold. */
export interface FigureFilters {
  /** Key of the main subject: the first one of the home employment. */
  readonly subject?: string;
  readonly service?: ServiceBand;
  readonly category?: string;
  readonly teachersOnly?: boolean;
}

/** Which people, on which day and since when. */
export interface FigureScope {
  readonly territoryId: TerritoryId;
  /** Null: the whole territory. */
  readonly organisationId: OrganisationId | null;
  /** What was recorded up to and on this day, in the territory's calendar. */
  readonly asOf: Temporal.PlainDate;
  /** Only what happened on this day or later; null: ever. Staff and teachers do not depend on it. */
  readonly from: Temporal.PlainDate | null;
  readonly filters?: FigureFilters;
}

/** People counted, by measure. */
export type Counts<M extends Measure = Measure> = Readonly<Record<M, number>>;

/**
 * Numbers of people by facts, each person once. A past day gives the same number for ever, whatever is recorded later; only
 * what is asked with filters, or from the middle of a month on, forgets people whose data were destroyed.
 */
export interface FigureStore {
  countPeople(question: FigureScope & { readonly measure: Measure }): Promise<number>;
  /** Several measures of the same people in one query. */
  countAll<M extends Measure>(
    question: FigureScope & { readonly measures: readonly M[] },
  ): Promise<Counts<M>>;
  /** How many have both measures in the period, and how many have `among`: a share of the latter. */
  countBoth(
    question: FigureScope & { readonly measure: Measure; readonly among: Measure },
  ): Promise<{ readonly both: number; readonly among: number }>;
  /** One query for all organisations. Organisations without anybody in any of the measures are not in it. */
  byOrganisation<M extends Measure>(
    question: Omit<FigureScope, 'organisationId'> & { readonly measures: readonly M[] },
  ): Promise<ReadonlyMap<OrganisationId, Counts<M>>>;
  /** The last day up to `asOf` on which somebody came to the staff or left it: the date of the roster. Null: nobody ever. */
  rosterDay(territoryId: TerritoryId, asOf: Temporal.PlainDate): Promise<Temporal.PlainDate | null>;
}
