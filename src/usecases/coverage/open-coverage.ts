import { allowedOrganisations } from '../../domain/allowed-organisations.ts';
import { allowedTerritories } from '../../domain/allowed-territories.ts';
import { type ToldCoverage, tellCoverage } from '../../domain/coverage/tell-coverage.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type {
  CoverageCampaign,
  CoverageDivision,
  CoverageGroup,
  CoverageReportStore,
} from './coverage-report-store.ts';

export interface CoverageView {
  readonly campaign: CoverageCampaign;
  /** Others one may look at, this one included. */
  readonly campaigns: readonly CoverageCampaign[];
  /** The whole territory, or only one's own organisations. */
  readonly whole: boolean;
  readonly division: CoverageDivision;
  readonly groups: readonly CoverageGroup[];
  readonly told: ToldCoverage;
  /** Whether other divisions may be asked for: not where a sum would tell a hidden number of organisations. */
  readonly divisible: boolean;
}

export type CoverageOutcome =
  | { readonly kind: 'shown'; readonly view: CoverageView }
  /** Nowhere may they see aggregates. */
  | { readonly kind: 'denied' }
  /** No campaign of theirs has begun. */
  | { readonly kind: 'none' }
  /** This division would tell what another one hides. */
  | { readonly kind: 'untold'; readonly campaign: CoverageCampaign };

export interface CoveragePorts {
  readonly coverageReports: CoverageReportStore;
  readonly clock: { now(): Temporal.Instant };
}

/**
 * The participation in a campaign as it may be told to the viewer: a methodologist sees the territory, a coordinator the own
 * organisations. Whoever sees two divisions of the same people sees the sum of either: both have to keep it safe.
 *
 * @param wanted 0: the newest running campaign. Another's campaign counts as none.
 */
export async function openCoverage(
  ports: CoveragePorts,
  { viewer, wanted, division }: { viewer: Viewer; wanted: number; division: CoverageDivision },
): Promise<CoverageOutcome> {
  const now = ports.clock.now();
  const today = todayOf(viewer, now);
  const actor = actorOf(viewer);
  const territoryIds = allowedTerritories(actor, 'aggregatesView', today);
  const organisationIds = allowedOrganisations(actor, 'aggregatesView', today);
  if (territoryIds.length + organisationIds.length === 0) return { kind: 'denied' };

  const campaigns = await ports.coverageReports.listCoverageCampaigns({ territoryIds, organisationIds }, now);
  const campaign = wanted === 0 ? campaigns[0] : campaigns.find(({ id }) => id === wanted);
  if (!campaign) return { kind: 'none' };
  const places = await ports.coverageReports.countCoverageBy(campaign.id, 'organisation', now);
  if (!places) return { kind: 'none' };

  const whole = territoryIds.some(id => id === campaign.territoryId);
  const shown = whole
    ? places
    : places.filter(({ organisationId }) => organisationIds.some(id => id === organisationId));
  const told = tellCoverage(shown);
  const divisible = whole && told.submitted !== null;
  const view = { campaign, campaigns, whole, divisible };
  if (division === 'organisation') return { kind: 'shown', view: { ...view, division, groups: shown, told } };

  const groups = divisible ? await ports.coverageReports.countCoverageBy(campaign.id, division, now) : null;
  if (!groups) return { kind: 'untold', campaign };
  const divided = tellCoverage(groups);
  if (divided.submitted === null) return { kind: 'untold', campaign };
  return { kind: 'shown', view: { ...view, division, groups, told: divided } };
}
