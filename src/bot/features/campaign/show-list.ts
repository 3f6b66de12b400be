import type { CampaignScope } from '../../../usecases/campaign/campaign-store.ts';
import { type CampaignList, listCampaigns } from '../../../usecases/campaign/list-campaigns.ts';
import type { ViewerContext } from '../../context.ts';
import { CAMPAIGNS_ON_PAGE, campaignListScreen } from './list-screen.ts';
import type { CampaignPorts } from './ports.ts';
import { dropFocus } from './show-campaign.ts';

/** A page of the campaigns the viewer plans; null for whoever plans none. */
export function readList(
  ctx: ViewerContext,
  ports: CampaignPorts,
  { scope, page }: { scope: CampaignScope; page: number },
): Promise<CampaignList | null> {
  const skip = page * CAMPAIGNS_ON_PAGE;
  return listCampaigns(ports, { viewer: ctx.viewer, scope, skip, take: CAMPAIGNS_ON_PAGE });
}

/** Shows it; false for whoever plans no campaigns. */
export async function showList(
  ctx: ViewerContext,
  ports: CampaignPorts,
  { scope, page }: { scope: CampaignScope; page: number },
): Promise<boolean> {
  const list = await readList(ctx, ports, { scope, page });
  if (list === null) return false;
  // The list became shorter meanwhile.
  if (list.campaigns.length === 0 && page > 0) return showList(ctx, ports, { scope, page: 0 });
  await dropFocus(ctx, ports);
  await ctx.show(campaignListScreen(list, { scope, page }, ctx.t));
  return true;
}
