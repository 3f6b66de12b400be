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

/** The card of an event as everybody reads it, before what concerns the reader alone. A link is for those who come. */
export function eventAbout(about: EventAbout, readerZone: string, t: Translate): FormattedString {
  const { place, online, when, hours, topics, description } = about;
  const where = place ?? (online ? t('events-online-link-later') : about.territory);
  const lines = [
    `${eventKindName(about.kind, t)} · ${eventLevelName(about.level, t)}`,
    ...(when === null ? [] : [t('events-when', { when: eventWhenText(when, readerZone, t) })]),
    t('events-where', { place: truncate(where, LINE_LIMIT) }),
    t('events-organiser', { organiser: truncate(about.organiser, LINE_LIMIT) }),
    ...(hours === null ? [] : [t('events-hours', { hours })]),
    ...(topics.length === 0 ? [] : [t('events-topics', { topics: topics.join(', ') })]),
    ...(description === null ? [] : [truncate(description, DESCRIPTION_LIMIT)]),
  ];
  return FormattedString.b(truncate(about.title, TITLE_LIMIT)).plain(`\n${lines.join('\n')}`);
}
