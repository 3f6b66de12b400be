import { FormattedString } from '@grammyjs/parse-mode';
import type { EventDate } from '../../domain/event-date.ts';
import { truncate } from '../../lib/text.ts';
import type { Translate } from '../../lib/texts.ts';
import { eventKindName } from '../names/event-kinds.ts';
import { eventLevelName } from '../names/event-levels.ts';
import { eventWhenText } from './event-when.ts';

const TITLE_LIMIT = 300;
const LINE_LIMIT = 200;
const DESCRIPTION_LIMIT = 500;

/** What an event says of itself to everybody. */
export interface EventAbout {
  readonly title: string;
  readonly kind: string;
  readonly level: string;
  readonly when: EventDate | null;
  readonly place: string | null;
  readonly online: boolean;
  readonly organiser: string;
  readonly hours: number | null;
  /** Titles of competencies in the reader's language. */
  readonly topics: readonly string[];
  readonly description: string | null;
  /** Where it is when no place is named: its territory. */
  readonly territory: string;
}

/** What only some readers read. */
export interface EventAboutForOne {
  /** Instead of the name of the event's kind. */
  readonly kindName?: string | undefined;
  /** The reader comes: has the link, or needs none. */
  readonly comes: boolean;
  readonly link: string | null;
}

/** The card of an event, before the reader's own state. A link is for those who come. */
export function eventAbout(
  about: EventAbout,
  readerZone: string,
  t: Translate,
  own: EventAboutForOne = { comes: false, link: null },
): FormattedString {
  const { place, online, when, hours, topics, description } = about;
  const onlineWords = t(own.comes ? 'events-online' : 'events-online-link-later');
  const where = place ?? (online ? onlineWords : about.territory);
  const lines = [
    `${own.kindName ?? eventKindName(about.kind, t)} · ${eventLevelName(about.level, t)}`,
    ...(when === null ? [] : [t('events-when', { when: eventWhenText(when, readerZone, t) })]),
    t('events-where', { place: truncate(where, LINE_LIMIT) }),
    ...(own.link === null ? [] : [t('events-link', { link: own.link })]),
    t('events-organiser', { organiser: truncate(about.organiser, LINE_LIMIT) }),
    ...(hours === null ? [] : [t('events-hours', { hours })]),
    ...(topics.length === 0 ? [] : [t('events-topics', { topics: topics.join(', ') })]),
    ...(description === null ? [] : [truncate(description, DESCRIPTION_LIMIT)]),
  ];
  return FormattedString.b(truncate(about.title, TITLE_LIMIT)).plain(`\n${lines.join('\n')}`);
}
