import { surveyButton } from '../shared-buttons.ts';
import { type NoticeView, notice, numberOf, textOf } from './notice-view.ts';

/** About the anonymous survey after an event. */
export const surveyNotices = {
  /** { eventId, title }: to whoever was there. */
  surveyAsked: (values, t) =>
    notice(t('notice-survey-asked', { title: textOf(values, 'title') }), {
      text: t('notice-survey-open'),
      data: surveyButton.pack({ event: numberOf(values, 'eventId') }),
    }),
} satisfies Record<string, NoticeView>;
