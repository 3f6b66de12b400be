import { FormattedString } from '@grammyjs/parse-mode';
import type { Translate } from '../../../lib/texts.ts';
import type { AddGuestsOutcome } from '../../../usecases/attendance/add-guests.ts';
import type { Door } from '../../../usecases/attendance/open-door.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { ARROWS, turnRowSaying } from '../../turn-row.ts';
import {
  addGuestsButton,
  doorGuestsButton,
  doorPageButton,
  guestDistrictButton,
  removeGuestButton,
} from './buttons.ts';

const GUESTS_ON_PAGE = 8;
const NUMBERS_IN_ROW = 4;
const MAX_WRONG_LINES = 5;

/** Guests by name; a number takes one off. Districts with their numbers stand above. */
export function guestsScreen({ event, guests, counted }: Door, page: number, t: Translate): Screen {
  const { eventId } = event;
  const { page: at, first, shown, hasNext } = pageOf(guests, page, GUESTS_ON_PAGE);
  const lines = shown.map(({ fullName, organisation, district }, index) =>
    t('guests-line', {
      number: first + index + 1,
      guest: [fullName, organisation, district].filter(part => part !== null).join(', '),
    }),
  );
  const numbers = shown.map(
    ({ guestId }, index): Button => ({
      text: t('guests-remove', { number: first + index + 1 }),
      data: removeGuestButton.pack({ event: eventId, guest: guestId, page: at }),
    }),
  );
  const turn = (to: number): string => doorGuestsButton.pack({ event: eventId, page: to });
  const districts = counted.districts.map(({ district, count }) =>
    t('guests-district', { district: district ?? t('guests-own-district'), count }),
  );
  const body = lines.length > 0 ? lines.join('\n') : t('guests-empty');
  return {
    text: FormattedString.b(t('guests-title', { title: event.title, count: guests.length })).plain(
      `\n${districts.join('\n')}\n\n${body}`,
    ),
    buttons: [
      numbers.slice(0, NUMBERS_IN_ROW),
      numbers.slice(NUMBERS_IN_ROW),
      turnRowSaying(ARROWS, at, hasNext, turn),
      [
        { text: t('guests-add'), data: addGuestsButton.pack({ event: eventId }) },
        { text: t('door-back'), data: doorPageButton.pack({ event: eventId, page: 0 }) },
      ],
    ],
  };
}

/** What became of the typed lines; asks about a district that is not known. */
export function addedScreen(outcome: Extract<AddGuestsOutcome, { kind: 'added' }>, t: Translate): Screen {
  const { event, count, repeated, wrong, overLimit, unknown } = outcome;
  const lines = [
    ...(count > 0 ? [t('guests-added', { count })] : []),
    ...(repeated > 0 ? [t('guests-repeated', { count: repeated })] : []),
    ...wrong.slice(0, MAX_WRONG_LINES).map(({ number, problem }) => t(`guests-wrong-${problem}`, { number })),
    ...(overLimit ? [t('guests-over-limit')] : []),
    ...(unknown ? ['', t('guests-unknown-district', { title: unknown.title })] : []),
  ];
  if (lines.length === 0) lines.push(t('guests-none-typed'));
  const { eventId } = event;
  if (unknown) {
    const answer = (partner: number, text: string): Button[] => [
      { text, data: guestDistrictButton.pack({ event: eventId, partner }) },
    ];
    return {
      text: lines.join('\n').trim(),
      buttons: [
        ...unknown.similar.map(({ partnerId, title }) => answer(partnerId, title)),
        answer(0, t('guests-new-district')),
        answer(-1, t('guests-leave-out')),
      ],
    };
  }
  return {
    text: [...lines, t('guests-more')].join('\n'),
    buttons: [[{ text: t('guests-done'), data: doorGuestsButton.pack({ event: eventId, page: 0 }) }]],
  };
}
// locale-keys: guests-wrong-name guests-wrong-tooLong guests-wrong-tooManyParts
