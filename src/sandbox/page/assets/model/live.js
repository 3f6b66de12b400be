import { readEvent } from './read-wire.js';
import { refreshCommands, refreshMessages, refreshWorld } from './refresh.js';
import { startTyping, stopTyping } from './typing.js';

/**
 * @typedef {import('./session.js').Session} Session
 * @typedef {import('./read-wire.js').LiveEvent} LiveEvent
 */

const EVENTS = ['message', 'edit', 'delete', 'callback-answer', 'typing', 'clock', 'chats', 'call'];
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8000;
// Methods after which the menu of commands may be another.
const COMMAND_METHODS = /^(?:set|delete)MyCommands$/iu;
// Payloads after which the keyboard above the field may be another.
const KEYBOARD_PAYLOAD = /\\?"(?:keyboard|remove_keyboard)\\?"/u;

/**
 * Follows what happens in the sandbox from now on, beginning with its present state at the place the address names.
 *
 * @param {Session} session
 */
export function goLive(session) {
  addEventListener('hashchange', () => followAddress(session));
  document.addEventListener('visibilitychange', () => session.markRead());
  listen(session, FIRST_RETRY_MS);
}

/**
 * Hears the server's events. Everything is read when the line is open, at first and after a break: events from
 * before were not heard.
 *
 * @param {Session} session
 * @param {number} retryMs
 */
function listen(session, retryMs) {
  const source = new EventSource('/sandbox/api/events');
  let nextRetryMs = retryMs;
  source.addEventListener('open', async () => {
    nextRetryMs = FIRST_RETRY_MS;
    setConnected(session, true);
    session.store.messages.clear();
    await refreshWorld(session);
    await followAddress(session);
  });
  source.addEventListener('error', () => {
    source.close();
    setConnected(session, false);
    setTimeout(() => listen(session, Math.min(nextRetryMs * 2, LONGEST_RETRY_MS)), nextRetryMs);
  });
  for (const name of EVENTS) {
    source.addEventListener(name, event => apply(session, readEvent(name, JSON.parse(event.data))));
  }
}

/**
 * Opens the person and the chat of the address. Where it names nobody, the first person; where it names no chat, the
 * one with the bot, if there is room for a chat beside the list.
 *
 * @param {Session} session
 */
async function followAddress(session) {
  const { world } = session.store;
  const [personPart, chatPart] = location.hash.slice(1).split('/');
  const person = world.people.find(one => one.id === Number(personPart)) ?? world.people[0];
  if (!person) return;
  const isWide = matchMedia('(min-width: 50em)').matches;
  const own = world.chats.filter(chat => chat.memberIds.includes(person.id));
  const chat =
    own.find(one => one.id === Number(chatPart)) ??
    (isWide ? own.find(one => one.id === person.id) : undefined);
  session.settle(person.id, chat?.id ?? null);
  if (chat) await Promise.all([refreshMessages(session, chat.id), refreshCommands(session)]);
}

/**
 * @param {Session} session
 * @param {LiveEvent} event
 */
async function apply(session, event) {
  const { store } = session;
  switch (event.type) {
    case 'message':
    case 'edit':
      if (event.message.from.id === store.world.bot.id) stopTyping(session);
      store.putMessage(event.message);
      session.receive(event.message, event.type === 'message' ? 'new' : 'edited');
      store.changed('messages');
      break;
    case 'delete':
      store.dropMessage(event.chatId, event.messageId);
      store.changed('messages');
      break;
    case 'callback-answer':
      session.receiveAnswer(event.answer);
      break;
    case 'typing':
      startTyping(session, event.chatId);
      break;
    case 'clock':
    case 'chats':
      await refreshWorld(session);
      break;
    case 'call':
      store.addCall(event.call);
      store.changed('calls');
      if (COMMAND_METHODS.test(event.call.method)) await refreshCommands(session);
      if (KEYBOARD_PAYLOAD.test(JSON.stringify(event.call.payload))) await refreshWorld(session);
      break;
    default:
      break;
  }
}

/**
 * @param {Session} session
 * @param {boolean} connected
 */
function setConnected(session, connected) {
  session.store.connected = connected;
  session.store.changed('connection');
}
