import { DATE_PRECISIONS, parseEventDate } from '../../domain/stored-event-date.ts';
import { required } from '../../lib/invariant.ts';
import type { Translate } from '../../lib/texts.ts';
import { formatEventDate } from '../format-event-date.ts';
import { eventButton, journalButton, journalEntryButton } from '../shared-buttons.ts';
import { type NoticeValues, type NoticeView, notice, numberOf, textOf } from './notice-view.ts';

/** About internships: admission, make-up sessions, the journal. */
export const internshipNotices = {
  /** { enrolmentId, group, site }: to a new participant. */
  internshipAdmitted: (values, t) =>
    notice(
      t('notice-internship-admitted', { group: textOf(values, 'group'), site: textOf(values, 'site') }),
      {
        text: t('journal-button'),
        data: journalButton.pack({}),
      },
    ),
  /** { eventId, title, precision, date, zone, place }: to those who lack hours. */
  sessionMakeUp: (values, t) => ofSession(t('notice-session-make-up', sessionWords(values, t)), values, t),
  /** { enrolmentId, eventId, title }: to whoever was there, the day after. */
  journalAsked: (values, t) =>
    notice(t('notice-journal-asked', { title: textOf(values, 'title') }), entryButton(values, t)),
  /** { enrolmentId, eventId, title, comment }: to the author of the entry. */
  journalCommented: (values, t) =>
    notice(
      t('notice-journal-commented', { title: textOf(values, 'title'), comment: textOf(values, 'comment') }),
      entryButton(values, t),
    ),
} satisfies Record<string, NoticeView>;

function ofSession(text: string, values: NoticeValues, t: Translate) {
  return notice(text, {
    text: t('notice-session-open'),
    data: eventButton.pack({ event: numberOf(values, 'eventId') }),
  });
}

function sessionWords(values: NoticeValues, t: Translate): { title: string; when: string; place: string } {
  const precision = required(
    DATE_PRECISIONS.find(known => known === values.precision),
    'the precision of a session',
  );
  const stored = { precision, date: textOf(values, 'date'), zone: textOf(values, 'zone') };
  const when = required(parseEventDate(stored), 'a readable date of a session');
  const place = textOf(values, 'place');
  return {
    title: textOf(values, 'title'),
    when: formatEventDate(when, t),
    place: place === '' ? t('internship-no-place') : place,
  };
}

function entryButton(values: NoticeValues, t: Translate) {
  return {
    text: t('journal-write'),
    data: journalEntryButton.pack({
      enrolment: numberOf(values, 'enrolmentId'),
      event: numberOf(values, 'eventId'),
    }),
  };
}
