import { foldForSearch } from '../../lib/text.ts';
import { findByName } from '../find-by-name.ts';
import { findWord, type ImportWords } from './import-words.ts';

export interface KnownFramework {
  readonly key: string;
  readonly title: string;
  readonly competencies: readonly { readonly key: string; readonly title: string }[];
}

export interface CompetencyName {
  readonly frameworkKey: string;
  readonly competencyKey: string;
}

export type FoundCompetency =
  | { readonly kind: 'found'; readonly name: CompetencyName }
  | { readonly kind: 'unknown'; readonly nearest: string }
  /** `digital` of several frameworks: the file must say of which. `titles`: what it is called in each, in quotes. */
  | { readonly kind: 'several'; readonly frameworks: string; readonly titles: string };

/**
 * The competency a cell means: its title or key in the named framework, else in the only framework that has it. Other words
 * for the directions of document 004 stand in the family `direction`.
 */
export function findCompetency(
  text: string,
  frameworks: readonly KnownFramework[],
  words: ImportWords,
): FoundCompetency {
  const folded = foldForSearch(text);
  const all = frameworks.flatMap(framework =>
    framework.competencies.map(({ key, title }) => ({
      framework,
      key,
      title,
      searchText: foldForSearch(title),
    })),
  );
  const word = findWord(words, 'direction', text);
  const rules: ((each: (typeof all)[number]) => boolean)[] = [
    ({ searchText }) => searchText === folded,
    ({ key }) => key === text || (word.kind === 'found' && key === word.key),
  ];
  for (const rule of rules) {
    const own = all.filter(rule);
    const [first] = own;
    if (own.length === 1 && first)
      return { kind: 'found', name: { frameworkKey: first.framework.key, competencyKey: first.key } };
    if (own.length > 1)
      return {
        kind: 'several',
        frameworks: own.map(({ framework }) => framework.title).join(', '),
        titles: own.map(({ title }) => `«${title}»`).join(', '),
      };
  }
  return { kind: 'unknown', nearest: findByName(folded, all, 1).found[0]?.title ?? '' };
}

/** The framework whose competencies are most of these; null when none has any, or two have as many. */
export function frameworkOf(
  keys: ReadonlySet<string>,
  frameworks: readonly KnownFramework[],
): KnownFramework | null {
  const rated = frameworks
    .map(framework => ({
      framework,
      count: framework.competencies.filter(({ key }) => keys.has(key)).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const [best, next] = rated;
  return best && best.count !== next?.count ? best.framework : null;
}
