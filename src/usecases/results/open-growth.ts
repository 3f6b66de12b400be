import type { Viewer } from '../people/viewer.ts';
import type { ReleasedResult, ResultPlace, ResultsCampaign } from './result-store.ts';
import { findResultsScope, type ResultPorts, type ResultsScope } from './results-scope.ts';

/** Places offered for a look of their own. */
const PLACES_ON_PAGE = 8;

export interface GrowthView {
  readonly scope: ResultsScope;
  /** What it is compared with. */
  readonly first: ResultsCampaign;
  /** Other campaigns it can be compared with, the newest first. */
  readonly others: readonly ResultsCampaign[];
  /** The comparison was counted when the results were released: the same people. Else: means of different people. */
  readonly paired: boolean;
  /** Null: the territory. */
  readonly place: ResultPlace | null;
  /** Rows of that group in the campaign and in the first one. */
  readonly rows: readonly ReleasedResult[];
  readonly firstRows: readonly ReleasedResult[];
  readonly places: readonly ResultPlace[];
  readonly totalPlaces: number;
}

export type GrowthOutcome =
  | { readonly kind: 'shown'; readonly view: GrowthView }
  | { readonly kind: 'notReleased'; readonly scope: ResultsScope }
  /** There is no released campaign before it. */
  | { readonly kind: 'nothingBefore'; readonly scope: ResultsScope }
  | { readonly kind: 'denied' }
  | { readonly kind: 'none' };

/**
 * What changed between two released campaigns of one territory, for the territory or one organisation in it. Pairs are
 * told only for a repeat and the campaign it repeats: they were counted then, once; for any other two campaigns the
 * released means are compared, and said to be of different people.
 * @param wanted.first 0: the repeated campaign, else the one before. `organisation` 0: the territory; another's: the same.
 */
export async function openGrowth(
  ports: ResultPorts,
  wanted: { viewer: Viewer; campaign: number; first: number; organisation: number; page: number },
): Promise<GrowthOutcome> {
  const found = await findResultsScope(ports, wanted.viewer, wanted.campaign);
  if (found.kind !== 'found') return found;
  const { scope } = found;
  const { campaign } = scope;
  if (campaign.releasedAt === null) return { kind: 'notReleased', scope };
  const earlier = scope.campaigns.filter(
    each =>
      each.territoryId === campaign.territoryId &&
      each.releasedAt !== null &&
      Temporal.Instant.compare(each.opensAt, campaign.opensAt) < 0,
  );
  const first =
    earlier.find(({ campaignId }) => campaignId === wanted.first) ??
    earlier.find(({ campaignId }) => campaignId === campaign.repeatOfId) ??
    earlier[0];
  if (!first) return { kind: 'nothingBefore', scope };

  const { results } = ports;
  const cut = { skip: wanted.page * PLACES_ON_PAGE, take: PLACES_ON_PAGE };
  const { places, total } = await results.listPlaces(campaign.territoryId, scope.organisationIds, cut);
  const own =
    wanted.organisation === 0 ||
    (scope.organisationIds !== null && !scope.organisationIds.some(id => id === wanted.organisation))
      ? []
      : (await results.listPlaces(campaign.territoryId, [wanted.organisation], { skip: 0, take: 1 })).places;
  const place = own[0] ?? null;
  const read = async (of: ResultsCampaign): Promise<readonly ReleasedResult[]> => {
    const organisationIds = place ? [place.organisationId] : [];
    const rows = await results.readRows({ campaignId: of.campaignId, filter: null, organisationIds });
    return rows.filter(({ group }) => group.organisationId === (place?.organisationId ?? null));
  };
  return {
    kind: 'shown',
    view: {
      scope,
      first,
      others: earlier.filter(({ campaignId }) => campaignId !== first.campaignId),
      paired: first.campaignId === campaign.repeatOfId,
      place,
      rows: await read(campaign),
      firstRows: await read(first),
      places,
      totalPlaces: total,
    },
  };
}
