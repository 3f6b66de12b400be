import { parseSync } from '@swc/core';

/** A node of the syntax tree. Its own fields stay unknown: every rule narrows what it looks at. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A parsed source file. */
export interface Source {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Top-level statements. */
  readonly statements: readonly SyntaxNode[];
  /** Every comment with the line it begins on. A literal that looks like a comment is none. */
  readonly comments: readonly { text: string; line: number }[];
  /** The line, from 1, on which a node begins. */
  lineOf(node: SyntaxNode): number;
}

/** Whether a field of a node is itself a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Calls `visit` for the value's nodes, from the outside in, in the order of the text. */
export function walk(value: unknown, visit: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) visit(value);
    for (const field of Object.values(value)) walk(field, visit);
  }
}

/** The name of an identifier, or the text of a string literal or of a template without expressions. */
export function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Computed') return nameOf(value.expression);
  if (value.type === 'TemplateLiteral') {
    const quasis = value.quasis;
    const only = Array.isArray(quasis) && quasis.length === 1 ? quasis[0] : undefined;
    return isNode(only) && typeof only.cooked === 'string' ? only.cooked : undefined;
  }
  const text = value.value;
  return (value.type === 'Identifier' || value.type === 'StringLiteral') && typeof text === 'string'
    ? text
    : undefined;
}

/** Parses TypeScript or browser JavaScript; throws swc's own message for text that does not parse. */
export function parseSource(path: string, text: string): Source {
  const parsed = parseSync(text, path.endsWith('.ts') ? { syntax: 'typescript' } : { syntax: 'ecmascript' });
  const body: readonly unknown[] = parsed.body;
  const bytes = Buffer.from(text);
  return {
    path,
    text,
    statements: body.filter(isNode),
    comments: findComments(bytes, body),
    lineOf: node => lineAt(bytes, spanOf(node).start),
  };
}

/** Byte offsets; swc counts bytes of UTF-8 from 1. */
function spanOf(node: SyntaxNode): { start: number; end: number } {
  const span = node.span;
  if (typeof span !== 'object' || span === null) return { start: 0, end: 0 };
  const start = 'start' in span && typeof span.start === 'number' ? span.start - 1 : 0;
  const end = 'end' in span && typeof span.end === 'number' ? span.end - 1 : start;
  return { start, end };
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let index = bytes.indexOf(10); index !== -1 && index < offset; index = bytes.indexOf(10, index + 1))
    line += 1;
  return line;
}

// swc drops comments. With every literal blanked out, what begins like a comment is one.
function findComments(bytes: Buffer, body: unknown): { text: string; line: number }[] {
  const blanked = Buffer.from(bytes);
  walk(body, node => {
    if (!/^(StringLiteral|TemplateElement|RegExpLiteral)$/u.test(node.type)) return;
    const { start, end } = spanOf(node);
    for (let index = start; index < end; index += 1) if (blanked[index] !== 10) blanked[index] = 32;
  });
  const text = blanked.toString();
  return [...text.matchAll(/\/\/.*|\/\*[\s\S]*?\*\//gu)].map(match => ({
    text: match[0],
    line: text.slice(0, match.index).split('\n').length,
  }));
}
