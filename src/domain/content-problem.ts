import type { z } from 'zod';

/** Every code a content check may report; each has a locale text `content-problem-<code>` with the params named there. */
export const CONTENT_PROBLEM_CODES = [
  // Shape of the file.
  'missing',
  'wrong-type',
  'unknown-key',
  'not-allowed-value',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'too-small',
  'too-big',
  'bad-format',
  'unreadable',
  // Names and references.
  'duplicate-id',
  'reserved-id',
  'scale-unknown',
  'scale-wrong-kind',
  'section-unknown',
  'section-missing',
  'section-empty',
  'competency-unknown',
  'framework-unknown',
  'competency-not-in-framework',
  'scoring-differs',
  // Questions.
  'no-questions',
  'options-missing',
  'options-twice',
  'options-count',
  'duplicate-option',
  'duplicate-button',
  'scale-range-differs',
  'range-empty',
  'pick-range',
  'not-scorable',
  'scores-partial',
  'key-unknown-option',
  'answer-refusal-not-allowed',
  // Branching.
  'condition-item-unknown',
  'condition-cycle',
  'condition-looks-ahead',
  'condition-value-unknown',
  'condition-not-comparable',
  'jump-unknown',
  'jump-backwards',
  'item-unreachable',
  // A phone.
  'card-too-long',
  'too-many-questions',
  // Frameworks.
  'levels-not-descending',
  'levels-not-to-zero',
  'level-key',
  // School calendars.
  'outside-school-year',
  'ranges-overlap',
  'terms-count',
] as const;

export type ContentProblemCode = (typeof CONTENT_PROBLEM_CODES)[number];

/** Where in the JSON: keys and indexes from the root. */
export type ContentPath = readonly (string | number)[];

/** One thing wrong with a content file, fit for a locale text and for finding the line. */
export interface ContentProblem {
  readonly path: ContentPath;
  readonly code: ContentProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What parsing content gives: the typed value, or everything that is wrong with it (never an empty list). */
export type ContentResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/** Builds one problem; keeps the call sites on one line. */
export function contentProblem(
  path: ContentPath,
  code: ContentProblemCode,
  params: ContentProblem['params'] = {},
): ContentProblem {
  return { path, code, params };
}

type Issue = z.core.$ZodIssue;

/** Translates what zod found; parse with `reportInput: true`, or a missing field is called one of a wrong type. */
export function problemsOfIssues(
  issues: readonly Issue[],
  parent: ContentPath = [],
): readonly ContentProblem[] {
  return issues.flatMap(issue => {
    const path = [...parent, ...issue.path.map(part => (typeof part === 'symbol' ? String(part) : part))];
    return issue.code === 'invalid_union' ? problemsOfUnion(issue, path) : [problemOf(issue, path)];
  });
}

/** A value fits no variant: report the variant it was most likely meant to be, the one with the fewest objections. */
function problemsOfUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: ContentPath) {
  if (issue.input === undefined) return [contentProblem(path, 'missing')];
  const likely = issue.errors.toSorted((left, right) => weight(left) - weight(right))[0];
  if (likely === undefined || likely.length === 0) {
    const allowed = 'options' in issue && Array.isArray(issue.options) ? issue.options.join(', ') : '';
    return [contentProblem(path, 'not-allowed-value', { allowed })];
  }
  return problemsOfIssues(likely, path);
}

const weight = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.path.length === 0 || isAbsent(issue) ? 10 : 1), 0);

const isAbsent = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.input === undefined;

function problemOf(issue: Issue, path: ContentPath): ContentProblem {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? contentProblem(path, 'missing')
        : contentProblem(path, 'wrong-type', { expected: issue.expected });
    case 'unrecognized_keys':
      return contentProblem(path, 'unknown-key', { keys: issue.keys.join(', ') });
    case 'invalid_value':
      return issue.input === undefined
        ? contentProblem(path, 'missing')
        : contentProblem(path, 'not-allowed-value', { allowed: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return contentProblem(path, 'bad-format', { expected: issue.message });
    case 'too_small':
      return contentProblem(path, sizeCode(issue.origin, 'small'), { min: Number(issue.minimum) });
    case 'too_big':
      return contentProblem(path, sizeCode(issue.origin, 'big'), { max: Number(issue.maximum) });
    case 'custom':
      return contentProblem(path, 'bad-format', { expected: issue.message });
    default:
      return contentProblem(path, 'unreadable');
  }
}

function sizeCode(origin: string, side: 'small' | 'big'): ContentProblemCode {
  if (origin === 'string') return side === 'small' ? 'too-short' : 'too-long';
  if (origin === 'array') return side === 'small' ? 'too-few' : 'too-many';
  return side === 'small' ? 'too-small' : 'too-big';
}
