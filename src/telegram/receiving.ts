import type { Api } from 'grammy';
import { Hono } from 'hono';
import type { Inbox } from '../inbox/inbox.ts';
import type { Service } from '../lib/lifecycle.ts';
import type { Log } from '../lib/log.ts';
import { ALLOWED_UPDATES } from './allowed-updates.ts';
import { insist } from './insist.ts';
import { startPolling } from './polling.ts';
import { createWebhookHandler } from './webhook.ts';

export interface WebhookAddress {
  /** Where Telegram reaches us, without the path. */
  url: string;
  secret: string;
  /** Unguessable; the token never stands in it. */
  path: string;
}

/**
 * The webhook's route. It may be called before Telegram is told of it.
 * @param options.stopping aborted when the program stops: from then on Telegram keeps the updates
 */
export function webhookRoutes(
  webhook: WebhookAddress,
  options: { inbox: Pick<Inbox, 'accept'>; stopping: AbortSignal; onReceived: () => void; log: Log },
): Hono {
  const handle = createWebhookHandler({
    secret: webhook.secret,
    stopping: options.stopping,
    accept: updates => options.inbox.accept(updates),
    onReceived: options.onReceived,
    log: options.log,
  });
  return new Hono().post(webhook.path, context => handle(context.req.raw));
}

/** Begins to take updates: tells Telegram the webhook, or takes a webhook away and polls. */
export async function startReceiving(options: {
  api: Api;
  webhook: WebhookAddress | null;
  inbox: Inbox;
  delay: (ms: number) => Promise<boolean>;
  onReceived: () => void;
  log: Log;
}): Promise<Service> {
  const { api, webhook, inbox } = options;
  if (webhook) {
    const address = new URL(webhook.path, webhook.url).toString();
    const settings = { secret_token: webhook.secret, allowed_updates: ALLOWED_UPDATES };
    await insist(() => api.setWebhook(address, settings), options);
    return { name: 'webhook', stop: async () => {} };
  }
  await insist(() => api.deleteWebhook(), options);
  return startPolling({
    api,
    accept: updates => inbox.accept(updates),
    backlog: () => inbox.backlog,
    idle: () => inbox.idle(),
    delay: async ms => void (await options.delay(ms)),
    onPolled: options.onReceived,
    log: options.log,
  });
}
