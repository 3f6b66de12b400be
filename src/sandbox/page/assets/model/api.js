import { readCall, readClock, readMessage, readPerson, readWorld } from './read-wire.js';

/**
 * @typedef {import('./types.js').Upload} Upload
 * @typedef {import('./types.js').Message} Message
 * @typedef {{ chatId: number, fromId: number }} Place
 */

const ROOT = '/sandbox/api';

/** The sandbox refused or could not be reached; the message is its reason, fit to be shown. */
export class ApiError extends Error {}

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

  async clock() {
    return readClock(await request('GET', '/clock'));
  }

  /** @param {{ advance: string } | { now: number }} move  an ISO duration, or a moment in milliseconds */
  async moveClock(move) {
    const body = 'now' in move ? { now: new Date(move.now).toISOString() } : move;
    return readClock(await request('POST', '/clock', body));
  }

  /** @param {{ firstName: string, lastName?: string }} person */
  async createPerson(person) {
    return readPerson(await request('POST', '/users', { ...person, languageCode: 'ru' }));
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
  async editMessage({ chatId, messageId, ...edit }) {
    return request('PATCH', `/chats/${chatId}/messages/${messageId}`, edit);
  }

  /** @param {Place & { messageId: number }} message */
  async deleteMessage({ chatId, messageId }) {
    return request('DELETE', `/chats/${chatId}/messages/${messageId}`);
  }

  /**
   * @param {Place & { messageId: number, row: number, column: number }} press
   * @returns {Promise<string>} the id of the callback query
   */
  async press(press) {
    const { queryId } = await request('POST', '/presses', press);
    return queryId;
  }

  /**
   * @param {number} personId
   * @param {boolean} blocked
   */
  async setBlocked(personId, blocked) {
    return request('POST', `/users/${personId}/${blocked ? 'block' : 'unblock'}`);
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
