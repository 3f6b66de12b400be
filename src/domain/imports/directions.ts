import { type CompetencyName, findCompetency, frameworkOf, type KnownFramework } from './find-competency.ts';
import type { SourceRow } from './import-kind.ts';
import { findWord, type ImportWords } from './import-words.ts';
import type { ProblemList } from './problem-list.ts';

/** What the direction of a row of a plan stands for. */
export interface Direction {
  /** Short name in the keys of rows: `gifted`, `final`; `plan` without one. */
  readonly key: string;
  /** Null: a part of the plan one cannot have a deficit in. */
  readonly competency: CompetencyName | null;
}

const NONE: Direction = { key: 'plan', competency: null };

/**
 * Reads the directions of a file. `digital` stands in several frameworks: the one that has most of the file's directions is
 * meant. Null for a direction nobody knows, and that is told.
 */
export function createDirectionReader(
  rows: readonly SourceRow[],
  frameworks: readonly KnownFramework[],
  words: ImportWords,
  problems: ProblemList,
): (row: SourceRow) => Direction | null {
  const keys = new Set(rows.flatMap(({ cells }) => directionKey(cells.direction ?? '', words) ?? []));
  const home = frameworkOf(keys, frameworks);
  return row => {
    const text = row.cells.direction ?? '';
    if (text === '') return NONE;
    const none = findWord(words, 'noDirection', text);
    if (none.kind === 'found') return { key: none.key, competency: null };
    if (words.noDirection?.[text]) return { key: text, competency: null };
    const key = directionKey(text, words);
    if (key !== null && home?.competencies.some(each => each.key === key))
      return { key, competency: { frameworkKey: home.key, competencyKey: key } };
    const found = findCompetency(text, frameworks, words);
    if (found.kind === 'found') return { key: found.name.competencyKey, competency: found.name };
    if (found.kind === 'unknown')
      problems.unknown(row, 'direction', 'competencyUnknown', text, found.nearest);
    else problems.error(row, 'direction', 'directionSeveral', { value: text, frameworks: found.frameworks });
    return null;
  };
}

function directionKey(text: string, words: ImportWords): string | null {
  const found = findWord(words, 'direction', text);
  if (found.kind === 'found') return found.key;
  return words.direction?.[text] ? text : null;
}
