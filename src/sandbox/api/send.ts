import type { TelegramReplyParameters } from '@gramio/types';
import { type MessageDraft, postMessage } from '../messages/post-message.ts';
import type { SandboxChat } from '../state/chats.ts';
import type { World } from '../world.ts';
import { badRequest, tooManyRequests } from './api-error.ts';
import { checkThread, findWritableChat, type SentKind } from './chat-access.ts';
import type { Content } from './message-content.ts';
import { checkMarkup, keyboardAfter, type ReplyMarkup } from './reply-markup.ts';
import type { WireMessage } from './telegram-types.ts';

/** Parameters that all sending methods share. */
export interface SendParams {
  chat_id: number | string;
  message_thread_id?: number | undefined;
  protect_content?: boolean | undefined;
  reply_parameters?: TelegramReplyParameters | undefined;
  reply_markup?: ReplyMarkup | undefined;
}

/** What is sent, and for messages sent again or together, where from and in which album. */
type SentContent = Content & Pick<MessageDraft, 'forward_origin' | 'media_group_id'>;

/** A checked message that only has to be put into its chat. */
export interface PreparedMessage {
  chat: SandboxChat;
  draft: MessageDraft;
  markup: ReplyMarkup | undefined;
}

/** Everything that can refuse a message of the bot, in the order of the real server; nothing has happened yet. */
export function prepareMessage(
  world: World,
  params: SendParams,
  kind: SentKind,
  content: SentContent,
): PreparedMessage {
  const chat = findWritableChat(world, params.chat_id, kind);
  checkThread(world, chat, params.message_thread_id);
  const replyTo = findReplied(chat, params.reply_parameters);
  const keyboard = checkMarkup(params.reply_markup, chat);
  const draft: MessageDraft = {
    from: world.bot,
    ...content,
    ...(params.message_thread_id !== undefined && {
      message_thread_id: params.message_thread_id,
      is_topic_message: true as const,
    }),
    ...(replyTo && { reply_to_message: replyTo }),
    ...(params.protect_content && { has_protected_content: true as const }),
    ...(keyboard && { reply_markup: keyboard }),
  };
  return { chat, draft, markup: params.reply_markup };
}

/** Sends what was prepared; the flood limits have the last word. */
export function postPrepared(world: World, { chat, draft, markup }: PreparedMessage): WireMessage {
  const isInline = markup === undefined || 'inline_keyboard' in markup;
  const { wire } = postMessage(world, chat, draft, { editable: isInline });
  const keyboard = keyboardAfter(markup);
  if (keyboard !== null) {
    chat.keyboard = keyboard;
    world.events.publish(() => ({ type: 'chats' }));
  }
  return wire;
}

/** Counts messages against the flood limits; throws 429 when there are too many. */
export function countAgainstLimits(world: World, chat: SandboxChat, messages: number): void {
  const waitSeconds = world.limiter.take(chat, messages);
  if (waitSeconds > 0) throw tooManyRequests(waitSeconds);
}

/** Prepares, counts and sends one message. */
export function sendOne(world: World, params: SendParams, kind: SentKind, content: SentContent): WireMessage {
  const prepared = prepareMessage(world, params, kind, content);
  countAgainstLimits(world, prepared.chat, 1);
  return postPrepared(world, prepared);
}

function findReplied(chat: SandboxChat, reply: TelegramReplyParameters | undefined): WireMessage | undefined {
  if (reply?.message_id === undefined) return undefined;
  const replied = chat.messages.get(reply.message_id);
  if (!replied && !reply.allow_sending_without_reply) throw badRequest('message to be replied not found');
  return replied && withoutReply(replied.wire);
}

/** Telegram shows one level of replies only. */
export function withoutReply(message: WireMessage): WireMessage {
  const { reply_to_message: _, ...rest } = message;
  return rest;
}
