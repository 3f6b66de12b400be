import type { Translate } from '../../../lib/texts.ts';
import type { Campaign } from '../../../usecases/campaign/campaign-store.ts';
import type { Screen } from '../../screen.ts';
import { stopButton } from './buttons.ts';
import { campaignTitle } from './campaign-words.ts';
import { toCard } from './extend-screens.ts';

/** Asked before a campaign ends early; the next text says why. */
export function stopScreen(campaign: Campaign, t: Translate): Screen {
  return confirm(campaign, {
    text: t('campaign-stop-question', { title: campaignTitle(campaign, t) }),
    yes: t('campaign-stop-yes'),
    t,
  });
}

/** The reason as people will read it, before it is told. */
export function stopBecauseScreen(campaign: Campaign, reason: string, t: Translate): Screen {
  return confirm(campaign, {
    text: t('campaign-stop-because', { title: campaignTitle(campaign, t), reason }),
    yes: t('campaign-stop-now'),
    t,
  });
}

function confirm(campaign: Campaign, { text, yes, t }: { text: string; yes: string; t: Translate }): Screen {
  const data = stopButton.pack({ campaign: campaign.campaignId, sure: 1 });
  return { text, buttons: [[{ text: yes, data, style: 'danger' }], [toCard(campaign, t)]] };
}
