import { type Problem, problemAt, type SourceRule } from './problem.ts';
import { isNode, walk } from './syntax.ts';

/** The longest file that still reads as one thing. */
const MAX_LINES = 250;

/** Files are small. */
export const smallFile: SourceRule = source => {
  const lines = source.text.trimEnd().split('\n').length;
  return lines <= MAX_LINES
    ? []
    : [problemAt(source, 1, 'small-file', `${lines} lines, at most ${MAX_LINES}: split it by subject`)];
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
    if (/@ts-(ignore|expect-error|nocheck)|biome-ignore/u.test(comment.text))
      add(comment.line, 'a silenced checker: solve what it says');
  return problems;
};

function isUnknown(type: unknown): boolean {
  return isNode(type) && type.type === 'TsKeywordType' && type.kind === 'unknown';
}
