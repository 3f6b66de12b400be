import { attempt } from './api.js';
import { refreshWorld } from './refresh.js';

/**
 * @typedef {import('./session.js').Session} Session
 */

/**
 * Makes a group of the present person and some others, with the bot in it, and opens it.
 *
 * @param {Session} session
 * @param {{ title: string, memberIds: number[], isForum: boolean }} group
 */
export async function createGroup(session, group) {
  const { personId } = session.store;
  if (personId === null) return;
  const memberIds = [personId, ...group.memberIds];
  const created = await attempt(session, session.api.createGroup({ ...group, memberIds }));
  if (!created) return;
  await refreshWorld(session);
  session.openChat(created.id);
}

/**
 * Opens a topic in the open forum and goes there.
 *
 * @param {Session} session
 * @param {string} name
 */
export async function createTopic(session, name) {
  const topic = { chatId: session.here.chatId, byId: session.here.fromId, name };
  const created = await attempt(session, session.api.createTopic(topic));
  if (!created) return;
  await refreshWorld(session);
  session.openThread(created.threadId);
}

/**
 * The present person brings the bot into the open group.
 *
 * @param {Session} session
 */
export async function addBot(session) {
  await attempt(session, session.api.addBot({ chatId: session.here.chatId, byId: session.here.fromId }));
}

/**
 * The present person throws the bot out of the open group.
 *
 * @param {Session} session
 */
export async function kickBot(session) {
  await attempt(session, session.api.kickBot({ chatId: session.here.chatId, byId: session.here.fromId }));
}

/**
 * The bot becomes an administrator of the open group: from now on it sees every message.
 *
 * @param {Session} session
 */
export async function promoteBot(session) {
  await attempt(session, session.api.promoteBot({ chatId: session.here.chatId }));
}
