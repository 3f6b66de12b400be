import type { TelegramMessageEntity, TelegramMessageOrigin, TelegramUser } from '@gramio/types';
import { codePointLength } from '../../lib/text.ts';
import { storeContent, wireDocument, wirePhoto } from '../api/input-files.ts';
import { contentOf } from '../api/message-content.ts';
import { withoutReply } from '../api/send.ts';
import { deliverMessage } from '../messages/deliver-message.ts';
import { type MessageDraft, postMessage } from '../messages/post-message.ts';
import { SandboxRuleError } from '../sandbox-rule-error.ts';
import type { SandboxChat } from '../state/chats.ts';
import { isAdministrator } from '../state/membership.ts';
import { formatText } from '../text/format-text.ts';
import { unixNow, type World } from '../world.ts';
import { requireWriter } from './require-person.ts';

/** A file a person sends: its bytes, or base64 of them. */
export interface UserFile {
  fileName?: string | undefined;
  mimeType?: string | undefined;
  caption?: string | undefined;
  content?: Uint8Array<ArrayBuffer> | undefined;
  contentBase64?: string | undefined;
}

export interface UserMessage {
  /** A private chat has the person's id. */
  chatId: number;
  fromId: number;
  text?: string | undefined;
  document?: UserFile | undefined;
  photo?: UserFile | undefined;
  threadId?: number | undefined;
  replyToMessageId?: number | undefined;
  /** A message of another chat, or whose author is only known by name, or a known person's. */
  /** In a group: an administrator who writes as the group itself. */
  anonymous?: boolean | undefined;
  /** The looks of the text or the caption, besides what Telegram finds in it itself. */
  entities?: TelegramMessageEntity[] | undefined;
  forwardFrom?: { chatId: number; messageId: number } | { name: string } | { userId: number } | undefined;
}

/** A person writes. Answers the id of the message in its chat. */
export function sendAsPerson(world: World, message: UserMessage): { messageId: number } {
  const { chat, user } = requireWriter(world, message.chatId, message.fromId, message.threadId);
  const draft: MessageDraft = {
    ...authorOf(chat, user.wire, message),
    ...(message.threadId !== undefined && {
      message_thread_id: message.threadId,
      is_topic_message: true as const,
    }),
    ...replied(chat, message),
    ...forwarded(world, message),
    ...writtenContent(world, message),
  };
  if (chat.peer) user.started = true;
  const { wire } = postMessage(world, chat, draft, { editable: false });
  if (chat.keyboard?.oneTime) chat.keyboard = undefined;
  deliverMessage(world, chat, 'message', wire);
  return { messageId: wire.message_id };
}

/** The account Telegram shows in place of anonymous administrators, the same in every group. */
const ANONYMOUS: TelegramUser = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

function authorOf(
  chat: SandboxChat,
  user: TelegramUser,
  { anonymous }: UserMessage,
): Pick<MessageDraft, 'from' | 'sender_chat'> {
  if (!anonymous) return { from: user };
  if (!isAdministrator(chat.members.get(user.id)))
    throw new SandboxRuleError(`user ${user.id} is no administrator of chat ${chat.id}`);
  return { from: ANONYMOUS, sender_chat: chat.wire };
}

function replied(chat: SandboxChat, message: UserMessage): Pick<MessageDraft, 'reply_to_message'> {
  // In a topic every message formally replies to the one that opened it.
  const id = message.replyToMessageId ?? message.threadId;
  if (id === undefined) return {};
  const stored = chat.messages.get(id);
  if (stored) return { reply_to_message: withoutReply(stored.wire) };
  if (message.replyToMessageId === undefined) return {};
  throw new SandboxRuleError(`chat ${chat.id} has no message ${id}`);
}

function forwarded(world: World, { forwardFrom }: UserMessage): MessageDraft {
  if (!forwardFrom) return {};
  const date = unixNow(world);
  if ('name' in forwardFrom)
    return { forward_origin: { type: 'hidden_user', sender_user_name: forwardFrom.name, date } };
  if ('userId' in forwardFrom)
    return { forward_origin: { type: 'user', sender_user: world.users.get(forwardFrom.userId).wire, date } };
  const original = world.chats.get(forwardFrom.chatId).messages.get(forwardFrom.messageId)?.wire;
  if (!original?.from) throw new SandboxRuleError(`there is no message ${forwardFrom.messageId} to forward`);
  const origin: TelegramMessageOrigin = original.forward_origin ?? {
    type: 'user',
    sender_user: original.from,
    date: original.date,
  };
  return { forward_origin: origin, ...contentOf(original) };
}

function writtenContent(world: World, message: UserMessage): MessageDraft {
  if (message.document) {
    const file = storeUserFile(world, message.document, 'document');
    return {
      document: wireDocument(file),
      ...captionOf(message.document.caption ?? message.text, message.entities),
    };
  }
  if (message.photo) {
    const file = storeUserFile(world, message.photo, 'photo');
    return { photo: wirePhoto(file), ...captionOf(message.photo.caption ?? message.text, message.entities) };
  }
  if (message.text === undefined) {
    if (message.forwardFrom && 'chatId' in message.forwardFrom) return {};
    throw new SandboxRuleError('a message needs a text, a document, a photo or something forwarded');
  }
  const { text, entities } = formatText({
    text: message.text,
    parseMode: undefined,
    entities: message.entities,
  });
  if (text === '') throw new SandboxRuleError('a message cannot be empty');
  if (codePointLength(text) > 4096) throw new SandboxRuleError('a message has at most 4096 characters');
  return { text, ...(entities.length > 0 && { entities }) };
}

function captionOf(caption: string | undefined, given: TelegramMessageEntity[] | undefined): MessageDraft {
  if (caption === undefined) return {};
  const { text, entities } = formatText({ text: caption, parseMode: undefined, entities: given });
  return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
}

function storeUserFile(world: World, file: UserFile, kind: 'document' | 'photo') {
  const content = file.content ?? new Uint8Array(Buffer.from(file.contentBase64 ?? '', 'base64'));
  if (content.byteLength === 0) throw new SandboxRuleError('the file is empty');
  return storeContent(world, {
    content,
    kind,
    fileName: file.fileName ?? kind,
    mimeType: file.mimeType ?? '',
  });
}
