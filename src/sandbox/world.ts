import type { TelegramUser } from '@gramio/types';
import type { MovableClock } from '../lib/clock.ts';
import type { Random } from '../lib/random.ts';
import type { Activity } from './activity.ts';
import type { CallLog } from './call-log.ts';
import type { EventBus } from './event-bus.ts';
import type { FaultScript } from './faults/fault-script.ts';
import type { RateLimiter } from './limits/rate-limiter.ts';
import type { BotSettings } from './state/bot-settings.ts';
import type { CallbackStore } from './state/callbacks.ts';
import type { ChatStore } from './state/chats.ts';
import type { FileStore } from './state/files.ts';
import type { UserStore } from './state/users.ts';
import type { UpdateQueue } from './updates/update-queue.ts';

/** Everything the sandbox's server knows. Methods of the Bot API and the people's driver act on the same world. */
export interface World {
  readonly clock: MovableClock;
  readonly random: Random;
  readonly bot: TelegramUser;
  readonly users: UserStore;
  readonly chats: ChatStore;
  readonly files: FileStore;
  readonly callbacks: CallbackStore;
  readonly settings: BotSettings;
  readonly queue: UpdateQueue;
  readonly limiter: RateLimiter;
  readonly faults: FaultScript;
  readonly calls: CallLog;
  readonly events: EventBus;
  readonly activity: Activity;
}

/** The sandbox's time as Telegram writes it: whole seconds since 1970. */
export function unixNow(world: Pick<World, 'clock'>): number {
  return Math.floor(world.clock.now().epochMilliseconds / 1000);
}
