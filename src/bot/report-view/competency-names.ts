import type { FrameworkKey } from '../../domain/ids.ts';
import { PASSED } from '../../domain/results/passed.ts';
import type { Framework } from '../../domain/scoring/framework.ts';
import type { Locale } from '../../lib/texts.ts';
import type { ReleasedResult } from '../../usecases/results/result-store.ts';

/** A competency as a column or a row of a report, in the order of its framework. */
export interface NamedCompetency {
  readonly frameworkKey: string;
  readonly competencyKey: string;
  readonly title: string;
  readonly short: string;
}

/** The competencies that stand in these rows, by framework and its order; «успешно прошли» is none. */
export async function nameCompetencies(
  { loadFramework }: { loadFramework(key: FrameworkKey): Promise<Framework> },
  rows: readonly ReleasedResult[],
  locale: Locale,
): Promise<readonly NamedCompetency[]> {
  const measured = rows.filter(({ competencyKey }) => competencyKey !== PASSED);
  const keys = [...new Set(measured.map(({ frameworkKey }) => frameworkKey))].toSorted();
  const named: NamedCompetency[] = [];
  for (const frameworkKey of keys) {
    const framework = await loadFramework(frameworkKey as FrameworkKey);
    const present = new Set(
      measured.flatMap(row => (row.frameworkKey === frameworkKey ? [row.competencyKey] : [])),
    );
    for (const { key, title, short } of framework.competencies.toSorted((a, b) => a.order - b.order)) {
      if (!present.delete(key)) continue;
      named.push({ frameworkKey, competencyKey: key, title: title[locale], short: short[locale] });
    }
    // Of an earlier version of the framework.
    for (const key of present) named.push({ frameworkKey, competencyKey: key, title: key, short: key });
  }
  return named;
}

/** Whether a row is of that competency. */
export function isOf(row: ReleasedResult, { frameworkKey, competencyKey }: NamedCompetency): boolean {
  return row.frameworkKey === frameworkKey && row.competencyKey === competencyKey;
}
