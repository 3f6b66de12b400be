import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { InvariantError } from './invariant.ts';

export const LOCALES = ['ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text of `locales/<locale>.ftl` with its variables filled in. */
export type Translate = (key: string, values?: Record<string, FluentVariable>) => string;

const FOLDER = path.resolve(import.meta.dirname, '../../locales');

/**
 * Reads the texts of all languages. A missing key or variable is a bug and throws `InvariantError`: the locale check
 * sees to it that none is missing.
 */
export function loadTexts(): (locale: Locale) => Translate {
  const bundles = new Map<Locale, FluentBundle>();
  for (const locale of LOCALES) {
    // Isolation marks are invisible characters around every value: they break copying, searching and comparing.
    const bundle = new FluentBundle(locale, { useIsolating: false });
    const problems = bundle.addResource(
      new FluentResource(readFileSync(path.join(FOLDER, `${locale}.ftl`), 'utf8')),
    );
    if (problems.length > 0) throw new InvariantError(`locales/${locale}.ftl: ${problems.join('; ')}`);
    bundles.set(locale, bundle);
  }
  return locale => (key, values) => {
    const bundle = bundles.get(locale);
    const pattern = bundle?.getMessage(key)?.value;
    if (!bundle || !pattern) throw new InvariantError(`no text ${key} in locales/${locale}.ftl`);
    const problems: Error[] = [];
    const text = bundle.formatPattern(pattern, values ?? null, problems);
    if (problems.length > 0) throw new InvariantError(`text ${key} in ${locale}: ${problems.join('; ')}`);
    return text;
  };
}

/** The language to speak with somebody whose client says `code`: one of ours, or the default. */
export function chooseLocale(code: string | undefined, fallback: Locale): Locale {
  const language = code?.toLowerCase().split('-')[0];
  return LOCALES.find(locale => locale === language) ?? fallback;
}
