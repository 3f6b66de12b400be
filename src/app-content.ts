import { loadDemo } from './content/load-demo.ts';
import { ensureShippedCalendars } from './content/shipped-calendars.ts';
import { ensureShippedContent } from './content/shipped-content.ts';
import { ensureShippedIndicators } from './content/shipped-indicators.ts';
import type { Stores } from './db/create-stores.ts';
import { fillFigures } from './jobs/fill-figures.ts';
import type { Log } from './lib/log.ts';

/**
 * Brings the content that comes with the program into the database, and the demo where it is wanted; people who were there
 * before figures were kept are counted. Shipped content that cannot be loaded is a bug of the release: it is logged, and the
 * old content goes on working.
 */
export async function loadInitialContent(
  stores: Stores,
  options: { demoAt: Temporal.Instant | null; log: Log },
): Promise<void> {
  const { demoAt, log } = options;
  const outcome = await ensureShippedContent(stores);
  if (outcome.kind === 'loaded') log.info({ files: outcome.files.length }, 'the shipped content was loaded');
  if (outcome.kind === 'refused')
    log.error({ problems: outcome.problems }, 'the shipped content was not loaded');
  const years = await ensureShippedCalendars(stores, stores.clock.now());
  if (years.length > 0) log.info({ years }, 'the shipped school calendars were added');
  const indicators = await ensureShippedIndicators(stores, stores.clock.now());
  if (indicators > 0) log.info({ indicators }, 'the shipped indicators were brought in');
  if (demoAt) await loadDemo(stores, { now: demoAt });
  await fillFigures({ ...stores, log }, stores.clock.now());
}
