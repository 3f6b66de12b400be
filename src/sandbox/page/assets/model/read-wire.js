import { t } from '../lib/strings.js';

/**
 * The control API's JSON as what the page knows: the one place that depends on its field names
 * (`src/sandbox/views/`, `src/sandbox/event-bus.ts`). The server is our own, so nothing is checked twice.
 *
 * @typedef {import('./types.js').World} World
 * @typedef {import('./types.js').Chat} Chat
 * @typedef {import('./types.js').Person} Person
 * @typedef {import('./types.js').Message} Message
 * @typedef {import('./types.js').Call} Call
 * @typedef {import('./types.js').ClockReading} ClockReading
 *
 * @typedef {{ type: 'message' | 'edit', message: Message }
 *   | { type: 'delete', chatId: number, messageId: number }
 *   | { type: 'callback-answer', answer: import('./presses.js').Answer }
 *   | { type: 'typing', chatId: number }
 *   | { type: 'clock' }
 *   | { type: 'chats' }
 *   | { type: 'call', call: Call }} LiveEvent
 */

/**
 * @param {any} wire
 * @returns {World}
 */
export function readWorld(wire) {
  return {
    bot: { id: wire.bot.id, username: wire.bot.username, firstName: wire.bot.firstName },
    people: wire.users.filter(isReachable).map(readPerson),
    chats: wire.chats.filter(isCurrent).map((/** @type {any} */ chat) => readChat(chat, wire.bot.id)),
    clock: readClock(wire),
  };
}

/**
 * @param {any} wire
 * @returns {Person}
 */
export function readPerson(wire) {
  const { id, firstName, lastName, languageCode, blocked } = wire;
  return { id, firstName, lastName, languageCode, blocked: blocked === true };
}

/**
 * Whom the reader can be: not another bot, not a deleted account.
 *
 * @param {any} wire
 */
function isReachable(wire) {
  return !wire.isBot && !wire.deactivated;
}

/**
 * A group that has become a supergroup lives on there.
 *
 * @param {any} wire
 */
function isCurrent(wire) {
  return wire.migratedTo === undefined;
}

/**
 * @param {any} wire
 * @param {number} botId
 * @returns {Chat}
 */
function readChat(wire, botId) {
  return {
    id: wire.id,
    type: wire.type,
    title: wire.title ?? '',
    memberIds: wire.memberIds.filter((/** @type {number} */ id) => id !== botId),
    hasBot: wire.memberIds.includes(botId),
    isForum: wire.isForum,
    topics: wire.topics.map(readTopic),
    keyboard: wire.keyboard,
    unread: wire.unread,
    lastMessage: wire.lastMessage ? readMessage(wire.lastMessage, wire.id) : null,
  };
}

/**
 * @param {any} wire
 * @returns {import('./types.js').Topic}
 */
function readTopic({ threadId, name, closed }) {
  return { id: threadId, name, closed };
}

/**
 * @param {any} wire
 * @param {number} chatId
 * @returns {Message}
 */
export function readMessage(wire, chatId) {
  return {
    id: wire.id,
    chatId,
    from: { id: wire.from.id, name: wire.from.name },
    date: wire.date * 1000,
    text: wire.text,
    entities: wire.entities,
    buttons: wire.buttons,
    photo: wire.photo ?? null,
    document: wire.document ? { size: null, ...wire.document } : null,
    edited: wire.edited,
    replyToId: wire.replyTo ?? null,
    forwardedFrom: wire.forwardedFrom ?? null,
    threadId: wire.threadId ?? null,
    service: wire.service ? t(`service-${wire.service.kind}`, { text: wire.service.text }) : null,
  };
}

/**
 * @param {any} wire
 * @returns {Call}
 */
export function readCall(wire) {
  return {
    id: wire.id,
    method: wire.method,
    date: readMoment(wire.at),
    payload: wire.payload,
    result: wire.result,
    error: wire.error ? `${wire.error.code} ${wire.error.description}` : null,
  };
}

/**
 * @param {any} wire
 * @returns {ClockReading}
 */
function readClock(wire) {
  return {
    now: readMoment(wire.now),
    readAt: performance.now(),
  };
}

/**
 * @param {string} name
 * @param {any} wire
 * @returns {LiveEvent}
 */
export function readEvent(name, wire) {
  switch (name) {
    case 'message':
    case 'edit':
      return { type: name, message: readMessage(wire.message, wire.chatId) };
    case 'delete':
      return { type: 'delete', chatId: wire.chatId, messageId: wire.messageId };
    case 'callback-answer':
      return {
        type: 'callback-answer',
        answer: {
          queryId: wire.queryId,
          personId: wire.userId,
          text: wire.text ?? '',
          alert: wire.alert === true,
          url: wire.url ?? null,
        },
      };
    case 'typing':
      return { type: 'typing', chatId: wire.chatId };
    case 'clock':
      return { type: 'clock' };
    case 'call':
      return { type: 'call', call: readCall(wire.call) };
    default:
      return { type: 'chats' };
  }
}

/**
 * Milliseconds since 1970 of an ISO 8601 moment.
 *
 * @param {string} iso
 */
function readMoment(iso) {
  return Date.parse(iso);
}
