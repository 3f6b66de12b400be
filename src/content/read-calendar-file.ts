import { parseSchoolCalendar } from '../domain/calendar/parse-school-calendar.ts';
import { type CalendarReading, MAX_CALENDAR_BYTES } from '../usecases/calendar/calendar-store.ts';
import { placeOf } from './locate.ts';
import { parseJsonFile } from './parse-json-file.ts';

/** Reads the bytes of a calendar file (UTF-8 JSON), or tells everything that is wrong with it by its line. */
export function readCalendarFile(bytes: Uint8Array): CalendarReading {
  if (bytes.byteLength > MAX_CALENDAR_BYTES)
    return refused('file-too-large', { max: MAX_CALENDAR_BYTES / 1_000_000 });
  const text = decode(bytes);
  if (text === null) return refused('not-utf8');
  const file = parseJsonFile(text);
  if (!file.ok)
    return {
      ok: false,
      problems: file.problems.map(({ place, code, params }) => ({ line: place?.line ?? null, code, params })),
    };
  const parsed = parseSchoolCalendar(file.json.value);
  if (parsed.ok) return { ok: true, calendar: parsed.value, definition: file.json.value };
  const { root } = file.json;
  const problems = parsed.problems
    .map(problem => ({
      line: placeOf(text, root, problem).line,
      code: problem.code,
      params: problem.params,
    }))
    .toSorted((left, right) => left.line - right.line);
  return { ok: false, problems };
}

function refused(code: string, params: Readonly<Record<string, string | number>> = {}): CalendarReading {
  return { ok: false, problems: [{ line: null, code, params }] };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
