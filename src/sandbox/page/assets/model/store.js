/**
 * @typedef {import('./types.js').World} World
 * @typedef {import('./types.js').Message} Message
 * @typedef {import('./types.js').Chat} Chat
 * @typedef {import('./types.js').Person} Person
 * @typedef {import('./types.js').Call} Call
 * @typedef {'world' | 'place' | 'commands' | 'messages' | 'clock' | 'calls' | 'connection' | 'pending' | 'draft' | 'typing'} Topic
 */

const MOST_CALLS_KEPT = 400;

/**
 * What the page shows, and who wants to know when it changes. Views read it and subscribe; only `session.js` writes.
 */
export class Store {
  /** @type {World} */
  world = {
    bot: { id: 0, username: '', firstName: '' },
    people: [],
    chats: [],
    clock: { now: 0, readAt: 0 },
  };
  /** @type {import('./types.js').Command[]} The bot's commands, as the present person sees them in the open chat. */
  commands = [];
  /** @type {number | null} Who the reader is being. */
  personId = null;
  /** @type {number | null} The chat that is open. */
  chatId = null;
  /** @type {number | null} The topic of a forum that is open; null shows them all. */
  threadId = null;
  /** @type {Map<number, Message[]>} Messages of the chats opened so far, oldest first. */
  messages = new Map();
  /** @type {Call[]} */
  calls = [];
  connected = true;
  callsOpen = false;
  /** @type {number | null} The chat where the bot is typing just now. */
  typingIn = null;

  /** @type {Map<number, Message[]>} What happened in chats that are being loaded. */
  #meanwhile = new Map();
  /** @type {Map<Topic, Set<() => void>>} */
  #listeners = new Map();

  /**
   * @param {Topic[]} topics
   * @param {() => void} listener
   */
  on(topics, listener) {
    for (const topic of topics) {
      const known = this.#listeners.get(topic) ?? new Set();
      this.#listeners.set(topic, known.add(listener));
    }
  }

  /** @param {...Topic} topics */
  changed(...topics) {
    const due = new Set(topics.flatMap(topic => [...(this.#listeners.get(topic) ?? [])]));
    for (const listener of due) listener();
  }

  /** @returns {Person | null} */
  get person() {
    return this.world.people.find(person => person.id === this.personId) ?? null;
  }

  /** The sandbox's clock. */
  get clock() {
    return this.world.clock;
  }

  /** @returns {Chat | null} */
  get chat() {
    return this.chats.find(chat => chat.id === this.chatId) ?? null;
  }

  /** The chats of the person the reader is being: those not begun yet, then by their last message. */
  get chats() {
    const own = this.world.chats.filter(chat => chat.memberIds.includes(this.personId ?? 0));
    return own.sort((a, b) => freshness(b) - freshness(a));
  }

  /** @param {Call} call */
  addCall(call) {
    if (this.calls.some(known => known.id === call.id)) return;
    this.calls = [...this.calls, call].slice(-MOST_CALLS_KEPT);
  }

  /**
   * Call before a chat's messages are asked for: what arrives before the answer is kept and wins over it.
   *
   * @param {number} chatId
   */
  beginLoading(chatId) {
    this.#meanwhile.set(chatId, []);
  }

  /**
   * @param {number} chatId
   * @param {Message[]} loaded
   */
  setMessages(chatId, loaded) {
    const newer = this.#meanwhile.get(chatId) ?? [];
    this.#meanwhile.delete(chatId);
    this.messages.set(chatId, newer.reduce(merge, loaded));
  }

  /**
   * Puts a message where it belongs by its id; one that is there already is replaced.
   *
   * @param {Message} message
   */
  putMessage(message) {
    const known = this.messages.get(message.chatId);
    if (known) this.messages.set(message.chatId, merge(known, message));
    this.#meanwhile.get(message.chatId)?.push(message);
    const chat = this.world.chats.find(one => one.id === message.chatId);
    if (chat && (chat.lastMessage?.id ?? 0) <= message.id) chat.lastMessage = message;
  }

  /**
   * @param {number} chatId
   * @param {number} messageId
   */
  dropMessage(chatId, messageId) {
    const left = this.messages.get(chatId)?.filter(message => message.id !== messageId);
    if (left) this.messages.set(chatId, left);
  }
}

/** @param {Chat} chat */
function freshness(chat) {
  return chat.lastMessage?.date ?? Number.MAX_VALUE;
}

/**
 * @param {readonly Message[]} messages
 * @param {Message} message
 */
function merge(messages, message) {
  return [...messages.filter(other => other.id !== message.id), message].sort((a, b) => a.id - b.id);
}

/**
 * The name of a button among all buttons of all chats.
 *
 * @param {number} chatId
 * @param {number} messageId
 * @param {number} row
 * @param {number} column
 */
export function pressKey(chatId, messageId, row, column) {
  return `${chatId}/${messageId}/${row}/${column}`;
}
