import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import { CAMPAIGN_SCOPES, type CampaignScope } from '../../../usecases/campaign/campaign-store.ts';
import type { CampaignList } from '../../../usecases/campaign/list-campaigns.ts';
import type { Button, Screen } from '../../screen.ts';
import { campaignButton, menuButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import { listButton, newButton } from './buttons.ts';
import { campaignDays, campaignTitle } from './campaign-words.ts';

export const CAMPAIGNS_ON_PAGE = 8;
const IN_ROW = 4;
const TITLE_LIMIT = 70;

// locale-keys: campaign-scope-running campaign-scope-coming campaign-scope-ended campaign-scope-draft
// locale-keys: campaign-list-running campaign-list-coming campaign-list-ended campaign-list-draft

/** One page of campaigns; a number opens its card. */
export function campaignListScreen(
  list: CampaignList,
  { scope, page }: { scope: CampaignScope; page: number },
  t: Translate,
): Screen {
  const first = page * CAMPAIGNS_ON_PAGE + 1;
  const lines = list.campaigns.map(
    (campaign, index) =>
      `${first + index}. ${truncate(campaignTitle(campaign, t), TITLE_LIMIT)} · ${campaignDays(campaign, t)}`,
  );
  const numbers = list.campaigns.map(
    ({ campaignId }, index): Button => ({
      text: String(first + index),
      data: campaignButton.pack({ campaign: campaignId }),
    }),
  );
  const body = lines.length > 0 ? lines.join('\n') : t('campaign-list-empty');
  return {
    text: FormattedString.b(t(`campaign-list-${scope}`)).plain(`\n\n${body}`),
    buttons: [
      numbers.slice(0, IN_ROW),
      numbers.slice(IN_ROW),
      turnRow(
        page,
        list.total > (page + 1) * CAMPAIGNS_ON_PAGE,
        to => listButton.pack({ scope, page: to }),
        t,
      ),
      CAMPAIGN_SCOPES.filter(each => each !== scope && list.counts[each] > 0).map(each => ({
        text: t(`campaign-scope-${each}`, { count: list.counts[each] }),
        data: listButton.pack({ scope: each, page: 0 }),
      })),
      [{ text: t('campaign-new'), data: newButton.pack({ territory: 0 }), style: 'primary' }],
      [{ text: t('menu-button'), data: menuButton.pack({}) }],
    ],
  };
}

/** Of which territory the new campaign is, for those who plan in several. */
export function territoriesScreen(list: CampaignList, t: Translate): Screen {
  return {
    text: t('campaign-which-territory'),
    buttons: [
      ...list.territories
        .slice(0, CAMPAIGNS_ON_PAGE)
        .map(({ territoryId, title }) => [
          { text: truncate(title, TITLE_LIMIT), data: newButton.pack({ territory: territoryId }) },
        ]),
      [{ text: t('campaign-back-list'), data: listButton.pack({ scope: 'running', page: 0 }) }],
    ],
  };
}
