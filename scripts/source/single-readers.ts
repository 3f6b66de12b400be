import { type Problem, problemAt, type SourceRule } from './problem.ts';
import { isNode, nameOf, type SyntaxNode, walk } from './syntax.ts';

interface Reader {
  readonly rule: string;
  /** The only file that may do it. */
  readonly home: string;
  readonly instead: string;
  /** Objects and the members that must not be read. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** Modules and the names that must not be imported. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
}

const chance = ['randomBytes', 'randomInt', 'randomUUID', 'getRandomValues', 'randomFill', 'randomFillSync'];

const readers: readonly Reader[] = [
  {
    rule: 'environment',
    home: 'src/config.ts',
    instead: 'take the value as a parameter; only src/config.ts reads the environment',
    members: { process: ['env'] },
    imports: { 'node:process': ['env'], process: ['env'] },
  },
  {
    rule: 'time',
    home: 'src/lib/clock.ts',
    instead: 'take a Clock, or monotonicMs() for durations; only src/lib/clock.ts reads the time',
    members: { Temporal: ['Now'], Date: ['now'], performance: ['now', 'timeOrigin'], process: ['hrtime'] },
    imports: { 'node:process': ['hrtime'], process: ['hrtime'], 'node:perf_hooks': ['performance'] },
  },
  {
    rule: 'chance',
    home: 'src/lib/random.ts',
    instead: 'take a Random; only src/lib/random.ts makes chance',
    members: { Math: ['random'], crypto: chance },
    imports: { 'node:crypto': [...chance, 'webcrypto'], crypto: [...chance, 'webcrypto'] },
  },
];

/** The environment, the time and chance each have one file that reads them; everybody else is given them. */
export const singleReaders: SourceRule = source => {
  const problems: Problem[] = [];
  for (const reader of readers) {
    if (source.path === reader.home) continue;
    walk(source.statements, node => {
      const found = findRead(node, reader);
      if (found) problems.push(problemAt(source, node, reader.rule, `${found}: ${reader.instead}`));
    });
  }
  return problems;
};

/** What the node reads of what the reader keeps to itself, in words. */
function findRead(node: SyntaxNode, reader: Reader): string | undefined {
  if (node.type === 'MemberExpression')
    return forbidden(reader.members, lastName(node.object), nameOf(node.property));
  if (node.type === 'VariableDeclarator' && isNode(node.id) && node.id.type === 'ObjectPattern')
    return firstOf(node.id.properties, property =>
      forbidden(reader.members, lastName(node.init), nameOf(property.key)),
    );
  if (node.type === 'ImportDeclaration' && node.typeOnly !== true)
    return firstOf(node.specifiers, specifier =>
      forbidden(reader.imports, nameOf(node.source), nameOf(specifier.imported) ?? nameOf(specifier.local)),
    );
  return reader.rule === 'time' ? readsDate(node) : undefined;
}

function forbidden(table: Reader['members'], object?: string, member?: string): string | undefined {
  if (object === undefined || member === undefined || !Object.hasOwn(table, object)) return undefined;
  return table[object]?.includes(member) ? `${object} ${member}` : undefined;
}

/** `new Date()` and `Date()` read the clock; `new Date(value)` only converts. */
function readsDate(node: SyntaxNode): string | undefined {
  const empty = !Array.isArray(node.arguments) || node.arguments.length === 0;
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && empty) return 'new Date()';
  return node.type === 'CallExpression' && nameOf(node.callee) === 'Date' ? 'Date()' : undefined;
}

/** The last name of `process`, `globalThis.process`, `globalThis['process']`. */
function lastName(value: unknown): string | undefined {
  return isNode(value) && value.type === 'MemberExpression' ? nameOf(value.property) : nameOf(value);
}

function firstOf<T>(list: unknown, find: (node: SyntaxNode) => T | undefined): T | undefined {
  for (const item of Array.isArray(list) ? list : []) {
    const found = isNode(item) ? find(item) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
