import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { ContentProblem } from '../domain/content-problem.ts';
import type { Place } from './file-problem.ts';

/** Line and column of an offset. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/**
 * Where a problem stands in the file: the value it is about; the name of an unknown field; for something missing, the
 * innermost thing around it that is there.
 */
export function placeOf(text: string, root: Node, problem: ContentProblem): Place {
  const unknown = problem.code === 'unknown-key' ? String(problem.params.keys).split(', ')[0] : undefined;
  if (unknown !== undefined) {
    const value = findNodeAtLocation(root, [...problem.path, unknown]);
    if (value?.parent) return placeAt(text, value.parent.offset);
  }
  for (let depth = problem.path.length; depth > 0; depth -= 1) {
    const node = findNodeAtLocation(root, problem.path.slice(0, depth));
    if (node) return placeAt(text, node.offset);
  }
  return placeAt(text, root.offset);
}
