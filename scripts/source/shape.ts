import { type Problem, problemAt, type SourceRule } from './problem.ts';
import { isNode, walk } from './syntax.ts';

/** The longest file that still reads as one thing; a test is a list of cases and may be longer. */
const MAX_LINES = 250;
const MAX_TEST_LINES = 450;

/** Files are small. */
export const smallFile: SourceRule = source => {
  const lines = source.text.trimEnd().split('\n').length;
  const limit = source.path.startsWith('test/') ? MAX_TEST_LINES : MAX_LINES;
  return lines <= limit
    ? []
    : [problemAt(source, 1, 'small-file', `${lines} lines, at most ${limit}: split it by subject`)];
};

const ENTRY = /^src\/(main|cli\/main|.*-worker)\.ts$/u;

/** Importing a module starts nothing: at the top level a module only declares. Entry points and workers do start. */
export const startsNothing: SourceRule = source => {
  if (ENTRY.test(source.path)) return [];
  const problems = source.statements
    .filter(node => !/Declaration$/u.test(node.type) && !/^Export|^Ts/u.test(node.type))
    .map(node => problemAt(source, node, 'starts-nothing', 'runs when imported: move it into a function'));
  walkOutsideFunctions(source.statements, node => {
    if (node.type === 'AwaitExpression')
      problems.push(
        problemAt(source, node, 'starts-nothing', 'waits when imported: move it into a function'),
      );
  });
  return problems;
};

function walkOutsideFunctions(value: unknown, visit: Parameters<typeof walk>[1]): void {
  if (Array.isArray(value)) {
    for (const item of value) walkOutsideFunctions(item, visit);
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) {
      if (/Function|Method|Class/u.test(value.type)) return;
      visit(value);
    }
    for (const field of Object.values(value)) walkOutsideFunctions(field, visit);
  }
}

/** No way around the types: no double assertion, no silenced checker, no type import hidden from the import rules. */
export const honestTypes: SourceRule = source => {
  const problems: Problem[] = [];
  const add = (place: Parameters<typeof problemAt>[1], message: string) =>
    problems.push(problemAt(source, place, 'honest-types', message));
  walk(source.statements, node => {
    const inner = node.expression;
    if (
      node.type === 'TsAsExpression' &&
      isNode(inner) &&
      inner.type === 'TsAsExpression' &&
      isUnknown(inner.typeAnnotation)
    )
      add(node, 'as unknown as: parse the value or fix its type');
    if (node.type === 'TsImportType') add(node, 'import(…) as a type: write an import type declaration');
  });
  for (const comment of source.comments)
    if (silences(comment.text, source.path)) add(comment.line, 'a silenced checker: solve what it says');
  return problems;
};

/** In a test `@ts-expect-error` is an assertion of its own: the type checker fails when there is no error. */
function silences(comment: string, path: string): boolean {
  const directive = /^\/[/*]+\s*(@ts-\w+(?:-\w+)*|biome-ignore)/u.exec(comment)?.[1];
  return directive !== undefined && !(directive === '@ts-expect-error' && path.startsWith('test/'));
}

function isUnknown(type: unknown): boolean {
  return isNode(type) && type.type === 'TsKeywordType' && type.kind === 'unknown';
}
