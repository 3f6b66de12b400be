import { toLocale } from '../lib/format.js';
import { attempt } from './api.js';
import { Presses } from './presses.js';
import { Store } from './store.js';

/**
 * @typedef {import('./types.js').Message} Message
 * @typedef {import('./types.js').Chat} Chat
 * @typedef {import('./types.js').Person} Person
 * @typedef {import('./api.js').Api} Api
 * @typedef {{ kind: 'new' } | { kind: 'reply' | 'edit', message: Message }} Draft
 * @typedef {import('./presses.js').Answer} Answer
 * @typedef {'new' | 'edited'} Novelty
 */

/**
 * Who the reader is being, where, and what is being written. What one does is in `writing.js` and `world.js`,
 * what comes from the server in `live.js`; nothing is shown before the server has said so.
 */
export class Session {
  /** @type {Draft} */
  draft = { kind: 'new' };

  /** @type {Set<(message: Message, novelty: Novelty) => void>} */
  #incoming = new Set();
  /** @type {Set<(answer: Answer) => void>} */
  #answers = new Set();

  /**
   * @param {Api} api
   * @param {(text: string) => void} report  shows what went wrong
   */
  constructor(api, report) {
    this.api = api;
    this.report = report;
    this.store = new Store();
    this.presses = new Presses(() => this.store.changed('pending'));
  }

  /** The locale of the person the reader is being. */
  get locale() {
    return toLocale(this.store.person?.languageCode);
  }

  /** The chat and the person of everything that is written. */
  get here() {
    return { chatId: this.store.chatId ?? 0, fromId: this.store.personId ?? 0 };
  }

  /** @param {Person} person */
  personName(person) {
    return [person.firstName, person.lastName].filter(Boolean).join(' ');
  }

  /** @param {Chat} chat */
  chatTitle(chat) {
    return chat.type === 'private' ? this.store.world.bot.firstName : chat.title;
  }

  /** The messages of the open chat, or of its open topic. */
  visibleMessages() {
    const { chatId, threadId, messages } = this.store;
    const all = messages.get(chatId ?? 0) ?? [];
    return threadId === null ? all : all.filter(message => message.threadId === threadId);
  }

  /** @param {Chat} chat */
  unreadCount(chat) {
    return chat.unread[this.store.personId ?? 0] ?? 0;
  }

  /**
   * Someone has written or edited: counts it for everyone who is not looking and tells those who listen when it
   * happened before the reader's eyes.
   *
   * @param {Message} message
   * @param {Novelty} novelty
   */
  receive(message, novelty) {
    const { chatId, personId, world } = this.store;
    const chat = world.chats.find(one => one.id === message.chatId);
    for (const memberId of chat && novelty === 'new' ? chat.memberIds : []) {
      if (chat && memberId !== message.from.id) chat.unread[memberId] = (chat.unread[memberId] ?? 0) + 1;
    }
    if (message.chatId !== chatId) return;
    this.markRead();
    if (message.from.id === personId) return;
    for (const listener of this.#incoming) listener(message, novelty);
  }

  /** Everything in the open chat is before the reader's eyes, unless the whole page is hidden. */
  markRead() {
    const { chat, personId } = this.store;
    if (!chat || personId === null || document.hidden || !chat.unread[personId]) return;
    chat.unread[personId] = 0;
    attempt(this, this.api.markRead(chat.id, personId));
  }

  /** @param {(message: Message, novelty: Novelty) => void} listener */
  onIncoming(listener) {
    this.#incoming.add(listener);
  }

  /** @param {Answer} answer */
  receiveAnswer(answer) {
    this.presses.answered(answer.queryId);
    for (const listener of this.#answers) listener(answer);
  }

  /** @param {(answer: Answer) => void} listener */
  onAnswer(listener) {
    this.#answers.add(listener);
  }

  /**
   * As another person one stays in a group both are in; otherwise the chat with the bot opens, or, on a phone, the
   * list of chats.
   *
   * @param {number} personId
   */
  becomePerson(personId) {
    const { chat } = this.store;
    const stays = chat !== null && chat.type !== 'private' && chat.memberIds.includes(personId);
    const isWide = matchMedia('(min-width: 50em)').matches;
    this.goTo(personId, stays ? chat.id : isWide ? personId : null);
  }

  /** @param {number} chatId */
  openChat(chatId) {
    this.goTo(this.store.personId, chatId);
  }

  closeChat() {
    this.goTo(this.store.personId, null);
  }

  /**
   * The place is kept in the address, so that the browser's back button and a reload lead where one expects;
   * `settle` follows when the address has changed.
   *
   * @param {number | null} personId
   * @param {number | null} chatId
   */
  goTo(personId, chatId) {
    location.hash = chatId === null ? `#${personId}` : `#${personId}/${chatId}`;
  }

  /**
   * The reader is here now, perhaps still: after a lost connection what they were writing must not go.
   *
   * @param {number} personId
   * @param {number | null} chatId
   */
  settle(personId, chatId) {
    if (personId !== this.store.personId || chatId !== this.store.chatId) {
      this.store.personId = personId;
      this.store.chatId = chatId;
      this.store.threadId = null;
      this.dropDraft();
    }
    this.markRead();
    this.store.changed('place');
  }

  /** @param {number | null} threadId */
  openThread(threadId) {
    this.store.threadId = threadId;
    this.store.changed('place');
  }

  /** @param {Draft} draft */
  setDraft(draft) {
    this.draft = draft;
    this.store.changed('draft');
  }

  dropDraft() {
    if (this.draft.kind !== 'new') this.setDraft({ kind: 'new' });
  }
}
