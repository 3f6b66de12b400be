import { foldForSearch } from '../../lib/text.ts';
import { isEventKind } from '../recommendation/recommendable-event.ts';
import { createDirectionReader } from './directions.ts';
import { eventKindCell } from './event-kind-cell.ts';
import { wholeCell } from './figure-cells.ts';
import type { ImportContext, ImportRules, PlannedChange, SourceRow } from './import-kind.ts';
import { directionsOf, eventOf, occurrenceOf, type PlanState } from './plan.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { readDate, readTimeBehind } from './read-cell.ts';
import { textCell, wordCell } from './word-cell.ts';

interface CellWhen {
  readonly precision: 'byPlan' | 'month' | 'day' | 'time';
  readonly date: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/**
 * Events, one a row: those of a plan by their direction and number, others by themselves. An event that is there already
 * stays as it is: whoever moves it does so where those who signed up are told (/event).
 */
export const eventsRules: ImportRules<PlanState> = {
  kind: 'events',
  plan(rows, state, context) {
    const problems = createProblemList();
    const readDirection = createDirectionReader(rows, directionsOf(state), context.words, problems);
    const seen = new Map<string, number>();
    const changes: PlannedChange[] = [];
    let same = 0;
    for (const row of rows) {
      const title = textCell(row, 'title', 1_000, problems);
      if (title === null) problems.error(row, 'title', 'cellEmpty');
      const kind = eventKindCell(row, context.words, problems);
      const when = whenOf(row, context, problems);
      const direction = readDirection(row);
      const more = detailsOf(row, state, context, problems);
      if (title === null || when === null || direction === null || more === null) continue;
      const activityKey = `${direction.key}-${row.cells.number ?? ''}`;
      const activity = state.activities.find(({ key }) => key === activityKey);
      const month = when.date.slice(0, 7);
      const key = activity
        ? `${state.territory.key}/${activityKey}/${when.date}`
        : `${state.territory.key}/${when.date}/${foldForSearch(title)}`;
      const before = seen.get(key);
      if (before !== undefined) {
        problems.finding(row, null, 'rowTwice', { row: before });
        continue;
      }
      seen.set(key, row.row);
      const occurs = state.occurrences.some(
        each => each.activityKey === activityKey && each.date.startsWith(month),
      );
      const folded = foldForSearch(title);
      const there = state.events.find(
        each => foldForSearch(each.title) === folded && each.date.slice(0, 7) === month,
      );
      if (there || (activity && occurs)) {
        same += 1;
        if (there && when.precision !== 'month' && there.date !== when.date)
          problems.finding(row, 'date', 'eventDateDiffers', { was: there.date, said: when.date });
        continue;
      }
      if (!activity && !isEventKind(kind)) {
        problems.finding(row, 'kind', 'notAnEvent');
        continue;
      }
      const stored = { precision: when.precision, date: when.date };
      if (activity)
        changes.push(occurrenceOf({ key, activityId: activity.id, when: stored, label: title, source: row }));
      if (!isEventKind(kind)) continue;
      const { startsAt, endsAt } = when;
      const { competency } = direction;
      const event = { key, title, kind, when: stored, competency, label: title, source: row };
      changes.push(
        ...eventOf({ ...event, more: { ...more, startsAt, endsAt } }, state, activity ? key : null),
      );
    }
    return { changes, same, problems: problems.all };
  },
};

function detailsOf(row: SourceRow, state: PlanState, { words }: ImportContext, problems: ProblemList) {
  const level = wordCell(row, 'level', 'eventLevel', words, problems);
  const place = textCell(row, 'place', 200, problems);
  const organiser = textCell(row, 'organiser', 200, problems) ?? state.territory.organiser;
  const hours = wholeCell(row, 'hours', problems);
  return level === undefined ? null : { level: level ?? 'municipal', place, organiser, hours };
}

const TIME = /^(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s*[–—-]\s*(\d{1,2})[:.](\d{2})(?::\d{2})?)?$/u;

/** When a row's event is; null with a problem. A time counts only beside a day. */
function whenOf(row: SourceRow, { timezone, words }: ImportContext, problems: ProblemList): CellWhen | null {
  const { date: text = '', time = '' } = row.cells;
  const undated = { startsAt: null, endsAt: null };
  if (text === '') {
    problems.error(row, 'date', 'cellEmpty');
    return null;
  }
  const date = readDate(text);
  if (date.kind === 'month') return { precision: 'month', date: date.month.toString(), ...undated };
  if (date.kind === 'day')
    return timeOf(row, date.day, time === '' ? readTimeBehind(text) : time, timezone, problems);
  const folded = foldForSearch(text);
  const byPlan = (words.planPeriod?.by_external_plan ?? []).some(word =>
    folded.startsWith(foldForSearch(word)),
  );
  if (byPlan) return { precision: 'byPlan', date: '', ...undated };
  const code = date.kind === 'year' ? 'dateNeedsMonth' : 'dateUnreadable';
  problems.error(row, 'date', date.kind === 'impossible' ? 'dateImpossible' : code, { value: text });
  return null;
}

function timeOf(
  row: SourceRow,
  day: Temporal.PlainDate,
  text: string,
  timeZone: string,
  problems: ProblemList,
): CellWhen | null {
  if (text === '') return { precision: 'day', date: day.toString(), startsAt: null, endsAt: null };
  const [, hour, minute, endHour, endMinute] = TIME.exec(text) ?? [];
  const at = (hours: string | undefined, minutes: string | undefined) =>
    hours === undefined || Number(hours) > 23 || Number(minutes) > 59
      ? null
      : day.toZonedDateTime({ timeZone, plainTime: { hour: Number(hours), minute: Number(minutes) } });
  const [start, end] = [at(hour, minute), at(endHour, endMinute)];
  if (
    start === null ||
    (endHour !== undefined && (end === null || Temporal.ZonedDateTime.compare(start, end) >= 0))
  ) {
    problems.error(row, 'time', 'timeUnreadable', { value: text });
    return null;
  }
  const local = (moment: Temporal.ZonedDateTime): string =>
    moment.toPlainDateTime().toString({ smallestUnit: 'minute' });
  return {
    precision: 'time',
    date: end === null ? local(start) : `${local(start)}/${local(end)}`,
    startsAt: start.toInstant().toString(),
    endsAt: end?.toInstant().toString() ?? null,
  };
}
