import type { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { EventCard } from '../../../usecases/events/event-store.ts';
import { eventAbout } from '../../event-view/event-about.ts';
import { formatDateTime } from '../../format-date.ts';

const LINE_LIMIT = 200;

/** Everything a person may read about an event, their own state in words at the end. */
export function cardText(
  card: EventCard,
  reader: { timezone: string; locale: Locale },
  t: Translate,
): FormattedString {
  const { own, link, ofGroup } = card;
  const about = eventAbout(
    { ...card, topics: card.topics.map(topic => topic[reader.locale]) },
    reader.timezone,
    t,
    {
      kindName: ofGroup ? t('events-kind-session') : undefined,
      comes: own === 'registered' || link !== null,
      link,
    },
  );
  const state = stateLines(card, reader.timezone, t);
  return state.length === 0 ? about : about.plain(`\n\n${state.join('\n')}`);
}

function stateLines(card: EventCard, timezone: string, t: Translate): string[] {
  if (card.cancelled)
    return [
      card.cancelReason === null
        ? t('events-cancelled')
        : t('events-cancelled-because', { reason: truncate(card.cancelReason, LINE_LIMIT) }),
    ];
  if (card.attendance !== null) return [t(`events-was-${card.attendance}`)];
  // locale-keys: events-was-present events-was-partial events-was-noShow events-was-excused
  const open = card.phase === 'open' && !card.ofGroup;
  return [
    ...ownLines(card, timezone, t),
    ...(card.phase === 'over' ? [t('events-over')] : []),
    ...(card.phase === 'vague' && card.own === null ? [t('events-no-day')] : []),
    ...(card.ofGroup ? [t('events-of-group')] : []),
    ...(open ? seatLines(card, t) : []),
    ...(card.inRoute && card.own === null && card.phase !== 'over' ? [t('events-in-route-only')] : []),
  ];
}

function ownLines(
  { own, phase, position, offeredUntil }: EventCard,
  timezone: string,
  t: Translate,
): string[] {
  switch (own) {
    case null:
      return [];
    case 'registered':
      return [t('events-own-registered')];
    case 'interested':
      return [t(phase === 'vague' ? 'events-own-interested' : 'events-own-interested-dated')];
    case 'waiting':
      return position === null ? [] : [t('events-own-waiting', { position })];
    case 'offered':
      return offeredUntil === null
        ? []
        : [t('events-own-offered', { until: formatDateTime(offeredUntil, timezone, t).full })];
  }
}

function seatLines({ free, capacity, waiting, own }: EventCard, t: Translate): string[] {
  if (free === null || capacity === null) return [];
  const seats =
    free > 0 ? t('events-seats', { free, capacity }) : t('events-seats-none', { capacity, waiting });
  const inLine = own === 'waiting' || (free === 0 && own !== 'registered' && own !== 'offered');
  return [seats, ...(inLine ? [t('events-queue-rule')] : [])];
}
