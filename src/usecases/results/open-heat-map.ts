import type { Viewer } from '../people/viewer.ts';
import type { ReleasedResult, ResultFilter, ResultPlace } from './result-store.ts';
import { findResultsScope, type ResultPorts, type ResultsScope } from './results-scope.ts';

/** What a cell says: the share of people with heavy deficits, or the mean mastery. */
export type HeatMeasure = 'deficits' | 'mastery';

/** Cells named in words. */
const WEAKEST = 5;

export interface HeatMap {
  readonly scope: ResultsScope;
  readonly measure: HeatMeasure;
  readonly filter: ResultFilter;
  /** Filters one may choose. */
  readonly filters: readonly NonNullable<ResultFilter>[];
  /** Rows of the territory and of the places shown; what is missing is hidden. */
  readonly rows: readonly ReleasedResult[];
  readonly places: readonly ResultPlace[];
  readonly total: number;
  /** The places where support would help most, with their titles. */
  readonly weakest: readonly { readonly row: ReleasedResult; readonly title: string }[];
}

export type HeatMapOutcome =
  | { readonly kind: 'shown'; readonly map: HeatMap }
  /** It runs, or its results are being counted: only the coverage can be told. */
  | { readonly kind: 'notReleased'; readonly scope: ResultsScope }
  | { readonly kind: 'denied' }
  | { readonly kind: 'none' };

/**
 * Organisations × competencies of a campaign, from its released rows alone. A coordinator sees the own organisations and
 * the territory. A filter nobody released is no filter: it shows everybody.
 */
export async function openHeatMap(
  ports: ResultPorts,
  wanted: {
    viewer: Viewer;
    campaign: number;
    measure: HeatMeasure;
    /** Its place in the list of filters, which never changes; -1: none. */
    filter: number;
    page: { readonly skip: number; readonly take: number };
  },
): Promise<HeatMapOutcome> {
  const found = await findResultsScope(ports, wanted.viewer, wanted.campaign);
  if (found.kind !== 'found') return found;
  const { scope } = found;
  if (scope.campaign.releasedAt === null) return { kind: 'notReleased', scope };

  const { results } = ports;
  const { campaignId, territoryId } = scope.campaign;
  const filters = await results.listFilters(campaignId);
  const filter = filters[wanted.filter] ?? null;
  const { total, places } = await results.listPlaces(territoryId, scope.organisationIds, wanted.page);
  const question = { campaignId, filter };
  const rows = await results.readRows({
    ...question,
    organisationIds: places.map(({ organisationId }) => organisationId),
  });
  const dark = await results.readWeakest({
    ...question,
    organisationIds: scope.organisationIds,
    by: wanted.measure,
    take: WEAKEST,
  });
  const titles = await results.titlesOf(dark.flatMap(({ group }) => group.organisationId ?? []));
  const weakest = dark.flatMap(row => {
    const title = row.group.organisationId === null ? undefined : titles.get(row.group.organisationId);
    return title === undefined ? [] : [{ row, title }];
  });
  return {
    kind: 'shown',
    map: { scope, measure: wanted.measure, filter, filters, rows, places, total, weakest },
  };
}
