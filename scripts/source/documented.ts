import { type Problem, problemAt, type SourceRule } from './problem.ts';
import { isNode, nameOf } from './syntax.ts';

const PUBLIC = /^src\/(domain|usecases|delivery|telegram)\//u;

/** What others call in the inner layers says what it promises: a docstring stands right above each exported function. */
export const documented: SourceRule = source => {
  if (!PUBLIC.test(source.path)) return [];
  const endings = new Set(
    source.comments
      .filter(({ text }) => text.startsWith('/**'))
      .map(({ text, line }) => line + text.split('\n').length - 1),
  );
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const node of source.statements) {
    const declared = node.type === 'ExportDeclaration' ? node.declaration : null;
    if (!isNode(declared) || declared.type !== 'FunctionDeclaration') continue;
    const name = nameOf(declared.identifier) ?? '';
    // The first of several signatures speaks for all.
    if (!seen.has(name) && !endings.has(source.lineOf(node) - 1))
      problems.push(problemAt(source, node, 'documented', `${name}: say above it what it promises`));
    seen.add(name);
  }
  return problems;
};
