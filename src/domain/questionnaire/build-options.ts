import { type ContentPath, type ContentProblem, contentProblem } from '../content-problem.ts';
import type { Option } from './definition.ts';
import type { FileOptions } from './file-item-schema.ts';
import type { FileScale } from './file-schema.ts';

/** Where the options of an item come from: its own list or a named scale, never both. */
export interface OptionSource {
  readonly options?: FileOptions | undefined;
  readonly scale?: string | undefined;
}

export interface BuiltOptions {
  readonly options: readonly Option[];
  /** The scale's words for «Не моя ситуация». */
  readonly naButton: string | null;
  readonly problems: readonly ContentProblem[];
}

/** The options of an item and what is wrong with them; `count` is how many its type allows. */
export function buildOptions(
  source: OptionSource,
  scales: ReadonlyMap<string, FileScale>,
  count: { readonly min: number; readonly max: number },
  path: ContentPath,
): BuiltOptions {
  const found = findOptions(source, scales, path);
  if (found.problems.length > 0) return found;
  return { ...found, problems: checkOptions(found.options, count, path) };
}

/** Problems of a scale itself, told once and not at every item that uses it. */
export function checkScale(scale: FileScale, path: ContentPath): readonly ContentProblem[] {
  if (scale.type === 'text') {
    const { minLength = 0, maxLength } = scale;
    return minLength > maxLength
      ? [contentProblem(path, 'range-empty', { min: minLength, max: maxLength })]
      : [];
  }
  const values = scale.options.map(option => option.value);
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const differs = (scale.min ?? min) !== min || (scale.max ?? max) !== max;
  return [
    ...(differs ? [contentProblem(path, 'scale-range-differs', { min, max })] : []),
    ...repeated(values).map(value => contentProblem(path, 'duplicate-option', { value })),
  ];
}

function findOptions(
  source: OptionSource,
  scales: ReadonlyMap<string, FileScale>,
  path: ContentPath,
): BuiltOptions {
  const fail = (problem: ContentProblem): BuiltOptions => ({
    options: [],
    naButton: null,
    problems: [problem],
  });
  if (source.options !== undefined) {
    return source.scale === undefined
      ? { options: source.options.map(toOption), naButton: null, problems: [] }
      : fail(contentProblem(path, 'options-twice', { scale: source.scale }));
  }
  if (source.scale === undefined) return fail(contentProblem(path, 'options-missing'));
  const scale = scales.get(source.scale);
  if (scale === undefined)
    return fail(contentProblem([...path, 'scale'], 'scale-unknown', { scale: source.scale }));
  return scale.type === 'text'
    ? fail(contentProblem([...path, 'scale'], 'scale-wrong-kind', { scale: source.scale, kind: scale.type }))
    : { options: scale.options.map(toOption), naButton: scale.na?.button ?? null, problems: [] };
}

const toOption = (option: FileOptions[number]): Option => ({
  value: option.value,
  button: option.button,
  label: option.label ?? option.button,
  score: option.score ?? null,
  exclusive: option.exclusive ?? false,
});

function checkOptions(
  options: readonly Option[],
  count: { readonly min: number; readonly max: number },
  path: ContentPath,
): readonly ContentProblem[] {
  const scored = options.filter(option => option.score !== null).length;
  return [
    ...(options.length < count.min || options.length > count.max
      ? [contentProblem(path, 'options-count', { count: options.length, ...count })]
      : []),
    ...repeated(options.map(option => option.value)).map(value =>
      contentProblem(path, 'duplicate-option', { value }),
    ),
    ...repeated(options.map(option => option.button)).map(button =>
      contentProblem(path, 'duplicate-button', { button }),
    ),
    ...(scored > 0 && scored < options.length ? [contentProblem(path, 'scores-partial')] : []),
  ];
}

/** The values that occur more than once, each named once. */
export function repeated<T>(values: readonly T[]): readonly T[] {
  const seen = new Set<T>();
  const twice = new Set<T>();
  for (const value of values) {
    if (seen.has(value)) twice.add(value);
    seen.add(value);
  }
  return [...twice];
}
