import { h } from '../lib/dom.js';
import { t } from '../lib/strings.js';
import { setBlocked } from '../model/world.js';
import { submit } from '../model/writing.js';

/**
 * @typedef {import('../model/session.js').Session} Session
 */

/**
 * What Telegram shows in place of the field: "start" where nothing has been said to the bot yet, "unblock" where the
 * person has blocked it.
 *
 * @param {Session} session
 * @param {HTMLElement} field  hidden while the gate is shown
 */
export function createComposerGate(session, field) {
  const gate = h('div', { class: 'gate', hidden: true });
  session.store.on(['world', 'place', 'messages'], () => {
    const kind = gateKind(session);
    field.hidden = kind !== 'open';
    gate.hidden = kind === 'open';
    // Built anew only when it turns into another, so that the focus stays on its button.
    if (gate.dataset.kind === kind) return;
    gate.dataset.kind = kind;
    if (kind === 'start') gate.replaceChildren(wideButton('start', () => submit(session, '/start')));
    else if (kind === 'blocked') {
      gate.replaceChildren(wideButton('unblock-bot', () => setBlocked(session, false)));
    }
  });
  return gate;
}

/**
 * @param {Session} session
 * @returns {'open' | 'start' | 'blocked'}
 */
function gateKind(session) {
  const { chat, messages, person } = session.store;
  if (chat?.type !== 'private') return 'open';
  if (person?.blocked) return 'blocked';
  return messages.get(chat.id)?.length === 0 ? 'start' : 'open';
}

/**
 * @param {string} label
 * @param {() => void} act
 */
function wideButton(label, act) {
  return h('button', { type: 'button', class: 'primary wide', onclick: act }, t(label));
}
