import { readFile } from 'node:fs/promises';
import { readCalendarFile } from '../../content/read-calendar-file.ts';
import { createAdminStore } from '../../db/stores/admin-store.ts';
import { type CalendarScope, calendarKey } from '../../domain/calendar/calendar-scope.ts';
import { resolveScope } from '../../usecases/admin/resolve-scope.ts';
import {
  type Command,
  type CommandContext,
  type CommandResult,
  done,
  refused,
  UsageError,
} from '../command.ts';
import { readArgs } from '../read-args.ts';

export const calendarLoad: Command = {
  verb: 'calendar load',
  usage: '<file> [--territory <key> | --organisation <territory>/<key>]',
  does: 'loads a school calendar: of the whole country, of a territory or of an organisation; the nearest counts',
  prepare(args) {
    const { positionals, options } = readArgs(args, {
      names: ['file'],
      options: ['territory', 'organisation'],
    });
    const [file = ''] = positionals;
    const { territory, organisation } = options;
    if (territory !== undefined && organisation !== undefined)
      throw new UsageError('give --territory or --organisation, not both');
    const place =
      territory === undefined
        ? organisation === undefined
          ? null
          : `organisation:${organisation}`
        : `territory:${territory}`;
    return context => load(context, file, place);
  },
};

// locale-keys: content-problem-outside-school-year content-problem-ranges-overlap content-problem-terms-count
async function load(
  { stores, clock, t, database }: CommandContext,
  file: string,
  place: string | null,
): Promise<CommandResult> {
  const reading = readCalendarFile(await readFile(file));
  if (!reading.ok) {
    const { problems } = reading;
    const lines = problems.map(
      ({ line, code, params }) =>
        `${file}${line === null ? '' : `:${line}`} ${t(`content-problem-${code}`, params)}`,
    );
    return refused('contentProblems', [...lines, 'nothing was loaded'], { problems });
  }
  const scope = await findScope(database, place);
  if (scope === null) return refused('unknownScope', [`there is no ${place ?? ''}`]);
  const { calendar, definition } = reading;
  await stores.calendars.saveCalendar({ calendar, definition, scope, loadedById: null, at: clock.now() });
  const key = calendarKey(scope, calendar.schoolYear.startYear);
  return done({ key, title: calendar.title }, `${key}: ${calendar.title}`);
}

/** Null: no such place. */
async function findScope(
  database: CommandContext['database'],
  place: string | null,
): Promise<CalendarScope | null> {
  if (place === null) return { kind: 'country' };
  const found = await resolveScope({ admin: createAdminStore(database.prisma) }, place);
  return found.ok && found.scope !== null ? found.scope : null;
}
