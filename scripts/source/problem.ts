import type { Source, SyntaxNode } from './syntax.ts';

/** A broken rule, with what to do instead. */
export interface Problem {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** A rule over one file. */
export type SourceRule = (source: Source) => Problem[];

/** A problem at a node, or at a line. */
export function problemAt(
  source: Source,
  place: SyntaxNode | number,
  rule: string,
  message: string,
): Problem {
  return { rule, path: source.path, line: typeof place === 'number' ? place : source.lineOf(place), message };
}

/** `src/a.ts:3  rule  message`, as editors and terminals link it. */
export function formatProblem(problem: Problem): string {
  return `${problem.path}:${problem.line}  ${problem.rule}  ${problem.message}`;
}
