import { attempt } from './api.js';

/**
 * @typedef {import('./session.js').Session} Session
 */

/** @type {WeakMap<Session, { again: boolean, done: Promise<void> }>} */
const running = new WeakMap();

/**
 * Reads people, chats and the clock again. While it is at work further wishes become one more round, so that a
 * hundred changes at once cost two readings.
 *
 * @param {Session} session
 * @returns {Promise<void>} when what was true at the call is shown
 */
export function refreshWorld(session) {
  const present = running.get(session);
  if (present) {
    present.again = true;
    return present.done;
  }
  const round = { again: false, done: Promise.resolve() };
  round.done = readUntilQuiet(session, round);
  running.set(session, round);
  return round.done;
}

/**
 * @param {Session} session
 * @param {{ again: boolean }} round
 */
async function readUntilQuiet(session, round) {
  do {
    round.again = false;
    const world = await attempt(session, session.api.world());
    if (!world) break;
    session.store.world = world;
    session.store.changed('world', 'clock');
  } while (round.again);
  running.delete(session);
}

/**
 * Reads the bot's menu of commands for the open chat.
 *
 * @param {Session} session
 */
export async function refreshCommands(session) {
  const { chatId, personId } = session.store;
  if (chatId === null || personId === null) return;
  const commands = await attempt(session, session.api.commands(chatId, personId));
  if (!commands || chatId !== session.store.chatId || personId !== session.store.personId) return;
  session.store.commands = commands;
  session.store.changed('commands');
}

/**
 * Reads the messages of a chat. What happens while they are on their way is kept.
 *
 * @param {Session} session
 * @param {number} chatId
 */
export async function refreshMessages(session, chatId) {
  session.store.beginLoading(chatId);
  const messages = await attempt(session, session.api.messages(chatId));
  if (!messages) return;
  session.store.setMessages(chatId, messages);
  session.store.changed('messages');
}
