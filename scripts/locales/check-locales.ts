import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/syntax.ts';
import { findUsedKeys, type KeyUse } from './find-used-keys.ts';
import type { Locale, LocaleEntry } from './read-locale.ts';

/**
 * What a person could meet as a missing or broken text: keys that a language lacks, keys nobody uses, variables that
 * differ between languages or are not given by the program, keys built at run time without a declared family.
 */
export function checkLocales(locales: readonly Locale[], sources: readonly Source[]): Problem[] {
  const found = sources.map(findUsedKeys);
  const uses = found.flatMap(({ uses }) => uses);
  const undeclared = found.flatMap(({ undeclared }) =>
    undeclared.map(place => ({
      rule: 'locale-dynamic',
      ...place,
      message: 'a key built at run time: name its family in a comment // locale-keys: …',
    })),
  );
  return [
    ...locales.flatMap(({ problems }) => problems),
    ...locales.flatMap(locale => checkUses(locale, uses)),
    ...locales.flatMap(locale => checkUnused(locale, uses)),
    ...locales.slice(1).flatMap(locale => compare(locales[0] ?? locale, locale)),
    ...undeclared,
  ];
}

function checkUses(locale: Locale, uses: readonly KeyUse[]): Problem[] {
  return uses.flatMap(({ key, path, line, given }): Problem[] => {
    const entry = locale.entries.get(key);
    if (!entry) return [{ rule: 'locale-missing', path, line, message: `${key} is not in ${locale.path}` }];
    const missing = given ? [...entry.variables].filter(name => !given.has(name)) : [];
    if (missing.length === 0) return [];
    return [
      { rule: 'locale-arguments', path, line, message: `${key} of ${locale.path} needs ${list(missing)}` },
    ];
  });
}

function checkUnused(locale: Locale, uses: readonly KeyUse[]): Problem[] {
  const used = new Set([...uses.map(({ key }) => key), ...locale.referenced]);
  const lines = new Map([
    ...[...locale.entries].map(([key, { line }]): [string, number] => [key, line]),
    ...locale.terms,
  ]);
  return [...lines]
    .filter(([key]) => !used.has(key))
    .map(([key, line]) => ({
      rule: 'locale-unused',
      path: locale.path,
      line,
      message: `nobody uses ${key}`,
    }));
}

function compare(first: Locale, second: Locale): Problem[] {
  const lacks = (locale: Locale, other: Locale) =>
    [...other.entries.keys()]
      .filter(key => !locale.entries.has(key))
      .map(key => ({
        rule: 'locale-missing',
        path: locale.path,
        line: 1,
        message: `${key} is only in ${other.path}`,
      }));
  const unequal = [...first.entries].flatMap(([key, entry]): Problem[] => {
    const other = second.entries.get(key);
    if (!other || sameVariables(entry, other)) return [];
    const message = `${key} has ${list(other.variables)}, in ${first.path} ${list(entry.variables)}`;
    return [{ rule: 'locale-variables', path: second.path, line: other.line, message }];
  });
  return [...lacks(first, second), ...lacks(second, first), ...unequal];
}

function sameVariables(one: LocaleEntry, other: LocaleEntry): boolean {
  return one.variables.symmetricDifference(other.variables).size === 0;
}

function list(names: Iterable<string>): string {
  return (
    [...names]
      .map(name => `$${name}`)
      .sort()
      .join(', ') || 'no variables'
  );
}
