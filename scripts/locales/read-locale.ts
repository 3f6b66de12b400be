import {
  FluentParser,
  Junk,
  type Message,
  type MessageReference,
  type Pattern,
  type SelectExpression,
  Term,
  type TermReference,
  type VariableReference,
  Visitor,
} from '@fluent/syntax';
import type { Problem } from '../source/problem.ts';

/** One message, or one attribute of it (`key.attribute`). */
export interface LocaleEntry {
  readonly line: number;
  /** Names of the variables it needs, those of the messages it refers to included. */
  readonly variables: ReadonlySet<string>;
}

/** One language's file. */
export interface Locale {
  readonly language: string;
  readonly path: string;
  readonly entries: ReadonlyMap<string, LocaleEntry>;
  /** Keys of messages and terms (`-term`) that other entries of the file refer to. */
  readonly referenced: ReadonlySet<string>;
  readonly terms: ReadonlyMap<string, number>;
  /** What is wrong with the file by itself: syntax, duplicates, forgotten plural forms. */
  readonly problems: readonly Problem[];
}

interface Draft {
  readonly line: number;
  readonly reader: PatternReader;
}

/** Parses a Fluent file; never throws for what a translator may write. */
export function readLocale(language: string, path: string, text: string): Locale {
  const problems: Problem[] = [];
  const drafts = new Map<string, Draft>();
  const seen = new Set<string>();
  const terms = new Map<string, number>();
  const referenced = new Set<string>();
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const report = (rule: string, line: number, message: string) =>
    void problems.push({ rule, path, line, message });

  for (const entry of new FluentParser().parse(text).body) {
    const line = lineAt(entry.span?.start ?? 0);
    if (entry instanceof Junk)
      report('locale-syntax', line, entry.annotations.map(({ message }) => message).join('; '));
    if (entry.type !== 'Message' && entry.type !== 'Term') continue;
    const key = entry instanceof Term ? `-${entry.id.name}` : entry.id.name;
    if (seen.has(key)) report('locale-duplicate', line, `${key} stands twice`);
    seen.add(key);
    if (!key.includes('-')) report('locale-name', line, `${key}: keys are named feature-what`);
    if (entry instanceof Term) terms.set(key, line);
    for (const [name, pattern] of patternsOf(key, entry)) {
      const reader = new PatternReader(language);
      reader.visit(pattern);
      for (const plural of reader.missingPlurals)
        report('locale-plural', line, `${name} has no variant for ${plural}`);
      for (const reference of reader.references) referenced.add(reference);
      if (!(entry instanceof Term)) drafts.set(name, { line, reader });
    }
  }
  const entries = new Map(
    [...drafts].map(([key, draft]) => [key, { line: draft.line, variables: collect(key, drafts) }]),
  );
  return { language, path, entries, referenced, terms, problems };
}

function patternsOf(key: string, entry: Message | Term): [string, Pattern][] {
  const attributes = entry.attributes.map((attribute): [string, Pattern] => [
    `${key}.${attribute.id.name}`,
    attribute.value,
  ]);
  return entry.value ? [[key, entry.value], ...attributes] : attributes;
}

/** Collects what a pattern asks for and whether its plural forms are complete. */
class PatternReader extends Visitor {
  readonly variables = new Set<string>();
  readonly references = new Set<string>();
  readonly missingPlurals: string[] = [];
  readonly #language: string;

  constructor(language: string) {
    super();
    this.#language = language;
  }

  override visitVariableReference(node: VariableReference): void {
    this.variables.add(node.id.name);
  }

  override visitMessageReference(node: MessageReference): void {
    this.references.add(node.attribute ? `${node.id.name}.${node.attribute.name}` : node.id.name);
  }

  override visitTermReference(node: TermReference): void {
    this.references.add(`-${node.id.name}`);
    this.genericVisit(node);
  }

  override visitSelectExpression(node: SelectExpression): void {
    const variants = node.variants.flatMap(({ key }) => (key.type === 'Identifier' ? [key.name] : []));
    this.missingPlurals.push(...missingPlurals(this.#language, variants));
    this.genericVisit(node);
  }
}

/** Once one plural form is given, a person with another number needs theirs; `other` may be the default. */
function missingPlurals(language: string, variants: readonly string[]): string[] {
  const categories: string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  if (!variants.some(variant => variant !== 'other' && categories.includes(variant))) return [];
  return categories.filter(category => category !== 'other' && !variants.includes(category));
}

function collect(key: string, drafts: ReadonlyMap<string, Draft>, seen = new Set<string>()): Set<string> {
  const draft = drafts.get(key);
  if (!draft || seen.has(key)) return new Set();
  seen.add(key);
  return new Set([
    ...draft.reader.variables,
    ...[...draft.reader.references].flatMap(other => [...collect(other, drafts, seen)]),
  ]);
}
