import { isEventKind } from '../../domain/recommendation/recommendable-event.ts';
import type { DemoActivity, DemoEvent, DemoOccurrence } from '../../usecases/content/demo-store.ts';
import type { DemoFile } from './demo-file.ts';
import type { DemoData } from './read-demo.ts';

export interface DemoPlan {
  readonly activities: readonly DemoActivity[];
  readonly occurrences: readonly DemoOccurrence[];
  readonly events: readonly DemoEvent[];
}

// Parts of the plan that are no direction one can have a deficit in.
const NO_DIRECTION: ReadonlySet<string> = new Set(['preparation', 'monitoring', 'final']);

/**
 * The plan of document 004 for one territory: 93 rows, their 56 dated occurrences, and the 31 of these that are events one
 * can go to (domain §2.5), `shiftYears` later than printed. Keys begin with the territory's, so that plans can stand side
 * by side.
 */
export function buildPlan(
  { plan, occurrences }: Pick<DemoData, 'plan' | 'occurrences'>,
  { key: territory, timezone, organiser }: DemoFile['territories'][number],
  framework: string,
  shiftYears: number,
): DemoPlan {
  const dated = occurrences.map(row => ({
    row,
    key: `${territory}/${row.occurrence_id}`,
    when: { precision: 'month', date: shiftMonth(row.month_iso, shiftYears), zone: timezone } as const,
  }));
  return {
    activities: plan.map(row => ({
      territory,
      key: activityKey(row),
      section: row.section_title,
      competencyKey: NO_DIRECTION.has(row.direction_key) ? null : row.direction_key,
      number: row.no,
      title: row.title,
      kind: row.kind,
      dateText: shiftYearsIn(row.date_raw, shiftYears),
      period: row.period_type,
      responsible: row.responsible_roles,
    })),
    occurrences: dated.map(({ row, key, when }) => ({ territory, activity: activityKey(row), key, when })),
    events: dated
      .filter(({ row }) => isEventKind(row.kind))
      .map(({ row, key, when }) => ({
        territory,
        key,
        occurrence: key,
        title: row.title,
        kind: row.kind,
        level: 'municipal',
        organiser,
        online: row.kind === 'online_conference',
        when,
        competency: { frameworkKey: framework, competencyKey: row.direction_key },
      })),
  };
}

/** Numbers begin anew in every direction. */
const activityKey = (row: { direction_key: string; no: string }): string => `${row.direction_key}-${row.no}`;

function shiftMonth(month: string, years: number): string {
  return Temporal.PlainYearMonth.from(month).add({ years }).toString();
}

/** «Сентябрь 2022, 2023, 2024» moved by whole years. */
function shiftYearsIn(text: string, years: number): string {
  return text.replace(/(?<!\d)20\d\d(?!\d)/gu, year => String(Number(year) + years));
}
