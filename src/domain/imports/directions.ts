import { foldForSearch } from '../../lib/text.ts';
import { nameWithin } from '../find-by-name.ts';
import { type CompetencyName, findCompetency, frameworkOf, type KnownFramework } from './find-competency.ts';
import type { SourceRow } from './import-kind.ts';
import { findWord, foldedFamily, type ImportWords } from './import-words.ts';
import type { ProblemList } from './problem-list.ts';

/** What the direction of a row of a plan stands for. */
export interface Direction {
  /** Short name in the keys of rows: `gifted`, `final`; `plan` without one. */
  readonly key: string;
  /** Null: a part of the plan one cannot have a deficit in. */
  readonly competency: CompetencyName | null;
}

const NONE: Direction = { key: 'plan', competency: null };

/** «В области организации работы с одаренными детьми» has 0.94 of «Работа с одарёнными детьми», other names less than 0.7. */
const NAMED_BY_SECTION = 0.8;

/**
 * Reads the directions of a file: what the cell says, else what the section's title speaks of. `digital` stands in several
 * frameworks: the one that has most of the file's directions is meant, and if that does not tell, most of those of the plan
 * that is there. Null for a direction nobody knows, and that is told.
 * @param planned keys of the competencies of the stored plan.
 */
export function createDirectionReader(
  rows: readonly SourceRow[],
  { frameworks, planned }: { frameworks: readonly KnownFramework[]; planned: readonly string[] },
  words: ImportWords,
  problems: ProblemList,
): (row: SourceRow) => Direction | null {
  const keys = new Set(rows.flatMap(row => directionKey(directionText(row, words) ?? '', words) ?? []));
  const home = frameworkOf(keys, frameworks) ?? frameworkOf(new Set([...keys, ...planned]), frameworks);
  return row => {
    const text = directionText(row, words);
    if (text === null) return sectionOnly(row.cells.section ?? '');
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
    else problems.error(row, 'direction', 'directionSeveral', { value: text, titles: found.titles });
    return null;
  };
}

/** The cell, or the key of the direction its section speaks of; null: neither says one. */
function directionText(
  { cells: { direction = '', section = '' } }: SourceRow,
  words: ImportWords,
): string | null {
  if (direction !== '') return direction;
  if (section === '') return null;
  const folded = foldForSearch(section);
  const known = [...foldedFamily(words, 'direction'), ...foldedFamily(words, 'noDirection')];
  const rated = known.map(({ key, names }) => ({
    key,
    share: Math.max(...names.map(name => nameWithin(name, folded))),
  }));
  const best = rated.toSorted((a, b) => b.share - a.share)[0];
  return best && best.share >= NAMED_BY_SECTION ? best.key : null;
}

/** Rows are numbered anew in each section. */
function sectionOnly(section: string): Direction {
  return section === ''
    ? NONE
    : { key: foldForSearch(section).replaceAll(' ', '_').slice(0, 60), competency: null };
}

function directionKey(text: string, words: ImportWords): string | null {
  const found = findWord(words, 'direction', text);
  if (found.kind === 'found') return found.key;
  return words.direction?.[text] ? text : null;
}
