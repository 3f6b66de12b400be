import { h } from '../lib/dom.js';
import { t } from '../lib/strings.js';
import { pressLabel } from '../model/writing.js';

/**
 * The bot's keyboard above the field: every button sends its label.
 *
 * @param {import('../model/session.js').Session} session
 */
export function createReplyKeyboard(session) {
  const keyboard = h('div', {
    class: 'reply-keyboard',
    role: 'group',
    'aria-label': t('keyboard'),
    hidden: true,
  });
  session.store.on(['world', 'place'], () => {
    const rows = session.store.chat?.keyboard ?? [];
    keyboard.hidden = rows.length === 0;
    keyboard.replaceChildren(
      ...rows.map(row =>
        h(
          'div',
          { class: 'keyboard-row' },
          ...row.map(label =>
            h('button', { type: 'button', class: 'key', onclick: () => pressLabel(session, label) }, label),
          ),
        ),
      ),
    );
  });
  return keyboard;
}
