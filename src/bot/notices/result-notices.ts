import { heatmapButton } from '../shared-buttons.ts';
import { type NoticeView, notice, numberOf, textOf } from './notice-view.ts';

/** About the results of a campaign. */
export const resultNotices = {
  /** { campaignId, title }: to its author, when it has closed for good and its results were counted. */
  resultsReleased: (values, t) =>
    notice(t('notice-results-released', { title: textOf(values, 'title') }), {
      text: t('notice-results-open'),
      data: heatmapButton.pack({ campaign: numberOf(values, 'campaignId') }),
    }),
} satisfies Record<string, NoticeView>;
