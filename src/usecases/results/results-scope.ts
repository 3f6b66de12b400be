import { allowedOrganisations } from '../../domain/allowed-organisations.ts';
import { allowedTerritories } from '../../domain/allowed-territories.ts';
import { asId, type OrganisationId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { ResultStore, ResultsCampaign } from './result-store.ts';

export interface ResultPorts {
  readonly results: ResultStore;
  readonly clock: { now(): Temporal.Instant };
}

/** Whose results somebody may see in a campaign: of the whole territory, or the territory's beside their own places'. */
export interface ResultsScope {
  readonly campaign: ResultsCampaign;
  /** Others they may look at, this one included, the newest first. */
  readonly campaigns: readonly ResultsCampaign[];
  /** Null: all organisations. */
  readonly organisationIds: readonly OrganisationId[] | null;
}

export type ScopeOutcome =
  | { readonly kind: 'found'; readonly scope: ResultsScope }
  /** Nowhere may they see aggregates. */
  | { readonly kind: 'denied' }
  /** No campaign of theirs has begun, or the one that was named is none of theirs. */
  | { readonly kind: 'none' };

/**
 * The campaign a viewer asks about, and how far they may look, by the access policy of today.
 * @param wanted 0: the newest one with results, else the newest.
 */
export async function findResultsScope(
  { results, clock }: ResultPorts,
  viewer: Viewer,
  wanted: number,
): Promise<ScopeOutcome> {
  const now = clock.now();
  const today = todayOf(viewer, now);
  const actor = actorOf(viewer);
  const territoryIds = allowedTerritories(actor, 'aggregatesView', today);
  const organisationIds = allowedOrganisations(actor, 'aggregatesView', today).map(id =>
    asId<OrganisationId>(id),
  );
  if (territoryIds.length + organisationIds.length === 0) return { kind: 'denied' };

  const around = await results.territoriesOf(organisationIds);
  const campaigns = await results.listCampaigns([...new Set([...territoryIds, ...around])], now);
  const campaign =
    wanted === 0
      ? (campaigns.find(({ releasedAt }) => releasedAt !== null) ?? campaigns[0])
      : campaigns.find(({ campaignId }) => campaignId === wanted);
  if (!campaign) return { kind: 'none' };
  const whole = territoryIds.some(id => id === campaign.territoryId);
  return { kind: 'found', scope: { campaign, campaigns, organisationIds: whole ? null : organisationIds } };
}
