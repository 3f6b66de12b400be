import { Composer } from 'grammy';
import type { Clock } from '../../../lib/clock.ts';
import type { BotContext } from '../../context.ts';

export interface ReachabilityPorts {
  reachability: {
    markReachable(telegramId: number): Promise<void>;
    markUnreachable(telegramId: number, at: Temporal.Instant): Promise<void>;
  };
  deliveries: {
    moveChat(fromChatId: number, toChatId: number): Promise<void>;
  };
  clock: Clock;
}

/**
 * Blocking the bot and coming back: Telegram tells both as a change of the bot's own membership in a private chat. And a
 * group that becomes a supergroup has another id from then on, which the old chat is told (platform §1.5).
 */
export function reachabilityFeature(ports: ReachabilityPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.chatType('private').on('my_chat_member', async ctx => {
    const { status } = ctx.myChatMember.new_chat_member;
    if (status === 'kicked') await ports.reachability.markUnreachable(ctx.from.id, ports.clock.now());
    else await ports.reachability.markReachable(ctx.from.id);
  });
  // The news of coming back may have been lost: whoever writes or presses can be written to.
  composer.chatType('private').on(['message', 'callback_query'], async (ctx, next) => {
    if (ctx.viewer) await ports.reachability.markReachable(ctx.from.id);
    await next();
  });
  composer.on('message:migrate_to_chat_id', async (ctx, next) => {
    await ports.deliveries.moveChat(ctx.chat.id, ctx.message.migrate_to_chat_id);
    await next();
  });
  return composer;
}
