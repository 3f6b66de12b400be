import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { invariant } from '../lib/invariant.ts';
import type { CalendarStore } from '../usecases/calendar/calendar-store.ts';
import type { SettingStore } from '../usecases/content/content-store.ts';
import { readCalendarFile } from './read-calendar-file.ts';

/** The calendars that come with the program: the country's. */
const SHIPPED_CALENDARS = path.resolve(import.meta.dirname, '../../prisma/content/calendars');
const MARK = 'content.calendars';

/**
 * Adds the shipped calendars that are missing when they are not what was added last; otherwise one query and nothing else.
 * A year that somebody loaded a calendar for stays as it is. Resolves with the school years added.
 */
export async function ensureShippedCalendars(
  ports: {
    calendars: Pick<CalendarStore, 'addCalendar'>;
    settings: Pick<SettingStore, 'getSetting' | 'setSetting'>;
  },
  at: Temporal.Instant,
  folder = SHIPPED_CALENDARS,
): Promise<readonly number[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort();
  const files = await Promise.all(names.map(name => readFile(path.join(folder, name))));
  const hash = files.reduce((sum, bytes) => sum.update(bytes), createHash('sha256')).digest('hex');
  if ((await ports.settings.getSetting(MARK)) === hash) return [];
  const added: number[] = [];
  for (const [index, bytes] of files.entries()) {
    const read = readCalendarFile(bytes);
    invariant(read.ok, `the shipped calendar ${names[index]} is not valid`);
    const { calendar, definition } = read;
    const file = { calendar, definition, scope: { kind: 'country' }, loadedById: null, at } as const;
    if (await ports.calendars.addCalendar(file)) added.push(calendar.schoolYear.startYear);
  }
  await ports.settings.setSetting(MARK, hash, at);
  return added;
}
