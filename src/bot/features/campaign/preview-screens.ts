import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { Campaign, UnreachedReason } from '../../../usecases/campaign/campaign-store.ts';
import type { CampaignPreview } from '../../../usecases/campaign/start-campaign.ts';
import { formatDateTime } from '../../format-date.ts';
import { formatDay } from '../../format-event-date.ts';
import type { Screen } from '../../screen.ts';
import { campaignButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import { startButton, unreachedButton } from './buttons.ts';
import { campaignDays, campaignTitle } from './campaign-words.ts';
import { problemText, toDraft } from './draft-screens.ts';

const DAYS_SHOWN = 5;

/** What a start would do. */
export function previewScreen(preview: CampaignPreview, timezone: string, t: Translate): Screen {
  const { campaign, problem, reach, sentBy, closedDays, sundays } = preview;
  const unreached = reach === null ? 0 : reach.neverCame + reach.blocked + reach.refused;
  const lines = [
    problem ? `${problemText(problem, t)}\n` : null,
    campaignDays(campaign, t),
    reach === null
      ? t('campaign-count-hidden')
      : t('campaign-preview-people', { people: reach.people, reached: reach.people - unreached }),
    reach !== null && unreached > 0
      ? t('campaign-preview-unreached', {
          neverCame: reach.neverCame,
          blocked: reach.blocked,
          refused: reach.refused,
        })
      : null,
    reach !== null && campaign.invites && reach.capped > 0
      ? t('campaign-preview-capped', { count: reach.capped })
      : null,
    campaign.invites
      ? sentBy === null
        ? null
        : t('campaign-preview-sent', { when: formatDateTime(sentBy, timezone, t).full })
      : t('campaign-invites-off'),
    closedDays.length > 0
      ? t('campaign-preview-closed', {
          days: closedDays
            .slice(0, DAYS_SHOWN)
            .map(day => formatDay(day, t))
            .join(', '),
          sundays,
        })
      : t('campaign-preview-sundays', { sundays }),
  ].filter(line => line !== null);
  const { campaignId } = campaign;
  return {
    text: FormattedString.b(t('campaign-preview-head', { title: campaignTitle(campaign, t) })).plain(
      `\n\n${lines.join('\n')}`,
    ),
    buttons: [
      problem === null
        ? [
            {
              text: t('campaign-start'),
              data: startButton.pack({ campaign: campaignId, sure: 0 }),
              style: 'primary' as const,
            },
          ]
        : [],
      unreached > 0
        ? [{ text: t('campaign-unreached'), data: unreachedButton.pack({ campaign: campaignId, page: 0 }) }]
        : [],
      [toDraft(campaign, t)],
    ],
  };
}

/** Asked once more before many people are written to. */
export function sureScreen(campaign: Campaign, people: number | null, t: Translate): Screen {
  const invites = campaign.invites ? 'yes' : 'no';
  return {
    text: people === null ? t('campaign-sure-hidden', { invites }) : t('campaign-sure', { people, invites }),
    buttons: [
      [
        {
          text: t('campaign-start-yes'),
          data: startButton.pack({ campaign: campaign.campaignId, sure: 1 }),
          style: 'primary',
        },
      ],
      [toDraft(campaign, t)],
    ],
  };
}

export const UNREACHED_ON_PAGE = 8;

// locale-keys: campaign-unreached-neverCame campaign-unreached-blocked campaign-unreached-refused

/** Those an invitation does not reach, by name. */
export function unreachedScreen(
  {
    campaign,
    total,
    people,
    page,
  }: {
    campaign: number;
    total: number;
    people: readonly { fullName: string; organisation: string; reason: UnreachedReason }[];
    page: number;
  },
  t: Translate,
): Screen {
  const lines = people.map(
    ({ fullName, organisation, reason }, index) =>
      `${page * UNREACHED_ON_PAGE + index + 1}. ${truncate(fullName, 40)} · ${truncate(organisation, 30)} · ${t(`campaign-unreached-${reason}`)}`,
  );
  return {
    text: FormattedString.b(t('campaign-unreached-head', { total })).plain(
      `\n\n${lines.length > 0 ? lines.join('\n') : t('campaign-unreached-none')}`,
    ),
    buttons: [
      turnRow(
        page,
        total > (page + 1) * UNREACHED_ON_PAGE,
        to => unreachedButton.pack({ campaign, page: to }),
        t,
      ),
      [{ text: t('campaign-back-card'), data: campaignButton.pack({ campaign }) }],
    ],
  };
}
