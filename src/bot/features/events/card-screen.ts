import { FormattedString } from '@grammyjs/parse-mode';
import { isDayKnown } from '../../../domain/event-date.ts';
import type { RegistrationAction } from '../../../domain/events/registration.ts';
import { truncate } from '../../../lib/text.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { EventCard } from '../../../usecases/events/event-store.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { cardText } from './card-text.ts';
import { backButton } from './origin.ts';

const TITLE_LIMIT = 200;

/** The card of an event for one person: what it is, how they stand to it, what they can do now. */
export function cardScreen(
  card: EventCard,
  from: string,
  reader: { timezone: string; locale: Locale },
  t: Translate,
): Screen {
  return {
    text: cardText(card, reader, t),
    buttons: [
      ...actionRows(card, from, t),
      [...routeButtons(card, from, t), ...calendarButtons(card, t)],
      [backButton(from, t), { text: t('menu-button'), data: shared.menuButton.pack({}) }],
    ],
  };
}

function actionRows(card: EventCard, from: string, t: Translate): Button[][] {
  const { own, phase, free, ofGroup, cancelled, mayCome } = card;
  if (cancelled || ofGroup || phase === 'over') return [];
  const act = (action: RegistrationAction, text: string, style?: 'primary' | 'success'): Button => ({
    text,
    data: shared.registrationButton.pack({ event: card.eventId, act: action, from }),
    ...(style ? { style } : {}),
  });
  const come: Button[] = !mayCome
    ? []
    : phase === 'vague'
      ? [act('interest', t('events-act-interest'), 'primary')]
      : free === 0
        ? [act('queue', t('events-act-queue'), 'primary')]
        : [act('signUp', t('events-act-signUp'), 'primary')];
  switch (own) {
    case null:
      return [come];
    case 'interested':
      return [phase === 'vague' ? [] : come, [act('withdraw', t('events-act-forget'))]];
    case 'registered':
      return [[free === 0 ? askButton(card, from, t) : act('withdraw', t('events-act-cancel'))]];
    case 'waiting':
      return [[act('withdraw', t('events-act-leave'))]];
    case 'offered':
      return [[act('accept', t('events-act-accept'), 'success')], [act('decline', t('events-act-decline'))]];
  }
}

function askButton({ eventId }: EventCard, from: string, t: Translate): Button {
  return { text: t('events-act-cancel'), data: buttons.askCancelButton.pack({ event: eventId, from }) };
}

function routeButtons(
  { eventId, inRoute, cancelled, ofGroup, phase }: EventCard,
  from: string,
  t: Translate,
): Button[] {
  if (inRoute) return [{ text: t('events-route-open'), data: shared.routeButton.pack({}) }];
  if (cancelled || ofGroup || phase === 'over') return [];
  return [{ text: t('events-route-add'), data: buttons.addToRouteButton.pack({ event: eventId, from }) }];
}

/** A cancelled event is taken out of the calendar by a file too. */
function calendarButtons({ eventId, when, own, cancelled, phase }: EventCard, t: Translate): Button[] {
  if (!isDayKnown(when) || (cancelled ? own === null : phase === 'over')) return [];
  return [
    {
      text: t(cancelled ? 'events-calendar-remove' : 'events-calendar'),
      data: buttons.calendarButton.pack({ event: eventId }),
    },
  ];
}

/** Where others wait, a place given up is gone: asked before. */
export function askCancelScreen(card: EventCard, from: string, t: Translate): Screen {
  const event = card.eventId;
  return {
    text: FormattedString.b(truncate(card.title, TITLE_LIMIT)).plain(`\n\n${t('events-cancel-question')}`),
    buttons: [
      [
        {
          text: t('events-cancel-yes'),
          data: shared.registrationButton.pack({ event, act: 'withdraw', from }),
          style: 'danger',
        },
      ],
      [{ text: t('events-cancel-no'), data: shared.eventFromButton.pack({ event, from }) }],
    ],
  };
}
