import type { Middleware } from 'grammy';
import type { Log } from '../../lib/log.ts';
import { commandsOfRoles, describeCommands, isCommandOfRoles, OWN_COMMANDS } from '../commands.ts';
import type { BotContext } from '../context.ts';

/**
 * Whoever has a role finds its commands in Telegram's menu of this chat, before everybody's and in their language; with
 * the role the menu goes. Looked at after every update in a private chat, because a role comes and ends in many ways: by
 * hand, by import, by its last day. Telegram is told once, and again after a change or a restart; a failure is logged and
 * tried again with the next update.
 */
export function roleCommandMenu(log: Log): Middleware<BotContext> {
  /** What Telegram was told, by chat, only of people with roles: the language and the commands. */
  const told = new Map<number, string>();

  return async (ctx, next) => {
    await next();
    if (ctx.chat?.type !== 'private') return;
    const chatId = ctx.chat.id;
    const scope = { type: 'chat', chat_id: chatId } as const;
    const ofRoles = commandsOfRoles(ctx.viewer);
    try {
      if (ofRoles.length > 0) {
        const wanted = [ctx.locale, ...ofRoles].join(' ');
        if (told.get(chatId) === wanted) return;
        await ctx.api.setMyCommands(describeCommands([...ofRoles, ...OWN_COMMANDS], ctx.t), { scope });
        told.set(chatId, wanted);
        // The role may have ended while another process, or an earlier run, was told of it: a press on its menu shows that.
      } else if (told.has(chatId) || isCommandOfRoles(ctx.message?.text)) {
        await ctx.api.deleteMyCommands({ scope });
        told.delete(chatId);
      }
    } catch (error) {
      log.warn({ error }, 'the menu of commands was not told to Telegram');
    }
  };
}
