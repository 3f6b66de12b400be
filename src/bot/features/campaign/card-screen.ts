import { FormattedString } from '@grammyjs/parse-mode';
import { tellsResults } from '../../../domain/audience.ts';
import { isClosedForGood } from '../../../domain/campaign/closing.ts';
import { percentTenths } from '../../../domain/scoring/percent.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { AudienceOptions, Campaign } from '../../../usecases/campaign/campaign-store.ts';
import type { CoverageRow } from '../../../usecases/campaign/coverage.ts';
import { formatTenths } from '../../format-percent.ts';
import { quotedTitle } from '../../quoted-title.ts';
import type { Button, Screen } from '../../screen.ts';
import { coverageButton, growthButton, heatmapButton, remindCampaignButton } from '../../shared-buttons.ts';
import { actButton, extendButton, listButton, stopButton, unreachedButton } from './buttons.ts';
import { audienceWords, campaignDays, campaignTitle } from './campaign-words.ts';

/** What a card is made of. */
export interface CardReading {
  readonly campaign: Campaign;
  readonly options: AudienceOptions;
  readonly coverage: readonly CoverageRow[] | null;
  readonly now: Temporal.Instant;
}

/** The card of a campaign that was started: how far its people are, and what can be done. */
export function cardScreen(
  { campaign, options, coverage, now }: CardReading,
  t: Translate,
  note?: string,
): Screen {
  const { campaignId } = campaign;
  const closed = isClosedForGood(campaign, campaign.extensions, now);
  const begun = Temporal.Instant.compare(campaign.opensAt, now) <= 0;
  const total = sumOf(coverage ?? []);
  const back: Button = {
    text: t('campaign-back-list'),
    data: listButton.pack({ scope: closed ? 'ended' : begun ? 'running' : 'coming', page: 0 }),
  };
  const lines = [
    note ? `${note}\n` : null,
    `${campaignDays(campaign, t)} · ${stateWords(campaign, closed, begun, t)}`,
    t('campaign-for', { audience: audienceWords(campaign.audience, options, t) }),
    campaign.questionnaires.map(({ title }) => quotedTitle(title, t)).join(', '),
    begun ? figures(total, tellsResults(campaign.audience), t) : null,
    campaign.extensions.length > 0 ? t('campaign-extensions', { count: campaign.extensions.length }) : null,
    campaign.repeatOf ? t('campaign-repeats', { title: campaign.repeatOf.title }) : null,
  ].filter(line => line !== null);
  const manage = !closed && campaign.releasedAt === null;
  return {
    text: FormattedString.b(campaignTitle(campaign, t)).plain(`\n\n${lines.join('\n')}`),
    buttons: [
      manage && begun && (total.notStarted > 0 || coverage === null)
        ? [remindButton(campaign, total, t)]
        : [],
      begun && coverage !== null
        ? [
            { text: t('campaign-coverage'), data: coverageButton.pack({ campaign: campaignId }) },
            { text: t('campaign-unreached'), data: unreachedButton.pack({ campaign: campaignId, page: 0 }) },
          ]
        : [],
      campaign.releasedAt === null || tellsResults(campaign.audience)
        ? []
        : [
            { text: t('campaign-results'), data: heatmapButton.pack({ campaign: campaignId }) },
            ...(campaign.repeatOf
              ? [{ text: t('campaign-growth'), data: growthButton.pack({ campaign: campaignId }) }]
              : []),
          ],
      manage
        ? [
            { text: t('campaign-extend'), data: extendButton.pack({ campaign: campaignId, page: 0 }) },
            { text: t('campaign-stop'), data: stopButton.pack({ campaign: campaignId, sure: 0 }) },
          ]
        : campaign.state === 'running' && campaign.releasedAt === null
          ? [{ text: t('campaign-extend'), data: extendButton.pack({ campaign: campaignId, page: 0 }) }]
          : [],
      [{ text: t('campaign-repeat'), data: actButton.pack({ campaign: campaignId, act: 'repeat' }) }],
      [back],
    ],
  };
}

type Total = Pick<CoverageRow, 'submitted' | 'inProgress' | 'notStarted' | 'unreachable'>;

function sumOf(rows: readonly CoverageRow[]): Total {
  const of = (key: keyof Total): number => rows.reduce((sum, row) => sum + row[key], 0);
  return {
    submitted: of('submitted'),
    inProgress: of('inProgress'),
    notStarted: of('notStarted'),
    unreachable: of('unreachable'),
  };
}

function remindButton(campaign: Campaign, total: Total, t: Translate): Button {
  const data = remindCampaignButton.pack({ campaign: campaign.campaignId });
  return tellsResults(campaign.audience)
    ? { text: t('campaign-remind-hidden'), data }
    : { text: t('campaign-remind', { count: total.notStarted }), data };
}

function figures(total: Total, hidden: boolean, t: Translate): string {
  if (hidden) return t('campaign-figures-hidden');
  const people = total.submitted + total.inProgress + total.notStarted + total.unreachable;
  return t('campaign-figures', {
    ...total,
    people,
    percent: people === 0 ? '—' : formatTenths(percentTenths(total.submitted, people), t),
  });
}

function stateWords(campaign: Campaign, closed: boolean, begun: boolean, t: Translate): string {
  if (campaign.state === 'stopped')
    return campaign.stopReason === null
      ? t('campaign-state-stopped')
      : t('campaign-state-stopped-because', { reason: campaign.stopReason });
  if (closed) return t('campaign-state-ended');
  return t(begun ? 'campaign-state-running' : 'campaign-state-coming');
}
