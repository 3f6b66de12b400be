import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { AudienceOptions, Campaign, RemindPreview } from '../../../usecases/campaign/campaign-store.ts';
import { inRows } from '../../in-rows.ts';
import type { Button, Screen } from '../../screen.ts';
import { campaignButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import { extendButton, extendDaysButton, extendPeopleButton, remindNowButton } from './buttons.ts';
import { campaignTitle } from './campaign-words.ts';

/** Schools: three rows of two. People, whose names are long: so many lines, a number for each. */
export const PEOPLE_ON_PAGE = 6;
const NUMBERS_IN_ROW = 6;
const NAME_LIMIT = 60;
const IN_ROW = 2;
const LABEL_LIMIT = 24;

/** Which organisation gets more time. */
export function extendScreen(
  campaign: Campaign,
  organisations: AudienceOptions['organisations'],
  page: number,
  t: Translate,
): Screen {
  const { campaignId } = campaign;
  const buttons = organisations.slice(page * PEOPLE_ON_PAGE, (page + 1) * PEOPLE_ON_PAGE).map(
    ({ id, title }): Button => ({
      text: truncate(title, LABEL_LIMIT),
      data: extendPeopleButton.pack({ campaign: campaignId, organisation: id, page: 0 }),
    }),
  );
  const turn = (to: number): string => extendButton.pack({ campaign: campaignId, page: to });
  return {
    text: t('campaign-extend-whom'),
    buttons: [
      ...inRows(buttons, IN_ROW),
      turnRow(page, organisations.length > (page + 1) * PEOPLE_ON_PAGE, turn, t),
      [toCard(campaign, t)],
    ],
  };
}

/** The whole organisation, or one of its people. */
export function extendPeopleScreen(
  {
    campaign,
    organisation,
    people,
    total,
    page,
  }: {
    campaign: Campaign;
    organisation: { id: number; title: string };
    /** Null: who they are would tell results. */
    people: readonly { personId: number; fullName: string }[] | null;
    total: number;
    page: number;
  },
  t: Translate,
): Screen {
  const { campaignId } = campaign;
  const days = (person: number): string =>
    extendDaysButton.pack({ campaign: campaignId, organisation: organisation.id, person, days: 0 });
  const turn = (to: number): string =>
    extendPeopleButton.pack({ campaign: campaignId, organisation: organisation.id, page: to });
  const first = page * PEOPLE_ON_PAGE + 1;
  const lines = (people ?? []).map(({ fullName }, at) => `${first + at}. ${truncate(fullName, NAME_LIMIT)}`);
  const buttons = (people ?? []).map(
    ({ personId }, at): Button => ({ text: String(first + at), data: days(personId) }),
  );
  const head = t('campaign-extend-organisation', { title: organisation.title });
  return {
    text: lines.length > 0 ? `${head}\n\n${lines.join('\n')}` : head,
    buttons: [
      [{ text: t('campaign-extend-all'), data: days(0), style: 'primary' }],
      ...inRows(buttons, NUMBERS_IN_ROW),
      turnRow(page, total > (page + 1) * PEOPLE_ON_PAGE, turn, t),
      [toCard(campaign, t)],
    ],
  };
}

const MORE_DAYS = [3, 7, 14] as const;

export function extendDaysScreen(
  { campaign, organisation, person }: { campaign: Campaign; organisation: number; person: number },
  t: Translate,
): Screen {
  return {
    text: t('campaign-extend-days'),
    buttons: [
      MORE_DAYS.map(days => ({
        text: t('campaign-more-days', { days }),
        data: extendDaysButton.pack({ campaign: campaign.campaignId, organisation, person, days }),
      })),
      [toCard(campaign, t)],
    ],
  };
}

/** Whom the reminder would reach, before it leaves. */
export function remindScreen(campaign: Campaign, preview: RemindPreview | 'hidden', t: Translate): Screen {
  const data = remindNowButton.pack({ campaign: campaign.campaignId });
  const lines =
    preview === 'hidden'
      ? [t('campaign-remind-preview-hidden')]
      : [
          preview.eligible > 0
            ? t('campaign-remind-preview', { count: preview.eligible })
            : t('campaign-remind-nobody'),
          ...(preview.tooSoon > 0 ? [t('campaign-remind-too-soon', { count: preview.tooSoon })] : []),
          ...(preview.enough > 0 ? [t('campaign-remind-enough', { count: preview.enough })] : []),
        ];
  return {
    text: [
      campaignTitle(campaign, t),
      '',
      ...lines,
      // How it leaves says nothing where nothing leaves.
      ...(preview === 'hidden' || preview.eligible > 0 ? ['', t('campaign-remind-how')] : []),
    ].join('\n'),
    buttons: [
      preview === 'hidden' || preview.eligible > 0
        ? [{ text: t('campaign-remind-send'), data, style: 'primary' as const }]
        : [],
      [toCard(campaign, t)],
    ],
  };
}

export function toCard(campaign: Campaign, t: Translate): Button {
  return { text: t('campaign-back-card'), data: campaignButton.pack({ campaign: campaign.campaignId }) };
}
