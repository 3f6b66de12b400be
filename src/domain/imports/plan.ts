import { isEventKind } from '../recommendation/recommendable-event.ts';
import { createDirectionReader, type Direction } from './directions.ts';
import { eventKindCell } from './event-kind-cell.ts';
import { rowsWithout } from './figures.ts';
import type { KnownFramework } from './find-competency.ts';
import { type ImportRules, type PlannedChange, refTo, type SourceRow } from './import-kind.ts';
import { type PlanDates, readPlanDates } from './plan-dates.ts';
import { planRecords, type StoredRecord, type WantedRecord } from './plan-records.ts';
import { createProblemList } from './problem-list.ts';
import { readDate } from './read-cell.ts';
import { textCell } from './word-cell.ts';

/** A month or day in which a row of the plan is carried out. */
export interface KnownOccurrence {
  readonly id: number;
  readonly activityKey: string;
  readonly date: string;
  readonly hasEvent: boolean;
}

/** What the database holds of a territory's plan. */
export interface PlanState {
  readonly territory: {
    readonly id: number;
    readonly key: string;
    readonly timezone: string;
    readonly organiser: string;
  };
  readonly frameworks: readonly KnownFramework[];
  readonly activities: readonly StoredRecord[];
  readonly occurrences: readonly KnownOccurrence[];
  readonly events: readonly {
    readonly id: number;
    readonly title: string;
    readonly date: string;
    readonly precision: string;
  }[];
}

/** What an event of a plan is made of. */
export interface NewEvent {
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly when: { readonly precision: string; readonly date: string };
  readonly competency: Direction['competency'];
  readonly label: string;
  readonly source: SourceRow;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Which column of the form says a field. */
const SHOWN_COLUMNS = {
  title: 'title',
  number: 'number',
  section: 'section',
  competencyKey: 'direction',
  kind: 'kind',
  dateText: 'dates',
  responsible: 'responsible',
} as const;

/**
 * A plan of methodical work (004, 93 rows): its rows, the months in which they are carried out, and an event for every month
 * of those one can go to. «Август 2022» is a month, «в течение года» has no date and no occurrence.
 */
export const planRules: ImportRules<PlanState> = {
  kind: 'plan',
  plan(rows, state, { words }) {
    const problems = createProblemList();
    const readDirection = createDirectionReader(rows, directionsOf(state), words, problems);
    const seen = new Map<string, number>();
    const wanted: WantedRecord[] = [];
    const dated: PlannedChange[] = [];
    for (const row of rows) {
      const title = textCell(row, 'title', 1_000, problems);
      if (title === null) problems.error(row, 'title', 'cellEmpty');
      const number = textCell(row, 'number', 20, problems);
      if (number === null) problems.error(row, 'number', 'cellEmpty');
      const direction = readDirection(row);
      const kindSaid = eventKindCell(row, words, problems);
      const { dates = '', months = '', period = '', section = '', responsible = '' } = row.cells;
      const when = readPlanDates(months === '' ? dates : months, words);
      const terms: PlanDates = months === '' && dates === '' ? { ...when, understood: true } : when;
      if (readDate(dates).kind === 'impossible')
        problems.error(row, 'dates', 'dateImpossible', { value: dates });
      else if (!terms.understood && period === '')
        problems.finding(row, 'dates', 'planDateUnclear', { value: dates });
      if (title === null || number === null || direction === null) continue;
      const key = `${direction.key}-${number}`;
      const before = seen.get(key);
      if (before !== undefined) {
        problems.error(row, 'number', 'rowTwice', { row: before });
        continue;
      }
      seen.set(key, row.row);
      const activity = state.activities.find(each => each.key === key);
      // What the file has no column for, or no word in it, stays as it was.
      const kept = (field: string, said: string, value: string | null): unknown =>
        said === '' && activity ? activity.fields[field] : value;
      const kind = String(kept('kind', row.cells.kind ?? '', kindSaid));
      wanted.push({
        model: 'PlanActivity',
        key,
        ref: `activity:${key}`,
        fixed: { territoryId: state.territory.id, key },
        fields: {
          section: kept('section', section, section === '' ? direction.key : section),
          competencyKey: direction.competency?.competencyKey ?? null,
          number,
          title,
          kind,
          dateText: kept('dateText', dates, dates),
          period: kept('period', `${dates}${months}${period}`, period === '' ? terms.period : period),
          responsible: kept('responsible', responsible, responsible === '' ? null : responsible),
        },
        derived: ['competencyKey'],
        columns: SHOWN_COLUMNS,
        label: title,
        source: row,
      });
      for (const date of terms.dates) {
        const there = state.occurrences.some(
          each => each.activityKey === key && each.date.startsWith(date.date),
        );
        if (there) continue;
        const occurrenceKey = `${state.territory.key}/${key}/${date.date}`;
        const activityId = activity?.id ?? refTo(`activity:${key}`);
        dated.push(occurrenceOf({ key: occurrenceKey, activityId, when: date, label: title, source: row }));
        if (isEventKind(kind)) {
          const event = { key: occurrenceKey, title, kind, when: date, label: title, source: row };
          const more = { organiser: responsible === '' ? state.territory.organiser : responsible };
          dated.push(...eventOf({ ...event, competency: direction.competency, more }, state, occurrenceKey));
        }
      }
    }
    const changes = [...planRecords(wanted, state.activities).changes, ...dated];
    return { changes, same: rowsWithout(changes, wanted), problems: problems.all };
  },
};

/** What tells which framework a direction is of. */
export function directionsOf({ frameworks, activities }: Pick<PlanState, 'frameworks' | 'activities'>) {
  const planned = activities.flatMap(({ fields: { competencyKey } }) =>
    typeof competencyKey === 'string' ? [competencyKey] : [],
  );
  return { frameworks, planned };
}

/** An occurrence of a row of the plan. */
export function occurrenceOf({
  key,
  activityId,
  when,
  label,
  source,
}: {
  key: string;
  activityId: unknown;
  when: { precision: string; date: string };
  label: string;
  source: SourceRow;
}): PlannedChange {
  const data = { activityId, key, datePrecision: when.precision, date: when.date };
  const place = { sheet: source.sheet, row: source.row };
  const base = { model: 'PlanOccurrence', action: 'create', rowId: null, before: null } as const;
  return { ...base, ref: `occurrence:${key}`, data, label: `${label}, ${when.date}`, place };
}

/** An event with its competency; `occurrence`: key of the occurrence it is, created by the same plan. */
export function eventOf(
  { key, title, kind, when, competency, label, source, more = {} }: NewEvent,
  { territory }: Pick<PlanState, 'territory'>,
  occurrence: string | null,
): PlannedChange[] {
  const place = { sheet: source.sheet, row: source.row };
  const base = {
    action: 'create',
    rowId: null,
    before: null,
    label: `${label}, ${when.date}`,
    place,
  } as const;
  const data = {
    key,
    territoryId: territory.id,
    occurrenceId: occurrence === null ? null : refTo(`occurrence:${occurrence}`),
    title,
    kind,
    level: 'municipal',
    organiser: territory.organiser,
    online: kind === 'online_conference',
    datePrecision: when.precision,
    date: when.date,
    timezone: territory.timezone,
    ...more,
  };
  const event: PlannedChange = { ...base, model: 'Event', ref: `event:${key}`, data };
  if (competency === null) return [event];
  const named = { eventId: refTo(`event:${key}`), ...competency };
  return [event, { ...base, model: 'EventCompetency', ref: null, data: named }];
}
