import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { required } from '../lib/invariant.ts';
import type { FileProblem } from './file-problem.ts';
import { placeAt } from './locate.ts';

/** JSON with where everything in it stands. */
export interface JsonFile {
  readonly value: unknown;
  readonly root: Node;
}

export type JsonResult =
  | { readonly ok: true; readonly json: JsonFile }
  | { readonly ok: false; readonly problems: readonly Omit<FileProblem, 'file'>[] };

// Content nests to about ten; the parser calls itself for every level, so a file of brackets could exhaust its stack.
const MAX_DEPTH = 50;

/**
 * Reads strict JSON: no comments, no trailing commas, no name twice in an object (the earlier one would silently vanish).
 * Of syntax errors only the first is told: what follows it is mostly its echo.
 */
export function parseJsonFile(text: string): JsonResult {
  const deep = offsetBeyondDepth(text);
  if (deep !== null)
    return fail([{ place: placeAt(text, deep), code: 'json-too-deep', params: { max: MAX_DEPTH } }]);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors.toSorted((left, right) => left.offset - right.offset)[0];
  if (first) {
    const params = { reason: printParseErrorCode(first.error) };
    return fail([{ place: placeAt(text, first.offset), code: 'json-syntax', params }]);
  }
  const tree = required(root, 'tree of a JSON text without errors');
  const twice = duplicateNames(tree);
  if (twice.length > 0) {
    return fail(
      twice.map(({ offset, name }) => ({
        place: placeAt(text, offset),
        code: 'duplicate-key',
        params: { key: name },
      })),
    );
  }
  return { ok: true, json: { value: JSON.parse(text), root: tree } };
}

const fail = (problems: readonly Omit<FileProblem, 'file'>[]): JsonResult => ({ ok: false, problems });

function offsetBeyondDepth(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    // A string begins with its quote, so a bracket here is a bracket.
    const first = text.charAt(scanner.getTokenOffset());
    if (first === '{' || first === '[') depth += 1;
    if (first === '}' || first === ']') depth -= 1;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return null;
}

function duplicateNames(node: Node): readonly { offset: number; name: string }[] {
  const children = node.children ?? [];
  const own = new Set<string>();
  const here =
    node.type === 'object'
      ? children.flatMap(property => {
          const name = String(property.children?.[0]?.value);
          const repeated = own.has(name);
          own.add(name);
          return repeated ? [{ offset: property.offset, name }] : [];
        })
      : [];
  return [...here, ...children.flatMap(duplicateNames)];
}
