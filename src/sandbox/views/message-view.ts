import type { TelegramInlineKeyboardButton, TelegramMessageEntity, TelegramUser } from '@gramio/types';
import type { WireMessage } from '../api/telegram-types.ts';

export interface ButtonView {
  text: string;
  data?: string | undefined;
  url?: string | undefined;
  style?: string | undefined;
  disabled?: true | undefined;
}

export interface FileView {
  /** Where the page downloads it; relative to the server, contains no token. */
  url: string;
  size?: number | undefined;
}

/** A message as the control API and the page show it. */
export interface MessageView {
  id: number;
  /** Unix time. */
  date: number;
  from: { id: number; name: string; isBot: boolean };
  /** The text or the caption. */
  text: string;
  entities: TelegramMessageEntity[];
  /** Rows of the inline keyboard. */
  buttons: ButtonView[][];
  photo?: (FileView & { width: number; height: number }) | undefined;
  document?: (FileView & { fileName: string; mimeType: string }) | undefined;
  edited: boolean;
  replyTo?: number | undefined;
  threadId?: number | undefined;
  /** The name of whoever wrote it first. */
  forwardedFrom?: string | undefined;
  /** For messages about the chat itself: the kind, such as `new_chat_members`, and what it is about. */
  service?: { kind: ServiceKind; text: string } | undefined;
}

const SERVICE_KINDS = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'group_chat_created',
  'supergroup_chat_created',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'pinned_message',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export function viewMessage(message: WireMessage): MessageView {
  const photo = message.photo?.at(-1);
  const { document } = message;
  return {
    id: message.message_id,
    date: message.date,
    from: {
      id: message.from?.id ?? message.chat.id,
      name: message.from ? displayName(message.from) : (message.chat.title ?? ''),
      isBot: message.from?.is_bot ?? false,
    },
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: message.reply_markup?.inline_keyboard.map(row => row.map(viewButton)) ?? [],
    photo: photo && {
      url: fileUrl(photo.file_id),
      size: photo.file_size,
      width: photo.width,
      height: photo.height,
    },
    document: document && {
      url: fileUrl(document.file_id),
      size: document.file_size,
      fileName: document.file_name ?? 'file',
      mimeType: document.mime_type ?? 'application/octet-stream',
    },
    edited: message.edit_date !== undefined,
    replyTo: message.reply_to_message?.message_id,
    threadId: message.is_topic_message ? message.message_thread_id : undefined,
    forwardedFrom: forwardedFrom(message),
    service: viewService(message),
  };
}

function viewButton(button: TelegramInlineKeyboardButton): ButtonView {
  return {
    text: button.text,
    data: button.callback_data,
    url: button.url ?? button.web_app?.url,
    style: button.style,
    disabled: 'disabled' in button && button.disabled ? true : undefined,
  };
}

function forwardedFrom({ forward_origin: origin }: WireMessage): string | undefined {
  if (origin?.type === 'user') return displayName(origin.sender_user);
  return origin?.type === 'hidden_user' ? origin.sender_user_name : undefined;
}

function viewService(message: WireMessage): MessageView['service'] {
  const kind = SERVICE_KINDS.find(name => message[name] !== undefined);
  return kind && { kind, text: serviceText(message) };
}

function serviceText(message: WireMessage): string {
  if (message.new_chat_members) return message.new_chat_members.map(displayName).join(', ');
  if (message.left_chat_member) return displayName(message.left_chat_member);
  if (message.pinned_message) return String(message.pinned_message.message_id);
  return (
    message.forum_topic_created?.name ?? message.forum_topic_edited?.name ?? message.new_chat_title ?? ''
  );
}

/** First and last name. */
export function displayName(user: TelegramUser): string {
  return user.last_name ? `${user.first_name} ${user.last_name}` : user.first_name;
}

function fileUrl(fileId: string): string {
  return `/sandbox/api/files/${fileId}`;
}
