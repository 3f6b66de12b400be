import { rangeOf } from '../../../domain/event-date.ts';
import { type CalendarEntry, renderIcs } from '../../../files/ics.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { EventCard } from '../../../usecases/events/event-store.ts';
import { eventKindName } from '../../names/event-kinds.ts';

/** The event as a file for calendars; null while no day is known. A later file of the same event replaces the entry. */
export async function calendarFile(
  card: EventCard,
  madeAt: Temporal.Instant,
  t: Translate,
): Promise<{ content: Uint8Array; fileName: string } | null> {
  const when = spanOf(card);
  if (when === null) return null;
  const content = await renderIcs({
    uid: `event-${card.eventId}@marshrut`,
    sequence: card.version,
    cancelled: card.cancelled,
    title: card.title,
    description: describe(card, t),
    place: card.place ?? card.link ?? (card.online ? t('events-online') : null),
    when,
    madeAt,
  });
  return { content, fileName: `${t('events-calendar-file')}_${card.eventId}.ics` };
}

function spanOf({ when }: EventCard): CalendarEntry['when'] | null {
  if (when.precision === 'time') return { start: when.start.toInstant(), end: when.end?.toInstant() ?? null };
  const range = when.precision === 'day' ? rangeOf(when) : null;
  return range === null ? null : { day: range.from };
}

function describe({ kind, ofGroup, organiser, description, link }: EventCard, t: Translate): string {
  return [
    ofGroup ? t('events-kind-session') : eventKindName(kind, t),
    t('events-organiser', { organiser }),
    description,
    link === null ? null : t('events-link', { link }),
  ]
    .filter(line => line !== null)
    .join('\n');
}
