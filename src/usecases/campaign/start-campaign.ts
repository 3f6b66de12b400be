import { tellsResults } from '../../domain/audience.ts';
import { type DraftProblem, draftProblem } from '../../domain/campaign/campaign-draft.ts';
import { estimateEnd } from '../../domain/notices/estimate-end.ts';
import { ALLOWED_PER_SECOND } from '../../domain/notices/pace.ts';
import { nextOpenSlot } from '../../domain/reminders/open-slot.ts';
import type { CampaignId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Campaign, Page, Reach, UnreachedReason } from './campaign-store.ts';
import { actOn, draftOf, type ManagePorts, ownCampaign } from './own-campaign.ts';

/** Above so many people a start is asked about once more (screens, «Announcement»). */
const ASKED_ABOVE = 100;

export interface CampaignPreview {
  readonly campaign: Campaign;
  readonly problem: DraftProblem | null;
  /** Null: how many there are would tell results of diagnoses. */
  readonly reach: Reach | null;
  /** When the last invitation will have left; null when nobody is invited. */
  readonly sentBy: Temporal.Instant | null;
  /** Days of the campaign on which nobody is written to, Sundays left out. */
  readonly closedDays: readonly Temporal.PlainDate[];
  readonly sundays: number;
  /** Worth asking once more. */
  readonly many: boolean;
}

const SUNDAY = 7;

/** What a start would do: how many, who is not reached, when the sending ends, which days are closed; null: not theirs. */
export async function previewCampaign(
  ports: ManagePorts,
  of: { viewer: Viewer; campaignId: CampaignId },
): Promise<CampaignPreview | null> {
  const own = await ownCampaign(ports, of);
  return own && preview(ports, own.campaign);
}

async function preview({ campaigns, clock }: ManagePorts, campaign: Campaign): Promise<CampaignPreview> {
  const now = clock.now();
  const draft = draftOf(campaign);
  const today = now.toZonedDateTimeISO(campaign.territory.timezone).toPlainDate();
  const isClosed = await campaigns.readClosedDays(campaign.territory.territoryId, now);
  const reach = await campaigns.countReach(campaign, now);
  const from = Temporal.Instant.compare(campaign.opensAt, now) > 0 ? campaign.opensAt : now;
  const batches = reach.batches.map(({ quiet, count }) => ({
    dueAt: nextOpenSlot(from, { quiet, isClosed }),
    count,
  }));
  const days = Array.from({ length: Math.max(0, draft.lastDay.since(draft.firstDay).days + 1) }, (_, n) =>
    draft.firstDay.add({ days: n }),
  );
  const hidden = tellsResults(campaign.audience);
  return {
    campaign,
    problem: draftProblem(draft, today),
    reach: hidden ? null : reach,
    // When it ends says how many there are as well.
    sentBy: hidden || !campaign.invites ? null : estimateEnd(from, batches, ALLOWED_PER_SECOND),
    closedDays: days.filter(day => day.dayOfWeek !== SUNDAY && isClosed(day)),
    sundays: days.filter(({ dayOfWeek }) => dayOfWeek === SUNDAY).length,
    many: hidden || reach.people > ASKED_ABOVE,
  };
}

export type StartOutcome =
  | { readonly kind: 'started'; readonly campaign: Campaign }
  | { readonly kind: 'problem'; readonly problem: DraftProblem }
  /** Above a hundred people, or where their number is not shown: `sure` is needed. */
  | { readonly kind: 'askIfSure'; readonly people: number | null }
  | { readonly kind: 'unknown' };

/** Starts a draft: it opens on its first day, or at once. `title` names it where nobody did. */
export async function startCampaign(
  ports: ManagePorts,
  {
    viewer,
    campaignId,
    title,
    sure,
  }: { viewer: Viewer; campaignId: CampaignId; title: string; sure: boolean },
): Promise<StartOutcome> {
  const own = await ownCampaign(ports, { viewer, campaignId });
  if (own?.campaign.state !== 'draft') return { kind: 'unknown' };
  const { campaign, problem, many, reach } = await preview(ports, own.campaign);
  if (problem !== null) return { kind: 'problem', problem };
  if (many && !sure) return { kind: 'askIfSure', people: reach?.people ?? null };
  const at = ports.clock.now();
  const opensAt = Temporal.Instant.compare(campaign.opensAt, at) > 0 ? campaign.opensAt : at;
  const named = campaign.title === '' ? title : campaign.title;
  if (!(await ports.campaigns.startDraft({ ...actOn(own, viewer, at), title: named, opensAt })))
    return { kind: 'unknown' };
  return { kind: 'started', campaign: { ...campaign, title: named, opensAt, state: 'running' } };
}

/** Those an invitation does not reach, a page; null: not the viewer's campaign, or hidden with its numbers. */
export async function listCampaignUnreached(
  ports: ManagePorts,
  { viewer, campaignId, page }: { viewer: Viewer; campaignId: CampaignId; page: Page },
): Promise<{
  total: number;
  people: { fullName: string; organisation: string; reason: UnreachedReason }[];
} | null> {
  const own = await ownCampaign(ports, { viewer, campaignId });
  if (own === null || tellsResults(own.campaign.audience)) return null;
  const now = ports.clock.now();
  const { neverCame, blocked, refused } = await ports.campaigns.countReach(own.campaign, now);
  return {
    total: neverCame + blocked + refused,
    people: await ports.campaigns.listUnreached(own.campaign, now, page),
  };
}
