import { type ContentPath, type ContentProblem, contentProblem } from '../content-problem.ts';
import type { Item, ItemScoring } from './definition.ts';
import type { FileQuestion } from './file-item-schema.ts';

interface BuiltScoring {
  readonly scoring: ItemScoring | null;
  readonly problems: readonly ContentProblem[];
}

/**
 * How the item counts. An item with a competency counts unless its polarity is `neutral`;
 * what cannot be counted (texts, dates, files, rankings, a choice of several without points) must say `neutral`
 * or leave the polarity out.
 */
export function buildScoring(source: FileQuestion, item: Item, path: ContentPath): BuiltScoring {
  const key = keyOf(source);
  const polarity = source.polarity ?? (countsByDefault(item, key !== null) ? 'positive' : 'neutral');
  const problems = checkKey(key?.values ?? [], item, path);
  if (source.competency === undefined || polarity === 'neutral') return { scoring: null, problems };
  if (!canBeScored(item, key !== null)) {
    return {
      scoring: null,
      problems: [...problems, contentProblem(path, 'not-scorable', { type: source.type })],
    };
  }
  return { scoring: { competency: source.competency, polarity, weight: source.weight, key }, problems };
}

/** The values of one of many are names, not amounts, unless the author says so. */
function countsByDefault(item: Item, hasKey: boolean): boolean {
  const named = item.type === 'single' && item.options.some(option => option.score === null);
  return canBeScored(item, hasKey) && (hasKey || !named);
}

function keyOf(source: FileQuestion): ItemScoring['key'] {
  if (!('key' in source) || source.key === undefined) return null;
  const values = Array.isArray(source.key) ? source.key : [source.key];
  return { values: values.toSorted((left, right) => left - right), points: source.points };
}

/** Points come from the value, from the author's `score`s or from a key; a number counts when it is whole. */
function canBeScored(item: Item, hasKey: boolean): boolean {
  switch (item.type) {
    case 'yesNo':
    case 'single':
    case 'scale':
    case 'levels':
    case 'bipolar':
      return true;
    case 'multiple':
      return hasKey || item.options.every(option => option.score !== null);
    case 'number':
      return hasKey || (item.decimals === 0 && isWholeRange(item.min, item.max));
    default:
      return false;
  }
}

/** Points stay small whole numbers, so that every comparison is exact. */
const isWholeRange = (min: number, max: number): boolean =>
  Number.isInteger(min) && Number.isInteger(max) && max - min <= 1000;

function checkKey(values: readonly number[], item: Item, path: ContentPath): readonly ContentProblem[] {
  if (item.type === 'number') {
    return values
      .filter(value => value < item.min || value > item.max)
      .map(value => contentProblem([...path, 'key'], 'key-unknown-option', { value }));
  }
  if (!('options' in item)) return [];
  const known = new Set(item.options.map(option => option.value));
  return values
    .filter(value => !known.has(value))
    .map(value => contentProblem([...path, 'key'], 'key-unknown-option', { value }));
}
