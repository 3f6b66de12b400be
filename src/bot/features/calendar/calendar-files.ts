import { Composer } from 'grammy';
import { classifyTelegramError } from '../../../telegram/classify-error.ts';
import { downloadFile, FileDownloadError } from '../../../telegram/download-file.ts';
import {
  type CalendarFile,
  type CalendarReading,
  MAX_CALENDAR_BYTES,
} from '../../../usecases/calendar/calendar-store.ts';
import { loadCalendar } from '../../../usecases/calendar/load-calendar.ts';
import type { ViewerContext } from '../../context.ts';
import { dryRunScreen, problemsScreen } from './file-screens.ts';
import type { CalendarPorts } from './ports.ts';

const TOO_LARGE: CalendarReading = {
  ok: false,
  problems: [{ line: null, code: 'file-too-large', params: { max: MAX_CALENDAR_BYTES / 1_000_000 } }],
};
/** Of the focus: the message and the file that was looked through. */
const DETAIL = /^(?<message>\d+):(?<file>.+)$/u;

/** The file that was asked for: looked through at once, stored only after a confirmation. */
export function calendarFiles(ports: CalendarPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();
  composer.on('message', async (ctx, next) => {
    if ((ctx.message.text ?? '').startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'calendarFile') return next();
    const { document, message_id: message } = ctx.message;
    if (!document) return void (await ctx.send({ text: ctx.t('calendar-not-a-file') }));
    const reading =
      (document.file_size ?? 0) > MAX_CALENDAR_BYTES
        ? TOO_LARGE
        : await readFile(ctx, ports, document.file_id);
    if (reading === null) return void (await ctx.send({ text: ctx.t('calendar-not-downloaded') }));
    if (!reading.ok) return void (await ctx.send(problemsScreen(reading.problems, ctx.t)));
    const territory = focus.subjectId;
    const outcome = await loadCalendar(ports, {
      viewer: ctx.viewer,
      territoryId: territory,
      file: reading,
      dryRun: true,
    });
    if (outcome.kind === 'denied') return void (await ctx.send({ text: ctx.t('calendar-denied') }));
    const detail = `${message}:${document.file_id}`;
    await ports.focus.setFocus(ctx.viewer.telegramId, { ...focus, detail }, ports.clock.now());
    await ctx.send(dryRunScreen(reading.calendar, outcome.changes, { territory, message }, ctx.t));
  });
  return composer;
}

/** The file that was confirmed, read anew; null when another one, or none, is waiting, or Telegram does not give it. */
export async function readFocusedFile(
  ctx: ViewerContext,
  ports: CalendarPorts,
  { territory, message }: { readonly territory: number; readonly message: number },
): Promise<CalendarFile | null> {
  const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
  const groups = DETAIL.exec(focus?.detail ?? '')?.groups;
  if (focus?.kind !== 'calendarFile' || focus.subjectId !== territory || groups?.message !== String(message))
    return null;
  const reading = await readFile(ctx, ports, groups.file ?? '');
  return reading?.ok ? reading : null;
}

export async function dropFileFocus(ctx: ViewerContext, ports: CalendarPorts): Promise<void> {
  const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
  if (focus?.kind === 'calendarFile') await ports.focus.clearFocus(ctx.viewer.telegramId);
}

/** Null: Telegram did not give the file. */
async function readFile(
  ctx: ViewerContext,
  ports: CalendarPorts,
  fileId: string,
): Promise<CalendarReading | null> {
  try {
    const bytes = await downloadFile(ctx.api, fileId, MAX_CALENDAR_BYTES);
    return bytes === null ? TOO_LARGE : ports.readCalendarFile(bytes);
  } catch (error) {
    // Telegram does not know the file any more, or does not give it now.
    if (error instanceof FileDownloadError || classifyTelegramError(error)?.kind === 'badRequest')
      return null;
    throw error;
  }
}
