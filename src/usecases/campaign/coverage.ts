import type { Audience } from '../../domain/audience.ts';
import type { CampaignId, OrganisationId } from '../../lib/ids.ts';

/**
 * How far the people of a campaign in an organisation are; each person is in exactly one of the numbers, and counted at
 * one organisation. `submitted`: every questionnaire of the campaign. `unreachable`: not started, and an invitation does
 * not reach them (never came to the bot, blocked it, refused mailings).
 */
export interface CoverageRow {
  readonly organisationId: OrganisationId;
  readonly title: string;
  readonly submitted: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly unreachable: number;
}

export interface CoverageStore {
  /** Null: no such campaign, a draft, or one whose numbers tell results. */
  countCoverage(of: CoverageQuestion): Promise<CoverageRow[] | null>;
}

export interface CoverageQuestion {
  readonly campaignId: CampaignId;
  /** Only of these; without it, of every organisation that has somebody in the campaign. */
  readonly organisationIds?: readonly OrganisationId[];
  /** Only people who belong to this audience too: subject, service, category. */
  readonly filters?: Audience;
  readonly now: Temporal.Instant;
}

/**
 * The facts of participation by organisation, in the order of their titles: exact numbers, nothing hidden. Who may see
 * them is asked before (`aggregatesView`), and what is too small is hidden where they are shown. Null when there is
 * nothing to be shown of it: no such campaign, a draft, or an audience by earlier deficits, whose size would tell results.
 */
export async function coverageOf(
  ports: { campaigns: CoverageStore; clock: { now(): Temporal.Instant } },
  question: Omit<CoverageQuestion, 'now'>,
): Promise<CoverageRow[] | null> {
  return ports.campaigns.countCoverage({ ...question, now: ports.clock.now() });
}
