import { FormattedString } from '@grammyjs/parse-mode';
import { wasThere } from '../../../domain/attendance/attendance-state.ts';
import { shownTotal } from '../../../domain/attendance/count-participants.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { Participant } from '../../../usecases/attendance/attendance-store.ts';
import type { Door } from '../../../usecases/attendance/open-door.ts';
import { formatEventDate } from '../../format-event-date.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { eventButton, surveyResultsButton } from '../../shared-buttons.ts';
import { ARROWS, turnRowSaying } from '../../turn-row.ts';
import {
  doorCloseButton,
  doorCodesButton,
  doorGuestsButton,
  doorPageButton,
  doorPersonButton,
} from './buttons.ts';

const PEOPLE_ON_PAGE = 8;
const NUMBERS_IN_ROW = 4;

/** The list at the door: how many, and who by pages; a number opens a person. */
export function doorScreen(door: Door, page: number, t: Translate): Screen {
  const { event, people } = door;
  const { page: at, first, shown, hasNext } = pageOf(people, page, PEOPLE_ON_PAGE);
  const lines = shown.map((person, index) =>
    t('door-line', { number: first + index + 1, name: person.fullName, mark: markWords(person, t) }),
  );
  const numbers = shown.map(
    (person, index): Button => ({
      text: String(first + index + 1),
      data: doorPersonButton.pack({ event: event.eventId, person: person.personId, page: at }),
    }),
  );
  const turn = (to: number): string => doorPageButton.pack({ event: event.eventId, page: to });
  const list = lines.length > 0 ? lines.join('\n') : t('door-empty');
  return {
    text: FormattedString.b(event.title).plain(
      `\n${[formatEventDate(event.when, t), ...countLines(door, t)].join('\n')}\n\n${list}`,
    ),
    buttons: [
      numbers.slice(0, NUMBERS_IN_ROW),
      numbers.slice(NUMBERS_IN_ROW),
      turnRowSaying(ARROWS, at, hasNext, turn),
      ...actionRows(door, at, t),
    ],
  };
}

function actionRows({ event }: Door, page: number, t: Translate): Button[][] {
  const { eventId } = event;
  const codes: Button = { text: t('door-codes'), data: doorCodesButton.pack({ event: eventId }) };
  const refresh: Button = {
    text: t('door-refresh'),
    data: doorPageButton.pack({ event: eventId, page }),
  };
  const guests: Button = {
    text: t('door-guests'),
    data: doorGuestsButton.pack({ event: eventId, page: 0 }),
  };
  const close: Button = { text: t('door-close'), data: doorCloseButton.pack({ event: eventId, sure: 0 }) };
  const survey: Button = { text: t('door-survey'), data: surveyResultsButton.pack({ event: eventId }) };
  const back: Button = { text: t('door-event'), data: eventButton.pack({ event: eventId }) };
  if (event.state === 'cancelled') return [[back]];
  if (event.state === 'held')
    return [
      [guests, refresh],
      [survey, back],
    ];
  return [
    [codes, refresh],
    [guests, close],
    [survey, back],
  ];
}

function countLines({ event, people, counted }: Door, t: Translate): string[] {
  const registered = people.filter(person => person.registered).length;
  const marked = people.filter(({ mark }) => mark && wasThere(mark.state)).length;
  const total = shownTotal(counted, event.reported);
  const there =
    total.source === 'counted'
      ? t('door-total', { count: total.count, districts: counted.districts.length })
      : total.atLeast
        ? t('door-reported-at-least', { count: total.count, written: counted.total })
        : t('door-reported', { count: total.count, written: counted.total });
  return [
    ...(event.state === 'cancelled' ? [t('door-cancelled')] : []),
    ...(event.state === 'held' ? [t('door-held')] : []),
    t('door-counts', { registered, marked, guests: counted.guests }),
    there,
  ];
}

/** What is said of somebody, in words. */
// locale-keys: attendance-present attendance-noShow attendance-excused
export function markWords({ mark, registered }: Participant, t: Translate): string {
  if (mark === null) return registered ? t('attendance-none') : t('attendance-walked-in');
  if (mark.state === 'partial') return t('attendance-partial', { hours: mark.hours ?? 0 });
  return t(`attendance-${mark.state}`);
}
