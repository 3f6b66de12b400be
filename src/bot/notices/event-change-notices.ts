import { type Appointment, dateOf } from '../../domain/event-plan/plan-change.ts';
import { DATE_PRECISIONS } from '../../domain/stored-event-date.ts';
import { required } from '../../lib/invariant.ts';
import { truncate } from '../../lib/text.ts';
import type { Translate } from '../../lib/texts.ts';
import { eventWhenText } from '../event-view/event-when.ts';
import { eventButton, eventsButton, registrationButton } from '../shared-buttons.ts';
import { type NoticeValues, type NoticeView, notice, numberOf, textOf } from './notice-view.ts';

const TITLE_LIMIT = 200;

/**
 * About events that are not as they were told. The values hold what is true now (precision, date, zone, place, online,
 * link) and what the reader was told last (the same names with `was`).
 */
export const eventChangeNotices = {
  /** { eventId, title, readerZone, refined, … }: to those who come, wait or are interested. */
  eventMoved(values, t) {
    const [was, now] = [appointmentOf(values, true), appointmentOf(values, false)];
    const [before, after] = [whenText(was, values, t), whenText(now, values, t)];
    const [from, to] = [whereText(was, t), whereText(now, t)];
    const title = titleOf(values);
    const lines =
      values.refined === true
        ? [t('notice-event-refined', { title, when: after }), t('notice-event-where', { where: to })]
        : [
            t('notice-event-moved', { title }),
            before === after
              ? t('notice-event-when-same', { when: after })
              : t('notice-event-when', { was: before, now: after }),
            from === to
              ? t('notice-event-where', { where: to })
              : t('notice-event-where-changed', { was: from, now: to }),
            ...(now.link !== null && was.link !== now.link
              ? [t('notice-event-link', { link: now.link })]
              : []),
          ];
    return notice(`${lines.join('\n')}\n\n${t('notice-event-moved-hint')}`, {
      text: t('notice-event-open'),
      data: eventButton.pack({ event: numberOf(values, 'eventId') }),
    });
  },
  /** The same values: to those who showed interest while no day was known. */
  eventDaySet(values, t) {
    const event = numberOf(values, 'eventId');
    const now = appointmentOf(values, false);
    const text = t('notice-event-day-set', {
      title: titleOf(values),
      when: whenText(now, values, t),
      where: whereText(now, t),
    });
    const answer = (act: string): string => registrationButton.pack({ event, act, from: '' });
    return {
      text,
      buttons: [
        [{ text: t('notice-event-sign-up'), data: answer('signUp'), style: 'success' }],
        [{ text: t('notice-event-not-coming'), data: answer('withdraw') }],
        [{ text: t('notice-event-open'), data: eventButton.pack({ event }) }],
      ],
    };
  },
  /** { eventId, title, reason, readerZone, … } */
  eventCancelled(values, t) {
    const when = whenText(appointmentOf(values, false), values, t);
    const reason = textOf(values, 'reason');
    const text = t('notice-event-cancelled', { title: titleOf(values), when });
    return notice(reason === '' ? text : `${text}\n\n${t('notice-event-reason', { reason })}`, {
      text: t('notice-event-others'),
      data: eventsButton.pack({}),
    });
  },
} satisfies Record<string, NoticeView>;

function titleOf(values: NoticeValues): string {
  return truncate(textOf(values, 'title'), TITLE_LIMIT);
}

function appointmentOf(values: NoticeValues, was: boolean): Appointment {
  const name = (field: string): string => (was ? `was${field}` : field.toLowerCase());
  const precision = required(
    DATE_PRECISIONS.find(known => known === values[name('Precision')]),
    'the precision of a date in a notice',
  );
  return {
    when: { precision, date: textOf(values, name('Date')), zone: textOf(values, name('Zone')) },
    place: textOf(values, name('Place')) || null,
    online: values[name('Online')] === true,
    link: textOf(values, name('Link')) || null,
  };
}

function whenText({ when }: Appointment, values: NoticeValues, t: Translate): string {
  return eventWhenText(dateOf(when), textOf(values, 'readerZone') || when.zone, t);
}

function whereText({ place, online }: Appointment, t: Translate): string {
  return place ?? t(online ? 'notice-event-online' : 'notice-event-nowhere');
}
