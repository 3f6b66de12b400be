import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentHash } from '../lib/canonical-json.ts';
import { invariant } from '../lib/invariant.ts';
import type { SettingStore } from '../usecases/content/content-store.ts';
import type { IndicatorDefinitionStore } from '../usecases/indicators/indicator-store.ts';
import { readIndicatorFile } from './read-indicator-file.ts';

/** The indicators of the five documents, as they come with the program. */
const SHIPPED_INDICATORS = path.resolve(import.meta.dirname, '../../prisma/content/indicators');
const MARK = 'content.indicators';

/**
 * Brings the shipped indicators into the database when they are not what was brought last; otherwise one query and nothing
 * else. A changed definition replaces the one of its key: answers given by the former stay frozen with it. Resolves with
 * how many were written.
 */
export async function ensureShippedIndicators(
  ports: {
    indicators: Pick<IndicatorDefinitionStore, 'saveShipped'>;
    settings: Pick<SettingStore, 'getSetting' | 'setSetting'>;
  },
  at: Temporal.Instant,
  folder = SHIPPED_INDICATORS,
): Promise<number> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort();
  const texts = await Promise.all(names.map(name => readFile(path.join(folder, name), 'utf8')));
  const hash = texts.reduce((sum, text) => sum.update(text), createHash('sha256')).digest('hex');
  if ((await ports.settings.getSetting(MARK)) === hash) return 0;
  const families = texts.map((text, index) => {
    const read = readIndicatorFile(names[index] ?? '', text);
    invariant(read.ok, `the shipped indicators ${names[index]} are not valid`);
    return read.family;
  });
  const definitions = families.flatMap(({ family, indicators }) =>
    indicators.map((indicator, order) => ({ indicator, family, order, hash: contentHash(indicator) })),
  );
  const control = families.flatMap(({ family, control: rows }) => rows.map(row => ({ family, ...row })));
  await ports.indicators.saveShipped({ definitions, control }, at);
  await ports.settings.setSetting(MARK, hash, at);
  return definitions.length;
}
