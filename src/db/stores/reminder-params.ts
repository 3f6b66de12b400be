import type { NoticeParams } from '../../delivery/notice.ts';
import { agendaOf, type ListedItem } from '../../domain/reminders/agenda.ts';
import { localDay } from '../../domain/reminders/open-slot.ts';
import { startFor } from '../../domain/reminders/plan-reminders.ts';
import type { Transaction } from '../transaction.ts';
import type { LiveNotice } from './delivery-due.ts';
import { readAgenda, type StoredAgendaItem } from './reminder-agenda.ts';
import { type ReminderReader, readReminderReaders } from './reminder-readers.ts';

/**
 * What a reminder says, found out when it is sent: whatever was moved, cancelled or added until then is right. Null when
 * there is nothing to say any more. It is of use until the first thing it lists begins: then that would be missed. Notices of
 * other kinds say what their rows say.
 * - `agenda`: `{ today, items }`, the items as `reminderItemsSchema` of the view reads them from JSON.
 * - `soon`: the same with its one item, and `place` and `link`.
 */
export async function loadReminderParams(
  tx: Transaction,
  kind: string,
  params: NoticeParams,
  personId: number | null,
  now: Temporal.Instant,
): Promise<LiveNotice | null> {
  if (personId === null || (kind !== 'agenda' && kind !== 'soon')) return { params };
  const timezone = typeof params.timezone === 'string' ? params.timezone : 'UTC';
  const [reader] = await readReminderReaders(tx, [personId], { timezone, now });
  if (!reader) return null;
  const items = await readAgenda(tx, personId, now);
  return kind === 'agenda'
    ? agendaParams(params, items, reader, now)
    : soonParams(params, items, reader, now);
}

function agendaParams(
  params: NoticeParams,
  items: readonly StoredAgendaItem[],
  reader: ReminderReader,
  now: Temporal.Instant,
): LiveNotice | null {
  const day = Temporal.PlainDate.from(String(params.day));
  const listed = agendaOf(day, items, reader, now);
  const [first] = listed;
  return first === undefined ? null : { params: shown(listed, reader, now), expiresAt: first.at };
}

function soonParams(
  params: NoticeParams,
  items: readonly StoredAgendaItem[],
  reader: ReminderReader,
  now: Temporal.Instant,
): LiveNotice | null {
  const item = items.find(
    ({ kind, id, version }) =>
      (kind === 'meeting') === (params.kind === 'meeting') && id === params.id && version === params.version,
  );
  const start = item && startFor(item.when, reader.timezone);
  if (!item || !start) return null;
  const said = shown([{ ...item, ...start }], reader, now);
  return { params: { ...said, place: item.place, link: item.link }, expiresAt: start.at };
}

function shown(
  items: readonly ListedItem<StoredAgendaItem>[],
  { timezone }: ReminderReader,
  now: Temporal.Instant,
): NoticeParams {
  return {
    timezone,
    today: localDay(now, timezone).toString(),
    items: JSON.stringify(
      items.map(({ kind, id, title, when, at, day, timezone: zone, side }) => ({
        kind,
        id,
        title,
        at: when.precision === 'time' ? at.toString() : null,
        day: day.toString(),
        timezone: zone,
        side,
      })),
    ),
  };
}
