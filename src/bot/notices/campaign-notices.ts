import type { Translate } from '../../lib/texts.ts';
import { formatDay } from '../format-event-date.ts';
import type { Button } from '../screen.ts';
import { campaignPaceButton, campaignSilentButton, goOnCampaignButton } from '../shared-buttons.ts';
import { type NoticeValues, type NoticeView, numberOf, textOf } from './notice-view.ts';

/** Questions a day that are offered instead of reminders. */
const OFFERED_A_DAY = 3;

// locale-keys: notice-campaign-not-started notice-campaign-unfinished notice-campaign-not-started-last
// locale-keys: notice-campaign-unfinished-last

/**
 * About a campaign one belongs to: { campaignId, title, lastDay, today, started, answered, drip, perDay }. What they say
 * is read when they are sent.
 */
export const campaignNotices = {
  campaignInvited: (values, t) => ({
    text: t('notice-campaign-invited', { title: textOf(values, 'title'), date: lastDay(values, t) }),
    buttons: [
      [goOn(values, t)],
      ...(values.drip === true
        ? [
            [
              {
                text: t('campaign-daily-offer', { count: OFFERED_A_DAY }),
                data: campaignPaceButton.pack({
                  campaign: numberOf(values, 'campaignId'),
                  perDay: OFFERED_A_DAY,
                }),
              },
            ],
          ]
        : []),
      [silence(values, t)],
    ],
  }),
  /** Whoever has not begun is told how little it takes; whoever has, that nothing was lost. */
  campaignReminder(values, t) {
    const isLast = textOf(values, 'lastDay') === textOf(values, 'today');
    const key = `notice-campaign-${values.started === true ? 'unfinished' : 'not-started'}${isLast ? '-last' : ''}`;
    return {
      text: t(key, {
        title: textOf(values, 'title'),
        date: lastDay(values, t),
        answered: numberOf(values, 'answered'),
      }),
      buttons: [[goOn(values, t)], [silence(values, t)]],
    };
  },
  /** More time than they knew of. */
  campaignExtended: (values, t) => ({
    text: t('notice-campaign-extended', { title: textOf(values, 'title'), date: lastDay(values, t) }),
    buttons: [[goOn(values, t)]],
  }),
  /** To whoever asked for some questions a day. */
  campaignDaily: (values, t) => ({
    text: t('notice-campaign-daily', {
      title: textOf(values, 'title'),
      count: numberOf(values, 'perDay'),
      date: lastDay(values, t),
    }),
    buttons: [
      [goOn(values, t)],
      [
        {
          text: t('campaign-daily-stop'),
          data: campaignPaceButton.pack({ campaign: numberOf(values, 'campaignId'), perDay: 0 }),
        },
      ],
    ],
  }),
} satisfies Record<string, NoticeView>;

function goOn(values: NoticeValues, t: Translate): Button {
  return {
    text: t(values.started === true ? 'attempt-continue' : 'campaign-begin'),
    data: goOnCampaignButton.pack({ campaign: numberOf(values, 'campaignId') }),
    style: 'primary',
  };
}

function silence(values: NoticeValues, t: Translate): Button {
  return {
    text: t('campaign-silence'),
    data: campaignSilentButton.pack({ campaign: numberOf(values, 'campaignId'), silent: 1 }),
  };
}

function lastDay(values: NoticeValues, t: Translate): string {
  return formatDay(Temporal.PlainDate.from(textOf(values, 'lastDay')), t);
}
