import { parseDeepLink } from './deep-link.js';

/**
 * @typedef {import('./session.js').Session} Session
 * @typedef {{ queryId: string, personId: number, text: string, alert: boolean, url: string | null }} Answer
 */

// Telegram's apps stop waiting for a bot about as early.
const LONGEST_WAIT_MS = 15_000;

/**
 * Presses on their way: which button waits for which callback query. The bot's answer may arrive before the sandbox
 * has said what the query is called, so answers to unknown queries are remembered.
 */
export class Presses {
  /** @type {Map<string, string | null>} key of the button → callback query, null until it is known */
  #waiting = new Map();
  /** @type {Set<string>} */
  #answered = new Set();

  /** @param {() => void} changed  called when a button gets busy or free */
  constructor(changed) {
    this.changed = changed;
  }

  /** @param {string} key */
  isBusy(key) {
    return this.#waiting.has(key);
  }

  /** @param {string} key */
  begin(key) {
    this.#waiting.set(key, null);
    this.changed();
  }

  /**
   * @param {string} key
   * @param {string} queryId
   */
  sent(key, queryId) {
    if (this.#answered.delete(queryId)) {
      this.end(key);
      return;
    }
    this.#waiting.set(key, queryId);
    setTimeout(() => {
      if (this.#waiting.get(key) === queryId) this.end(key);
    }, LONGEST_WAIT_MS);
  }

  /** @param {string} queryId */
  answered(queryId) {
    const entry = [...this.#waiting].find(([, waiting]) => waiting === queryId);
    if (entry) this.end(entry[0]);
    else this.#answered.add(queryId);
  }

  /** @param {string} key */
  end(key) {
    if (this.#waiting.delete(key)) this.changed();
  }
}

/**
 * What the present person sees of a bot's answer: nothing, a line, an alert, or a link to the bot that is followed
 * (answerCallbackQuery). Answers to others are not shown.
 *
 * @param {Session} session
 * @param {Answer} answer
 * @returns {{ kind: 'nothing' } | { kind: 'toast' | 'alert', text: string } |
 *   { kind: 'link', link: import('./deep-link.js').DeepLink }}
 */
export function readAnswer(session, answer) {
  if (answer.personId !== session.store.personId) return { kind: 'nothing' };
  const link = answer.url === null ? null : parseDeepLink(answer.url, session.store.world.bot.username);
  if (link) return { kind: 'link', link };
  if (answer.text === '') return { kind: 'nothing' };
  return { kind: answer.alert ? 'alert' : 'toast', text: answer.text };
}
