import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { EventCard } from '../../../usecases/events/event-store.ts';
import { eventWhenText } from '../../event-view/event-when.ts';
import { formatDateTime } from '../../format-date.ts';
import { eventKindName } from '../../names/event-kinds.ts';
import { eventLevelName } from '../../names/event-levels.ts';

const TITLE_LIMIT = 300;
const LINE_LIMIT = 200;
const DESCRIPTION_LIMIT = 500;

/** Everything a person may read about an event, their own state in words at the end. */
export function cardText(
  card: EventCard,
  reader: { timezone: string; locale: Locale },
  t: Translate,
): FormattedString {
  const about = [
    `${kindName(card, t)} · ${eventLevelName(card.level, t)}`,
    t('events-when', { when: eventWhenText(card.when, reader.timezone, t) }),
    ...whereLines(card, t),
    t('events-organiser', { organiser: truncate(card.organiser, LINE_LIMIT) }),
    ...(card.hours === null ? [] : [t('events-hours', { hours: card.hours })]),
    ...(card.topics.length === 0
      ? []
      : [t('events-topics', { topics: card.topics.map(topic => topic[reader.locale]).join(', ') })]),
    ...(card.description === null ? [] : [truncate(card.description, DESCRIPTION_LIMIT)]),
  ];
  return FormattedString.b(truncate(card.title, TITLE_LIMIT)).plain(
    `\n${about.join('\n')}\n\n${stateLines(card, reader.timezone, t).join('\n')}`.trimEnd(),
  );
}

function kindName({ kind, ofGroup }: EventCard, t: Translate): string {
  return ofGroup ? t('events-kind-session') : eventKindName(kind, t);
}

function whereLines({ online, link, place, territory, own }: EventCard, t: Translate): string[] {
  const where = place ?? (online ? null : territory);
  const words = online && where === null ? onlineWords(own, link, t) : (where ?? '');
  return [
    t('events-where', { place: truncate(words, LINE_LIMIT) }),
    ...(link === null ? [] : [t('events-link', { link })]),
  ];
}

function onlineWords(own: EventCard['own'], link: string | null, t: Translate): string {
  return own === 'registered' || link !== null ? t('events-online') : t('events-online-link-later');
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
