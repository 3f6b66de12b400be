import type { Translate } from '../../lib/texts.ts';
import { formatDateTime } from '../format-date.ts';
import { formatDay } from '../format-event-date.ts';
import { meetingAnswerRows } from '../mentoring-view/meeting-answers.ts';
import type { Screen } from '../screen.ts';
import { mentorButton, pairsButton } from '../shared-buttons.ts';
import { type NoticeValues, type NoticeView, notice, numberOf, textOf } from './notice-view.ts';

/** About mentoring pairs and their meetings. Nobody is named: the card is. */
export const mentoringNotices = {
  /** { pairId, again }: to methodologists, somebody asked for a mentor, or the mentor asked could not. */
  pairRequested: (values, t) =>
    managed(values.again === true ? t('notice-pair-requested-again') : t('notice-pair-requested'), t),
  /** { pairId }: to whoever is asked to join. */
  pairAsked: (_, t) => own(t('notice-pair-asked'), t),
  /** { pairId }: to the members. */
  pairActive: (_, t) => own(t('notice-pair-active'), t),
  /** { pairId }: to methodologists. */
  pairNeedsOrder: (_, t) => managed(t('notice-pair-needs-order'), t),
  /** { pairId }: to whoever had agreed or been asked. */
  pairDeclined: (_, t) => own(t('notice-pair-declined'), t),
  /** { pairId }: to methodologists. */
  pairNotFormed: (_, t) => managed(t('notice-pair-not-formed'), t),
  /** { pairId, lastDay, manager? } */
  pairEnding: (values, t) =>
    either(
      values,
      t('notice-pair-ending', { date: formatDay(Temporal.PlainDate.from(textOf(values, 'lastDay')), t) }),
      t,
    ),
  /** { pairId, manager? } */
  pairKept: (values, t) => either(values, t('notice-pair-kept'), t),
  /** { pairId, manager? } */
  pairEnded: (values, t) => either(values, t('notice-pair-ended'), t),
  /** { pairId, days }: to the members. */
  pairSilent: (values, t) => own(t('notice-pair-silent', { days: numberOf(values, 'days') }), t),
  /** { pairId }: to the other side. */
  meetingProposed: (_, t) => own(t('notice-meeting-proposed'), t),
  /** { pairId, at, timezone }: the instant, and the reader's zone. */
  meetingConfirmed: (values, t) => {
    const at = Temporal.Instant.from(textOf(values, 'at'));
    return own(
      t('notice-meeting-confirmed', { when: formatDateTime(at, textOf(values, 'timezone'), t).full }),
      t,
    );
  },
  /** { pairId }: to the other side. */
  meetingMoved: (_, t) => own(t('notice-meeting-moved'), t),
  /** { pairId }: to the other side. */
  meetingCancelled: (_, t) => own(t('notice-meeting-cancelled'), t),
  /** { pairId, meetingId }: to the members, after its end. */
  meetingAsked: (values, t) => ({
    text: t('notice-meeting-asked'),
    buttons: meetingAnswerRows(numberOf(values, 'meetingId'), t),
  }),
  /** { pairId, meetingId }: to whoever answered otherwise. */
  meetingDisputed: (values, t) => ({
    text: t('notice-meeting-disputed'),
    buttons: meetingAnswerRows(numberOf(values, 'meetingId'), t),
  }),
} satisfies Record<string, NoticeView>;

function own(text: string, t: Translate): Screen {
  return notice(text, { text: t('mentor-button'), data: mentorButton.pack({}) });
}

function managed(text: string, t: Translate): Screen {
  return notice(text, { text: t('pairs-button'), data: pairsButton.pack({}) });
}

function either(values: NoticeValues, text: string, t: Translate): Screen {
  return values.manager === true ? managed(text, t) : own(text, t);
}
