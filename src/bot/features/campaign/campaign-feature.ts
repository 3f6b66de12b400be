import { Composer } from 'grammy';
import { type BotContext, forRegistered } from '../../context.ts';
import { ownCampaignPresses } from './own-presses.ts';
import type { CampaignPorts } from './ports.ts';

/**
 * Campaigns of diagnosis: for methodologists of a territory, who plan and watch them, and for the people they are for.
 * Every act asks again about that campaign, at its moment.
 */
export function campaignFeature(ports: CampaignPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  forRegistered(composer).use(ownCampaignPresses(ports));
  return composer;
}
