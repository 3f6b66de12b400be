import { attempt } from './api.js';
import { readEvent } from './read-wire.js';

/**
 * @typedef {import('./session.js').Session} Session
 * @typedef {import('./read-wire.js').LiveEvent} LiveEvent
 */

const EVENTS = ['message', 'edit', 'delete', 'callback-answer', 'typing', 'clock', 'chats', 'call'];
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8000;
// Telegram shows an action for five seconds or until the bot's message (sendChatAction).
const TYPING_MS = 5000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let typingTimer;

/**
 * Follows what happens in the sandbox from now on, beginning with its present state at the place the address names.
 *
 * @param {Session} session
 */
export function goLive(session) {
  addEventListener('hashchange', () => followAddress(session));
  listen(session, FIRST_RETRY_MS);
}

/**
 * Reads people, chats, commands and the clock again.
 *
 * @param {Session} session
 */
export async function refreshWorld(session) {
  const world = await attempt(session, session.api.world());
  if (!world) return;
  session.store.world = world;
  session.store.changed('world');
  const clock = await attempt(session, session.api.clock());
  if (clock) setClock(session, clock);
}

/**
 * How far the sandbox's clock has run since it was read; true when a minute has turned.
 *
 * @param {Session} session
 */
export function tick(session) {
  const { clock } = session.store;
  const before = Math.floor(clock.now / 60_000);
  const at = performance.now();
  clock.now += at - clock.readAt;
  clock.readAt = at;
  return Math.floor(clock.now / 60_000) !== before;
}

/**
 * Opens the person and the chat of the address; what it names wrongly is replaced by the first person and their chat
 * with the bot.
 *
 * @param {Session} session
 */
async function followAddress(session) {
  const { store } = session;
  const [personPart, chatPart] = location.hash.slice(1).split('/');
  const person = store.world.people.find(one => one.id === Number(personPart)) ?? store.world.people[0];
  if (!person) return;
  const own = store.world.chats.filter(chat => chat.memberIds.includes(person.id));
  const chat = own.find(one => one.id === Number(chatPart));
  session.settle(person.id, chat?.id ?? null);
  if (chat) await loadMessages(session, chat.id);
}

/**
 * @param {Session} session
 * @param {number} chatId
 */
async function loadMessages(session, chatId) {
  session.store.beginLoading(chatId);
  const messages = await attempt(session, session.api.messages(chatId));
  if (!messages) return;
  session.store.setMessages(chatId, messages);
  session.store.changed('messages');
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
  let retryNextMs = retryMs;
  source.addEventListener('open', async () => {
    retryNextMs = FIRST_RETRY_MS;
    session.store.connected = true;
    session.store.changed('connection');
    await catchUp(session);
  });
  source.addEventListener('error', () => {
    source.close();
    session.store.connected = false;
    session.store.changed('connection');
    setTimeout(() => listen(session, Math.min(retryNextMs * 2, LONGEST_RETRY_MS)), retryNextMs);
  });
  for (const name of EVENTS) {
    source.addEventListener(name, event => apply(session, readEvent(name, JSON.parse(event.data))));
  }
}

/** @param {Session} session */
async function catchUp(session) {
  await refreshWorld(session);
  session.store.messages.clear();
  await followAddress(session);
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
      store.putMessage(event.message);
      if (event.message.from.id === store.world.bot.id) stopTyping(session);
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
      showTyping(session, event.chatId);
      break;
    case 'clock':
      setClock(session, { ...store.clock, now: event.now });
      await refreshClock(session);
      break;
    case 'chats':
      await refreshWorld(session);
      break;
    case 'call':
      store.addCall(event.call);
      store.changed('calls');
      break;
    default:
      break;
  }
}

/**
 * @param {Session} session
 * @param {number} chatId
 */
function showTyping(session, chatId) {
  const { store } = session;
  store.typingIn = chatId;
  store.changed('typing');
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => stopTyping(session), TYPING_MS);
}

/** @param {Session} session */
function stopTyping(session) {
  session.store.typingIn = null;
  session.store.changed('typing');
}

/** @param {Session} session */
async function refreshClock(session) {
  const clock = await attempt(session, session.api.clock());
  if (clock) setClock(session, clock);
}

/**
 * @param {Session} session
 * @param {{ now: number, nextEventAt: number | null }} reading
 */
function setClock(session, { now, nextEventAt }) {
  session.store.clock = { now, nextEventAt, readAt: performance.now() };
  session.store.changed('clock');
}
