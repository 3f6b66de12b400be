/**
 * @typedef {import('./session.js').Session} Session
 */

// Telegram shows an action for five seconds or until the bot's message (sendChatAction).
const TYPING_MS = 5000;

/** @type {WeakMap<Session, ReturnType<typeof setTimeout>>} */
const timers = new WeakMap();

/**
 * The bot is doing something in a chat.
 *
 * @param {Session} session
 * @param {number} chatId
 */
export function startTyping(session, chatId) {
  clearTimeout(timers.get(session));
  timers.set(
    session,
    setTimeout(() => stopTyping(session), TYPING_MS),
  );
  session.store.typingIn = chatId;
  session.store.changed('typing');
}

/** @param {Session} session */
export function stopTyping(session) {
  session.store.typingIn = null;
  session.store.changed('typing');
}
