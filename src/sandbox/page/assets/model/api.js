import { readCall, readMessage, readPerson, readWorld } from './read-wire.js';

/**
 * @typedef {import('./types.js').Upload} Upload
 * @typedef {import('./types.js').Message} Message
 * @typedef {{ chatId: number, fromId: number }} Place
 */

const ROOT = '/sandbox/api';

/** The sandbox refused or could not be reached; the message is its reason, fit to be shown. */
class ApiError extends Error {}

/**
 * @typedef {any} Json  what the server sends; `read-wire.js` gives it types
 */

/** The control API of the sandbox, as far as the page uses it. Every method rejects with `ApiError`. */
export class Api {
  async world() {
    return readWorld(await request('GET', '/state'));
  }

  /** @param {number} chatId */
  async messages(chatId) {
    const found = await request('GET', `/chats/${chatId}/messages`);
    return found.map((/** @type {Json} */ message) => readMessage(message, chatId));
  }

  async calls() {
    const found = await request('GET', '/calls?after=0');
    return found.map(readCall);
  }

  /**
   * The bot's menu of commands, as a person sees it in a chat.
   *
   * @param {number} chatId
   * @param {number} personId
   * @returns {Promise<import('./types.js').Command[]>}
   */
  async commands(chatId, personId) {
    return request('GET', `/commands?chatId=${chatId}&userId=${personId}`);
  }

  /**
   * When the program has something to do next (ISO 8601); null when nothing is planned.
   *
   * @returns {Promise<string | null>}
   */
  async nextEventAt() {
    return (await request('GET', '/clock')).nextEventAt;
  }

  /** @param {{ advance: string } | { now: string }} move  an ISO 8601 duration or moment */
  async moveClock(move) {
    return request('POST', '/clock', move);
  }

  /** @param {{ firstName: string, lastName?: string }} person */
  async createPerson(person) {
    return readPerson(await request('POST', '/users', { ...person, languageCode: 'ru' }));
  }

  /**
   * @param {{ title: string, memberIds: number[], isForum: boolean }} group  the first member owns it
   * @returns {Promise<{ id: number }>}
   */
  async createGroup(group) {
    return request('POST', '/chats', { type: 'supergroup', ...group });
  }

  /**
   * @param {{ chatId: number, name: string, byId: number }} topic
   * @returns {Promise<{ threadId: number }>}
   */
  async createTopic(topic) {
    return request('POST', '/topics/open', topic);
  }

  /** @param {{ chatId: number, byId: number }} action */
  async addBot(action) {
    return request('POST', '/groups/add-bot', action);
  }

  /** @param {{ chatId: number, byId: number }} action */
  async kickBot(action) {
    return request('POST', '/groups/kick-bot', action);
  }

  /** @param {{ chatId: number }} action */
  async promoteBot(action) {
    return request('POST', '/groups/promote', action);
  }

  /**
   * @param {number} userId
   * @param {boolean} blocked
   */
  async setBlocked(userId, blocked) {
    return request('POST', blocked ? '/block' : '/unblock', { userId });
  }

  /** @param {Place & { text: string, file: Upload | null, threadId?: number, replyToMessageId?: number }} message */
  async send({ text, file, ...message }) {
    const { asPhoto, ...media } = file ?? {};
    return request('POST', '/messages', {
      ...message,
      ...(text && { text }),
      ...(file && (asPhoto ? { photo: media } : { document: media })),
    });
  }

  /** @param {Place & { message: Message }} forwarding */
  async forward({ message, ...place }) {
    return request('POST', '/messages', {
      ...place,
      forwardFrom: { chatId: message.chatId, messageId: message.id },
    });
  }

  /** @param {Place & { messageId: number, text: string }} edit */
  async editMessage(edit) {
    return request('POST', '/edits', edit);
  }

  /** @param {Place & { messageId: number }} deletion */
  async deleteMessage(deletion) {
    return request('POST', '/deletions', deletion);
  }

  /**
   * @param {Place & ({ messageId: number, row: number, column: number } | { label: string })} press
   *   an inline button by its place, or one of the bot's keyboard by its label
   * @returns {Promise<string | null>} the callback query the bot has to answer, if the button asks for one
   */
  async press(press) {
    const outcome = await request('POST', '/presses', press);
    return outcome.kind === 'callback' ? outcome.callbackQueryId : null;
  }

  /**
   * The person has seen all of the chat.
   *
   * @param {number} chatId
   * @param {number} userId
   */
  async markRead(chatId, userId) {
    return request('POST', '/reads', { chatId, userId });
  }
}

/**
 * The result of a call, or undefined when the sandbox refused: then the reader has been told why.
 *
 * @template T
 * @param {{ report: (text: string) => void }} session
 * @param {Promise<T>} call
 * @returns {Promise<T | undefined>}
 */
export async function attempt(session, call) {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    session.report(error.message);
    return undefined;
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>}
 */
async function request(method, path, body) {
  const response = await fetch(`${ROOT}${path}`, {
    method,
    ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(error => {
    if (error instanceof TypeError) throw new ApiError('', { cause: error });
    throw error;
  });
  const text = await response.text();
  if (response.ok) return text === '' ? {} : JSON.parse(text);
  throw new ApiError(readReason(text) ?? `HTTP ${response.status}`);
}

/** @param {string} text */
function readReason(text) {
  try {
    return String(JSON.parse(text).error);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
