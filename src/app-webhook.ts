import type { Config } from './config.ts';
import type { Stores } from './db/create-stores.ts';
import type { Random } from './lib/random.ts';
import type { WebhookAddress } from './telegram/receiving.ts';

/** Where Telegram sends updates; null with polling. The path is made once and kept, so that a restart moves nothing. */
export async function readWebhookAddress(
  config: Pick<Config, 'WEBHOOK_URL' | 'WEBHOOK_SECRET'>,
  {
    settings,
    random,
    now,
  }: { settings: Pick<Stores['settings'], 'readOrCreate'>; random: Random; now: Temporal.Instant },
): Promise<WebhookAddress | null> {
  if (!config.WEBHOOK_URL || !config.WEBHOOK_SECRET) return null;
  const path = await settings.readOrCreate('webhookPath', () => `/telegram/${random.token(24)}`, now);
  return { url: config.WEBHOOK_URL, secret: config.WEBHOOK_SECRET, path };
}
