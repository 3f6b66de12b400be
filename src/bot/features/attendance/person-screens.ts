import { FormattedString } from '@grammyjs/parse-mode';
import type { AttendanceState } from '../../../domain/attendance/attendance-state.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { DoorEvent, Participant } from '../../../usecases/attendance/attendance-store.ts';
import type { Button, Screen } from '../../screen.ts';
import { doorCloseButton, doorHoursButton, doorMarkButton, doorPageButton } from './buttons.ts';
import { markWords } from './door-screen.ts';

const MAX_CHOICES = 12;
const HOURS_IN_ROW = 4;
/** Of an event that nobody said the length of. */
const USUAL_HOURS = 8;

/** One person of the list: what is said of them, and what can be. */
export function personScreen(event: DoorEvent, person: Participant, page: number, t: Translate): Screen {
  const of = { event: event.eventId, person: person.personId, page };
  const mark = (state: AttendanceState | 'none', text: string): Button => ({
    text,
    data: doorMarkButton.pack({ ...of, mark: state, hours: 0 }),
  });
  const place = person.works[0]?.territory;
  const lines = [...(place ? [place] : []), t('door-person-state', { mark: markWords(person, t) })];
  return {
    text: FormattedString.b(person.fullName).plain(`\n${lines.join('\n')}`),
    buttons: [
      [
        mark('present', t('door-mark-present')),
        { text: t('door-mark-partial'), data: doorHoursButton.pack(of) },
      ],
      [mark('noShow', t('door-mark-no-show')), mark('excused', t('door-mark-excused'))],
      person.mark ? [mark('none', t('door-mark-undo'))] : [],
      [{ text: t('door-back'), data: doorPageButton.pack({ event: event.eventId, page }) }],
    ],
  };
}

/** Whole hours of a part of the event, from one to one less than all. */
export function hoursScreen(event: DoorEvent, person: Participant, page: number, t: Translate): Screen {
  const most = Math.min((event.hours ?? USUAL_HOURS + 1) - 1, MAX_CHOICES);
  const choices = Array.from(
    { length: Math.max(most, 0) },
    (_, index): Button => ({
      text: t('door-hours', { hours: index + 1 }),
      data: doorMarkButton.pack({
        event: event.eventId,
        person: person.personId,
        mark: 'partial',
        hours: index + 1,
        page,
      }),
    }),
  );
  const rows: Button[][] = [];
  for (let from = 0; from < choices.length; from += HOURS_IN_ROW)
    rows.push(choices.slice(from, from + HOURS_IN_ROW));
  const question = choices.length > 0 ? t('door-ask-hours') : t('door-too-short');
  return {
    text: FormattedString.b(person.fullName).plain(`\n${question}`),
    buttons: [...rows, [{ text: t('door-back'), data: doorPageButton.pack({ event: event.eventId, page }) }]],
  };
}

/** Asked once before the list is closed. */
export function closeScreen(event: DoorEvent, absent: number, t: Translate): Screen {
  const { eventId } = event;
  return {
    text:
      absent === 0
        ? t('door-close-none', { title: event.title })
        : t('door-close-absent', { title: event.title, count: absent }),
    buttons: [
      [
        { text: t('door-close-sure'), data: doorCloseButton.pack({ event: eventId, sure: 1 }) },
        { text: t('door-back'), data: doorPageButton.pack({ event: eventId, page: 0 }) },
      ],
    ],
  };
}
