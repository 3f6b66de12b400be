import type { Measure } from '../figures/measure.ts';
import { type CurrentDenominator, denominatorValue } from './denominator.ts';
import { type ReportedRow, sumReported } from './reported.ts';

/**
 * The number of staff a group's shares are divided by. The territory has the chosen one. Its organisations have their rows
 * of the table of schools when the table was chosen. A number from a text knows no parts: there, and under filters, the
 * roster counts.
 */
export function groupRoster(
  choice: Pick<CurrentDenominator, 'basis' | 'value'>,
  group: {
    readonly kind: 'territory' | 'organisation' | 'value';
    readonly organisationId: number | null;
    readonly counts: Readonly<Partial<Record<Measure, number>>>;
    readonly reported: readonly ReportedRow[];
    readonly asOf: Temporal.PlainDate;
  },
): number {
  const roster = { staff: group.counts.staff ?? 0, teachers: group.counts.teachers ?? 0 };
  if (group.kind === 'territory') return denominatorValue(choice, roster);
  if (group.kind === 'organisation' && choice.basis === 'schoolTable' && group.organisationId !== null) {
    const table = sumReported(
      group.reported,
      { kind: 'category', measure: 'withCategory' },
      { from: null, to: group.asOf },
    );
    return table.byOrganisation.get(group.organisationId)?.denominator ?? roster.staff;
  }
  return choice.basis === 'teachers' ? roster.teachers : roster.staff;
}
