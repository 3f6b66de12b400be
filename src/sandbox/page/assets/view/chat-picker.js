import { avatar, botAvatar } from '../lib/avatar.js';
import { openDialog } from '../lib/dialog.js';
import { h } from '../lib/dom.js';
import { t } from '../lib/strings.js';

/**
 * Lets the reader choose one of some chats.
 *
 * @param {string} title
 * @param {readonly import('../model/types.js').Chat[]} chats
 * @param {import('../model/session.js').Session} session
 * @param {(chatId: number) => void} choose
 */
export function openChatPicker(title, chats, session, choose) {
  openDialog({
    title,
    body: close => [
      chats.length === 0 ? h('p', { class: 'dialog-text' }, t('no-groups')) : null,
      h(
        'ul',
        { class: 'picker' },
        ...chats.map(chat => {
          const name = session.chatTitle(chat);
          const pick = () => {
            close();
            choose(chat.id);
          };
          return h(
            'li',
            null,
            h(
              'button',
              { type: 'button', class: 'picker-item', onclick: pick },
              chat.type === 'private' ? botAvatar() : avatar(chat.id, name),
              name,
            ),
          );
        }),
      ),
      h('div', { class: 'dialog-actions' }, h('button', { type: 'button', onclick: close }, t('cancel'))),
    ],
  });
}

/**
 * Lets the reader choose one of the present person's groups.
 *
 * @param {import('../model/session.js').Session} session
 * @param {(chatId: number) => void} choose
 */
export function openGroupPicker(session, choose) {
  const groups = session.store.chats.filter(chat => chat.type !== 'private');
  openChatPicker(t('choose-group'), groups, session, choose);
}
