import { changeBlocking } from '../chats/change-member.ts';
import { deliverMessage } from '../messages/deliver-message.ts';
import { removeMessage, replaceMessage } from '../messages/post-message.ts';
import { SandboxRuleError } from '../sandbox-rule-error.ts';
import type { NewUser } from '../state/users.ts';
import { formatText } from '../text/format-text.ts';
import { type UserView, viewUser } from '../views/chat-view.ts';
import { unixNow, type World } from '../world.ts';
import { type PressOutcome, pressAsPerson, type UserPress } from './press.ts';
import { requirePerson } from './require-person.ts';
import { sendAsPerson, type UserMessage } from './send.ts';

/** What people do. Whatever a person cannot do in Telegram throws `SandboxRuleError`. */
export interface PeopleActions {
  /** The person's private chat with the bot has the person's id. */
  createUser(user: NewUser): UserView;
  send(message: UserMessage): { messageId: number };
  press(press: UserPress): PressOutcome;
  /** Follows a link like `https://t.me/<bot>?start=<payload>`: writes `/start <payload>` to the bot. */
  openLink(link: { fromId: number; url: string }): { messageId: number };
  editMessage(edit: { chatId: number; fromId: number; messageId: number; text: string }): void;
  deleteMessage(deletion: { chatId: number; fromId: number; messageId: number }): void;
  block(userId: number): void;
  unblock(userId: number): void;
  /** The person deletes the account. */
  deactivate(userId: number): void;
  /** The person has seen everything in the chat. */
  markRead(reading: { chatId: number; userId: number }): void;
}

export function createPeopleActions(world: World): PeopleActions {
  const setBlocked = (userId: number, isBlocked: boolean): void => {
    const { chat, user } = requirePerson(world, userId, userId);
    if (user.blocked === isBlocked) return;
    user.blocked = isBlocked;
    changeBlocking(world, chat, user.wire, isBlocked);
    world.events.publish(() => ({ type: 'chats' }));
  };

  return {
    createUser(user) {
      const made = world.users.create(user);
      if (!made.wire.is_bot) world.chats.createPrivate(made);
      world.events.publish(() => ({ type: 'chats' }));
      return viewUser(made);
    },
    send: message => sendAsPerson(world, message),
    press: press => pressAsPerson(world, press),
    openLink({ fromId, url }) {
      const link = URL.parse(url);
      const payload = link?.searchParams.get('start');
      const isOurs =
        link?.hostname === 't.me' &&
        link.pathname.slice(1).toLowerCase() === world.bot.username?.toLowerCase();
      if (!isOurs) throw new SandboxRuleError(`this is not a link to the bot: ${url}`);
      if (payload && !/^[\w-]{1,64}$/u.test(payload))
        throw new SandboxRuleError('a payload has 1-64 characters of A-Z, a-z, 0-9, _ and -');
      return sendAsPerson(world, { chatId: fromId, fromId, text: payload ? `/start ${payload}` : '/start' });
    },
    editMessage({ chatId, fromId, messageId, text }) {
      const { chat } = requirePerson(world, chatId, fromId);
      const stored = chat.messages.get(messageId);
      if (!stored || stored.wire.from?.id !== fromId || stored.wire.text === undefined)
        throw new SandboxRuleError(`message ${messageId} is not a text of user ${fromId}`);
      const formatted = formatText({ text, parseMode: undefined, entities: undefined });
      const { entities: _, ...rest } = stored.wire;
      const edited = {
        ...rest,
        text: formatted.text,
        ...(formatted.entities.length > 0 && { entities: formatted.entities }),
        edit_date: unixNow(world),
      };
      replaceMessage(world, chat, stored, edited);
      deliverMessage(world, chat, 'edited_message', edited);
    },
    deleteMessage({ chatId, fromId, messageId }) {
      const { chat } = requirePerson(world, chatId, fromId);
      // The bot is not told: Telegram has no such update.
      if (!removeMessage(world, chat, messageId))
        throw new SandboxRuleError(`there is no message ${messageId}`);
    },
    block: userId => setBlocked(userId, true),
    unblock: userId => setBlocked(userId, false),
    deactivate(userId) {
      world.users.get(userId).deactivated = true;
      world.events.publish(() => ({ type: 'chats' }));
    },
    markRead({ chatId, userId }) {
      const { chat } = requirePerson(world, chatId, userId);
      chat.readUpTo.set(userId, chat.lastMessageId);
    },
  };
}
