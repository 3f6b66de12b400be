import { isNode, nameOf, type Source, type SyntaxNode, walk } from '../source/syntax.ts';

/** A key that the program asks for. */
export interface KeyUse {
  readonly key: string;
  readonly path: string;
  readonly line: number;
  /** Names of the variables given with it; absent when they cannot be read from the text of the program. */
  readonly given?: ReadonlySet<string>;
}

/** A key built at run time in a file that does not declare its family. */
export interface UndeclaredUse {
  readonly path: string;
  readonly line: number;
}

const KEY = /^[a-zA-Z][\w-]*(\.[a-zA-Z][\w-]*)?$/u;
const DECLARATION = /locale-keys:([\s\S]*)/u;

/**
 * The keys a source file asks for: literals in `t('key')`, `ctx.t('key')`, `t(locale, 'key')`, `text('key')`, and the
 * families of keys built at run time, which a comment `// locale-keys: level-minimal level-medium` names one by one.
 */
export function findUsedKeys(source: Source): { uses: KeyUse[]; undeclared: UndeclaredUse[] } {
  const { path } = source;
  const uses = source.comments.flatMap(comment =>
    declaredKeys(comment.text).map((key): KeyUse => ({ key, path, line: comment.line })),
  );
  const declares = uses.length > 0;
  const undeclared: UndeclaredUse[] = [];
  walk(source.statements, node => {
    if (!isTranslation(node)) return;
    const line = source.lineOf(node);
    const args = argumentsOf(node);
    // A language may stand before the key, never a literal after it.
    const position = [1, 0].find(index => literalsOf(args[index]).length > 0);
    if (position === undefined) {
      if (args.length > 0 && !declares) undeclared.push({ path, line });
      return;
    }
    const given = givenNames(args[position + 1]);
    for (const key of literalsOf(args[position])) uses.push({ key, path, line, ...(given ? { given } : {}) });
  });
  return { uses, undeclared };
}

function declaredKeys(comment: string): string[] {
  const list = DECLARATION.exec(comment)?.[1] ?? '';
  return list.split(/[\s,*/]+/u).filter(word => KEY.test(word));
}

/** A call of `t` or of something's `t`, or of the plain function `text`. */
function isTranslation(node: SyntaxNode): boolean {
  const callee = node.type === 'CallExpression' || node.type === 'OptionalCall' ? node.callee : undefined;
  if (!isNode(callee)) return false;
  if (callee.type === 'MemberExpression') return nameOf(callee.property) === 't';
  return callee.type === 'Identifier' && /^(t|text)$/u.test(nameOf(callee) ?? '');
}

function argumentsOf(node: SyntaxNode): unknown[] {
  const list: unknown[] = Array.isArray(node.arguments) ? node.arguments : [];
  return list.map(item =>
    typeof item === 'object' && item !== null && 'expression' in item ? item.expression : undefined,
  );
}

/** The keys an argument can be: a literal, or both sides of a condition whose sides are literals. */
function literalsOf(value: unknown): string[] {
  if (!isNode(value)) return [];
  if (value.type === 'ParenthesisExpression') return literalsOf(value.expression);
  if (value.type === 'ConditionalExpression') {
    const sides = [literalsOf(value.consequent), literalsOf(value.alternate)];
    return sides.every(side => side.length > 0) ? sides.flat() : [];
  }
  const literal = value.type === 'Identifier' ? undefined : nameOf(value);
  return literal !== undefined && KEY.test(literal) ? [literal] : [];
}

/** The names in the object given with a key; none given is the empty set, an object built elsewhere is unknown. */
function givenNames(value: unknown): Set<string> | undefined {
  if (value === undefined) return new Set();
  if (!isNode(value) || value.type !== 'ObjectExpression' || !Array.isArray(value.properties))
    return undefined;
  const names = value.properties.map(property =>
    isNode(property) ? (nameOf(property.key) ?? nameOf(property)) : undefined,
  );
  return names.includes(undefined) ? undefined : new Set(names.filter(name => name !== undefined));
}
