import { changeBlocking } from '../chats/change-member.ts';
import { deliverMessage } from '../messages/deliver-message.ts';
import { removeMessage, replaceMessage } from '../messages/post-message.ts';
import { SandboxRuleError } from '../sandbox-rule-error.ts';
import type { NewUser } from '../state/users.ts';
import { formatText } from '../text/format-text.ts';
import { type UserView, viewUser } from '../views/chat-view.ts';
import { unixNow, type World } from '../world.ts';
import { openLinkAsPerson } from './open-link.ts';
import { type PressOutcome, pressAsPerson, type UserPress } from './press.ts';
import { requirePerson } from './require-person.ts';
import { sendAsPerson, type UserMessage } from './send.ts';

/** What people do. Whatever a person cannot do in Telegram throws `SandboxRuleError`. */
export interface PeopleActions {
  /** The person's private chat with the bot has the person's id. */
  createUser(user: NewUser): UserView;
  send(message: UserMessage): { messageId: number };
  press(press: UserPress): PressOutcome;
  /**
   * Follows a link like `https://t.me/<bot>?start=<payload>`: writes `/start <payload>` to the bot. With `startgroup`
   * in the link the person chooses a group, the bot is added to it and the command goes there.
   */
  openLink(link: { fromId: number; url: string; groupId?: number | undefined }): { messageId: number };
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
    openLink: link => openLinkAsPerson(world, link),
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
