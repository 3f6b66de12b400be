import { byId, h } from './dom.js';

const SHOWN_MS = 4500;

/**
 * Shows a line at the bottom for some seconds; a screen reader says it. It takes no focus and asks for nothing.
 *
 * @param {string} text
 */
export function showToast(text) {
  const toast = h('div', { class: 'toast' }, text);
  byId('toasts').append(toast);
  setTimeout(() => toast.remove(), SHOWN_MS);
}

/**
 * Has a screen reader say something that others simply see.
 *
 * @param {string} text
 */
export function announce(text) {
  const log = byId('announcer');
  log.append(h('p', null, text));
  while (log.childElementCount > 5) log.firstElementChild?.remove();
}
