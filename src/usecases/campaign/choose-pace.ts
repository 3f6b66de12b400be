import type { Clock } from '../../lib/clock.ts';
import type { CampaignId, PersonId } from '../../lib/ids.ts';

/** `perDay`: so many questions a day instead of reminders, null as one likes; `silent`: no reminders at all. */
export type PaceChange = { readonly perDay: number | null } | { readonly silent: boolean };

export interface PaceStore {
  /** Keeps the choice and takes back what it makes unwanted; false when the campaign is not open for the person. */
  choosePace(
    campaignId: CampaignId,
    personId: PersonId,
    change: PaceChange,
    at: Temporal.Instant,
  ): Promise<boolean>;
}

/** More at a time is no small portion any more. */
const MOST_PER_DAY = 10;

/** How somebody wants to go through a campaign they belong to; false when it is not open for them. */
export async function choosePace(
  ports: { campaigns: PaceStore; clock: Clock },
  { personId, campaignId, change }: { personId: PersonId; campaignId: CampaignId; change: PaceChange },
): Promise<boolean> {
  if ('perDay' in change && change.perDay !== null && (change.perDay < 1 || change.perDay > MOST_PER_DAY))
    return false;
  return ports.campaigns.choosePace(campaignId, personId, change, ports.clock.now());
}
