import { DATE_PRECISIONS, parseEventDate } from '../../domain/stored-event-date.ts';
import { required } from '../../lib/invariant.ts';
import type { Translate } from '../../lib/texts.ts';
import { eventWhenText } from '../event-view/event-when.ts';
import { formatDateTime } from '../format-date.ts';
import { quotedTitle } from '../quoted-title.ts';
import { eventButton, registrationButton } from '../shared-buttons.ts';
import { type NoticeValues, type NoticeView, notice, numberOf, textOf } from './notice-view.ts';

const TITLE_LIMIT = 200;

/** About places at events. */
export const eventNotices = {
  /** { eventId, title, precision, date, zone, until, readerZone }: a place has become free for whoever waited. */
  placeOffered(values, t) {
    const event = numberOf(values, 'eventId');
    const zone = textOf(values, 'readerZone');
    const until = formatDateTime(Temporal.Instant.from(textOf(values, 'until')), zone, t).full;
    const answer = (act: string) => registrationButton.pack({ event, act, from: '' });
    return {
      text: t('notice-place-offered', { title: titleOf(values, t), when: whenOf(values, zone, t), until }),
      buttons: [
        [{ text: t('events-act-accept'), data: answer('accept'), style: 'success' }],
        [{ text: t('events-act-decline'), data: answer('decline') }],
        [{ text: t('events-open'), data: eventButton.pack({ event }) }],
      ],
    };
  },
  /** { eventId, title, dropped }: nobody answered the offer. */
  placeLost(values, t) {
    const title = titleOf(values, t);
    const text =
      values.dropped === true ? t('notice-place-dropped', { title }) : t('notice-place-lost', { title });
    return notice(text, {
      text: t('events-open'),
      data: eventButton.pack({ event: numberOf(values, 'eventId') }),
    });
  },
} satisfies Record<string, NoticeView>;

function titleOf(values: NoticeValues, t: Translate): string {
  return quotedTitle(textOf(values, 'title'), t, TITLE_LIMIT);
}

function whenOf(values: NoticeValues, readerZone: string, t: Translate): string {
  const precision = required(
    DATE_PRECISIONS.find(known => known === values.precision),
    'the precision of a date in a notice',
  );
  const when = parseEventDate({ precision, date: textOf(values, 'date'), zone: textOf(values, 'zone') });
  return eventWhenText(required(when, 'a date in a notice'), readerZone, t);
}
