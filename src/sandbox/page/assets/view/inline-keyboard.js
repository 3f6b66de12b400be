import { h, icon } from '../lib/dom.js';
import { t } from '../lib/strings.js';
import { showToast } from '../lib/toast.js';
import { parseDeepLink, parseWebAddress } from '../model/deep-link.js';
import { pressKey } from '../model/store.js';
import { followDeepLink, press } from '../model/writing.js';
import { openGroupPicker } from './chat-picker.js';

/**
 * @typedef {import('../model/types.js').Message} Message
 * @typedef {import('../model/types.js').Button} Button
 * @typedef {import('../model/session.js').Session} Session
 */

/**
 * The buttons under a message, in rows as the bot sent them. A button that was pressed shows a spinner and takes no
 * second press until the bot has answered.
 *
 * @param {Message} message
 * @param {Session} session
 */
export function inlineKeyboard(message, session) {
  const rows = message.buttons.map((row, rowIndex) =>
    h(
      'div',
      { class: 'keyboard-row' },
      ...row.map((button, column) => {
        const element = keyboardButton(message, button, rowIndex, column, session);
        element.dataset.place = `${rowIndex}:${column}`;
        element.classList.add('key');
        if (button.style) element.classList.add(button.style);
        return element;
      }),
    ),
  );
  return h('div', { class: 'keyboard', role: 'group', 'aria-label': t('message-buttons') }, ...rows);
}

/**
 * @param {Message} message
 * @param {Button} button
 * @param {number} row
 * @param {number} column
 * @param {Session} session
 * @returns {HTMLElement}
 */
function keyboardButton(message, button, row, column, session) {
  const label = h('span', { class: 'key-label' }, button.text);
  if (button.url !== undefined) return linkButton(button.url, label, session);
  if (button.copyText !== undefined) return copyButton(button.copyText, label);

  const key = pressKey(message.chatId, message.id, row, column);
  const pending = session.presses.isBusy(key);
  return h(
    'button',
    {
      type: 'button',
      disabled: button.disabled === true,
      'aria-busy': pending ? 'true' : null,
      'data-press': key,
      onclick: () => press(session, message, row, column),
    },
    label,
  );
}

/**
 * @param {string} address
 * @param {HTMLElement} label
 * @param {Session} session
 */
function linkButton(address, label, session) {
  const url = parseWebAddress(address);
  if (!url) return h('button', { type: 'button', disabled: true }, label);
  const deepLink = parseDeepLink(url.href, session.store.world.bot.username);
  if (deepLink) {
    const follow = () => followDeepLink(session, deepLink, choose => openGroupPicker(session, choose));
    return h('button', { type: 'button', onclick: follow }, label);
  }
  return h(
    'a',
    { href: url.href, target: '_blank', rel: 'noopener noreferrer' },
    label,
    icon('external'),
    h('span', { class: 'unseen' }, t('opens-new-tab')),
  );
}

/**
 * @param {string} text
 * @param {HTMLElement} label
 */
function copyButton(text, label) {
  return h(
    'button',
    {
      type: 'button',
      onclick: async () => {
        await navigator.clipboard.writeText(text);
        showToast(t('copied'));
      },
    },
    label,
    icon('copy'),
  );
}
