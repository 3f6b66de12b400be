import type { Polling } from '../../updates/polling.ts';
import type { Webhook } from '../../updates/webhook.ts';
import type { World } from '../../world.ts';
import type { MethodTable } from '../method-table.ts';
import { createCallbackMethods } from './callback-methods.ts';
import { createChatMethods } from './chat-methods.ts';
import { createEditMethods } from './edit-methods.ts';
import { createFileMethods } from './file-methods.ts';
import { createProfileMethods } from './profile-methods.ts';
import { createRelayMethods } from './relay-methods.ts';
import { createSendMethods } from './send-methods.ts';
import { createUpdateMethods } from './update-methods.ts';

/** All methods of the sandbox's server. */
export function createMethods(world: World, polling: Polling, webhook: Webhook): MethodTable {
  return {
    ...createUpdateMethods(world, polling, webhook),
    ...createProfileMethods(world),
    ...createSendMethods(world),
    ...createRelayMethods(world),
    ...createEditMethods(world),
    ...createCallbackMethods(world),
    ...createFileMethods(world),
    ...createChatMethods(world),
  };
}
