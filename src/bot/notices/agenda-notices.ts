import { z } from 'zod';
import { required } from '../../lib/invariant.ts';
import { truncate } from '../../lib/text.ts';
import type { Translate } from '../../lib/texts.ts';
import { zoneName } from '../names/zones.ts';
import type { Button, Screen } from '../screen.ts';
import { eventButton, mentorButton, settingsButton } from '../shared-buttons.ts';
import { type NoticeValues, type NoticeView, textOf } from './notice-view.ts';

const itemSchema = z.object({
  kind: z.enum(['event', 'session', 'meeting']),
  id: z.int(),
  title: z.string(),
  /** The instant; null where the hour is not known. */
  at: z.string().nullable(),
  /** The reader's calendar day. */
  day: z.string(),
  /** Of the event. */
  timezone: z.string(),
  /** Of a meeting: mentor or mentee. */
  side: z.string().nullable(),
});
const reminderItemsSchema = z.array(itemSchema).min(1);
type Item = z.infer<typeof itemSchema>;

const MAX_TITLE = 120;
const MAX_ITEMS = 12;
const MAX_BUTTONS = 5;
const MAX_LABEL = 30;

/** What lies ahead: the digest of a day, and shortly before the beginning. Made of what was read when it is sent. */
export const agendaNotices = {
  /** { timezone, today, items }: what the reader comes to on the days ahead. */
  agenda(values, t) {
    const items = itemsOf(values);
    const days = [...new Set(items.map(({ day }) => day))];
    const lines = days.map(day =>
      t('agenda-day', {
        day: dayName(day, textOf(values, 'today'), t),
        items: items
          .filter(item => item.day === day)
          .map(item => itemText(item, textOf(values, 'timezone'), t))
          .join(' · '),
      }),
    );
    const isEarly = items.some(({ kind, day }) => kind === 'event' && !isNear(day, textOf(values, 'today')));
    return {
      text: [...lines, ...(isEarly ? [t('agenda-may-cancel')] : [])].join('\n'),
      buttons: [
        ...items.slice(0, MAX_BUTTONS).map(item => [buttonOf(item, textOf(values, 'timezone'), t)]),
        [{ text: t('agenda-settings'), data: settingsButton.pack({}) }],
      ],
    };
  },
  /** The same with one item; { place, link } besides. */
  soon(values, t) {
    const timezone = textOf(values, 'timezone');
    const [first] = itemsOf(values);
    const item = required(first, 'what begins soon');
    const [place, link] = [textOf(values, 'place'), textOf(values, 'link')];
    const lines = [
      t('soon-line', { item: itemText(item, timezone, t) }),
      ...(place === '' ? [] : [t('soon-place', { place })]),
      ...(link === '' ? [] : [t('soon-link', { link })]),
    ];
    return { text: lines.join('\n'), buttons: [[buttonOf(item, timezone, t)]] } satisfies Screen;
  },
} satisfies Record<string, NoticeView>;

function itemsOf(values: NoticeValues): readonly Item[] {
  return reminderItemsSchema.parse(JSON.parse(String(values.items))).slice(0, MAX_ITEMS);
}

function isNear(day: string, today: string): boolean {
  return day <= Temporal.PlainDate.from(today).add({ days: 1 }).toString();
}

/** «Сегодня, 15 марта», «Завтра, 15 марта», «17 марта, пн». */
function dayName(day: string, today: string, t: Translate): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (day === today) return t('agenda-today', { date });
  return isNear(day, today) ? t('agenda-tomorrow', { date }) : t('date-day', { date });
}

function itemText(item: Item, timezone: string, t: Translate): string {
  const title = titleOf(item, t);
  if (item.at === null) return title;
  return t('agenda-item', { time: timeText(item.at, item.timezone, timezone, t), title });
}

/** «14:00»; where the reader's clock shows another time than the event's: «14:00 (Томск), у вас 10:00». */
function timeText(at: string, eventZone: string, readerZone: string, t: Translate): string {
  const [there, here] = [clock(at, eventZone), clock(at, readerZone)];
  return there === here ? here : t('agenda-two-times', { there, zone: zoneName(eventZone, t), here });
}

function clock(at: string, timezone: string): string {
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(timezone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

function titleOf({ kind, title, side }: Item, t: Translate): string {
  if (kind !== 'meeting') return truncate(title, MAX_TITLE);
  const meeting = side === 'mentor' ? t('agenda-meeting-as-mentor') : t('agenda-meeting');
  return title === '' ? meeting : t('agenda-meeting-about', { meeting, topic: truncate(title, MAX_TITLE) });
}

function buttonOf(item: Item, timezone: string, t: Translate): Button {
  const title = item.at === null ? titleOf(item, t) : `${clock(item.at, timezone)} ${titleOf(item, t)}`;
  return {
    text: truncate(title, MAX_LABEL),
    data: item.kind === 'meeting' ? mentorButton.pack({}) : eventButton.pack({ event: item.id }),
  };
}
