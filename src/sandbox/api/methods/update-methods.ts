import type { Polling } from '../../updates/polling.ts';
import type { Webhook } from '../../updates/webhook.ts';
import type { World } from '../../world.ts';
import { conflict } from '../api-error.ts';
import type { MethodTable } from '../method-table.ts';

/** How the bot gets its updates. */
export function createUpdateMethods(world: World, polling: Polling, webhook: Webhook): MethodTable {
  return {
    getUpdates(params, { signal }) {
      if (webhook.isActive())
        throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      return polling.getUpdates(params, signal);
    },

    setWebhook(params) {
      if (params.drop_pending_updates) world.queue.clear();
      if (params.allowed_updates)
        world.queue.allowed = params.allowed_updates.length > 0 ? params.allowed_updates : undefined;
      webhook.set({
        url: params.url,
        secretToken: params.secret_token,
        maxConnections: params.max_connections ?? 40,
      });
      if (webhook.isActive()) polling.terminate(conflict('terminated by setWebhook request'));
      return true;
    },

    deleteWebhook(params) {
      if (params.drop_pending_updates) world.queue.clear();
      webhook.set({ url: '' });
      world.activity.changed();
      return true;
    },

    getWebhookInfo: () => webhook.info(),
  };
}
