import type { Update } from './update.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Commands that mean something in a group. */
const GROUP_COMMANDS = /^\/link(?:@\w{3,32})?(?=\s|$)/iu;
/** Service messages that tell what becomes of the chat, with what is needed of them. */
const SERVICE = [
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'forum_topic_closed',
  'forum_topic_reopened',
] as const;
const OF_CHAT = ['id', 'type', 'title', 'is_forum'] as const;
const OF_SENDER = ['id', 'is_bot', 'language_code'] as const;
const OF_MEMBER = ['status', 'can_send_messages'] as const;

/**
 * What may be kept and handled of an update. Of a private chat all of it; of a group only what the bot acts on: that it was
 * added or thrown out, what becomes of the chat and its topics, presses of its own buttons, and the command `/link`, of
 * which nothing but the command, where it was said and by whom. Null: people talk among themselves, and nothing of that is
 * stored, logged or even looked at further (platform §8).
 */
export function withoutGroupTalk(update: Update): Update | null {
  const { update_id } = update;
  const found = Object.entries(update).find(([key, value]) => key !== 'update_id' && isFields(value));
  const [kind, content] = found ?? [];
  if (kind === undefined || !isFields(content)) return update;
  const chat = chatOf(content);
  if (chat === null || chat.type === 'private') return update;
  const kept = reduce(kind, content);
  return kept && { update_id, [kind]: kept };
}

function reduce(kind: string, content: Fields): Fields | null {
  switch (kind) {
    case 'message':
      return reduceMessage(content);
    case 'my_chat_member':
      return {
        chat: pick(content.chat, OF_CHAT),
        from: sender(content.from),
        date: content.date,
        old_chat_member: member(content.old_chat_member),
        new_chat_member: member(content.new_chat_member),
      };
    case 'callback_query':
      return {
        id: content.id,
        from: sender(content.from),
        chat_instance: content.chat_instance,
        data: content.data,
        message: isFields(content.message) ? envelope(content.message) : undefined,
      };
    default:
      return null;
  }
}

function reduceMessage(message: Fields): Fields | null {
  const service = SERVICE.filter(key => message[key] !== undefined);
  const tells = Object.fromEntries(service.map(key => [key, isFields(message[key]) ? {} : message[key]]));
  if (service.length > 0) return { ...envelope(message), ...tells };
  const text = typeof message.text === 'string' ? (GROUP_COMMANDS.exec(message.text)?.[0] ?? null) : null;
  if (text === null) return null;
  return {
    ...envelope(message),
    text,
    entities: [{ type: 'bot_command', offset: 0, length: text.length }],
    // That it was forwarded, said by a chat or through a bot is enough to refuse it; by whom is nobody's business.
    ...(message.forward_origin === undefined ? {} : { forward_origin: { type: 'hidden_user' } }),
    ...(message.sender_chat === undefined ? {} : { sender_chat: pick(message.sender_chat, ['id', 'type']) }),
    ...(message.via_bot === undefined ? {} : { via_bot: sender(message.via_bot) }),
    ...topicName(message),
  };
}

/** A message in a topic formally replies to the one that opened it: the only way to learn the topic's name. */
function topicName({ reply_to_message: replied }: Fields): Fields {
  const created =
    isFields(replied) && isFields(replied.forum_topic_created) ? replied.forum_topic_created : null;
  if (!created || !isFields(replied)) return {};
  const name = typeof created.name === 'string' ? created.name : '';
  return { reply_to_message: { ...envelope(replied), forum_topic_created: { name } } };
}

function envelope(message: Fields): Fields {
  return {
    ...pick(message, ['message_id', 'date', 'message_thread_id', 'is_topic_message']),
    chat: pick(message.chat, OF_CHAT),
    ...(message.from === undefined ? {} : { from: sender(message.from) }),
  };
}

const sender = (value: unknown): Fields => ({ ...pick(value, OF_SENDER), first_name: '' });
const member = (value: unknown): Fields => ({
  ...pick(value, OF_MEMBER),
  user: isFields(value) ? sender(value.user) : sender(null),
});

function chatOf(content: Fields): Fields | null {
  if (isFields(content.chat)) return content.chat;
  return isFields(content.message) && isFields(content.message.chat) ? content.message.chat : null;
}

function pick(value: unknown, keys: readonly string[]): Fields {
  if (!isFields(value)) return {};
  return Object.fromEntries(keys.flatMap(key => (value[key] === undefined ? [] : [[key, value[key]]])));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
