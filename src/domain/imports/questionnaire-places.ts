import type { ContentPath, ContentProblem } from '../content-problem.ts';
import type { ImportProblem, SourceRow } from './import-kind.ts';
import type { ProblemList } from './problem-list.ts';
import type { ReadCompetency } from './questionnaire-competencies.ts';
import type { ReadScale } from './questionnaire-scales.ts';

/** Where in the table the parts of a questionnaire's JSON were written. */
export interface Places {
  readonly parameters: ReadonlyMap<string, SourceRow>;
  /** The sheet «Анкета» as a whole. */
  readonly nowhere: { readonly sheet: string; readonly row: null };
  readonly scales: readonly ReadScale[];
  readonly competencies: readonly ReadCompetency[];
  readonly items: readonly SourceRow[];
  /** The scale of each question. */
  readonly scaleOf: readonly (string | null)[];
  readonly levels: readonly SourceRow[];
}

type Place = {
  readonly at: { readonly sheet: string; readonly row: number | null };
  readonly column: string | null;
};

/** Parameters that the JSON calls otherwise. */
const PARAMETERS: Readonly<Record<string, string>> = { id: 'key', estimatedMinutes: 'minutes' };
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  items: ['id', 'text', 'competency', 'polarity', 'scale', 'required', 'allowNa'],
  scales: ['value', 'button', 'label'],
  competencies: ['key', 'title', 'short'],
  levels: ['key', 'title'],
};

/** Said with both rows already. */
const TWICE = ['questionTwice', 'rowTwice'];

/** What is wrong with options is wrong at every question that has them: it is told once, at their scale. */
const OF_OPTIONS = ['options-count', 'duplicate-option', 'duplicate-button', 'scores-partial'];

/**
 * Tells what is wrong with the JSON at the cells it was made of. A row that is told already is not told again: what the
 * JSON lacks there follows from it.
 */
export function tellContentProblems(
  found: readonly ContentProblem[],
  places: Places,
  problems: ProblemList,
): void {
  const told = new Set(problems.all.filter(({ severity }) => severity === 'error').map(rowOf));
  const twiceTold = problems.all.some(each => TWICE.includes(each.code));
  const once = new Set<string>();
  for (const { path, code, params } of found) {
    if (code === 'duplicate-id' && twiceTold) continue;
    const scale = scaleMeant(path, code, places);
    if (scale?.rows.some(row => told.has(rowOf(row)))) continue;
    const { at, column } =
      scale && path[0] === 'items' ? scalePlace(scale, [], places) : placeOf(path, places);
    const key = `${rowOf(at)} ${code}`;
    if (told.has(rowOf(at)) || once.has(key)) continue;
    once.add(key);
    problems.error(at, column, `content-problem-${code}`, params);
  }
}

/** The scale that a problem is about, also where it was noticed at a question that uses it. */
function scaleMeant([part, index]: ContentPath, code: string, places: Places): ReadScale | null {
  const name =
    part === 'items' && typeof index === 'number' && OF_OPTIONS.includes(code)
      ? places.scaleOf[index]
      : part === 'scales'
        ? index
        : null;
  return places.scales.find(each => each.name === name) ?? null;
}

const rowOf = ({ sheet, row }: Pick<ImportProblem, 'sheet' | 'row'>): string => `${row} ${sheet}`;

function placeOf([part = '', index, ...rest]: ContentPath, places: Places): Place {
  const at = typeof index === 'number' ? index : -1;
  const column = (name: string | number | undefined): string | null =>
    COLUMNS[part]?.find(each => each === name) ?? null;
  switch (part) {
    case 'items':
      return { at: places.items[at] ?? places.items[0] ?? places.nowhere, column: column(rest[0]) };
    case 'competencies':
      return { at: places.competencies[at]?.row ?? places.nowhere, column: column(rest[0]) };
    case 'levels':
      return { at: places.levels[at] ?? places.levels[0] ?? places.nowhere, column: column(rest[0]) };
    case 'scales':
      return scalePlace(
        places.scales.find(({ name }) => name === index),
        rest,
        places,
      );
    default: {
      const row = places.parameters.get(PARAMETERS[part] ?? String(part));
      return row ? { at: row, column: 'value' } : { at: places.nowhere, column: null };
    }
  }
}

function scalePlace(scale: ReadScale | undefined, [part, index, field]: ContentPath, places: Places): Place {
  const known = (name: string | number | undefined): string | null =>
    COLUMNS.scales?.find(each => each === name) ?? null;
  if (part === 'na') return { at: scale?.naRow ?? places.nowhere, column: known(index) };
  const row = part === 'options' && typeof index === 'number' ? scale?.rows[index] : scale?.rows[0];
  return { at: row ?? scale?.naRow ?? places.nowhere, column: known(field) };
}
