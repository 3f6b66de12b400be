import { icon } from '../lib/dom.js';
import { t } from '../lib/strings.js';
import { showToast } from '../lib/toast.js';
import { deleteMessage, forward } from '../model/writing.js';
import { openChatPicker } from './chat-picker.js';

/**
 * @typedef {import('../model/types.js').Message} Message
 * @typedef {import('../model/session.js').Session} Session
 * @typedef {import('../lib/menu.js').MenuItem} MenuItem
 */

/**
 * What can be done with a message: everything for everybody, editing and deleting only for its author.
 *
 * @param {Message} message
 * @param {Session} session
 * @returns {MenuItem[]}
 */
export function messageMenu(message, session) {
  const own = message.from.id === session.store.personId;
  /** @type {MenuItem[]} */
  const items = [
    { label: t('reply'), before: icon('reply'), choose: () => session.setDraft({ kind: 'reply', message }) },
    {
      label: t('forward'),
      before: icon('forward'),
      choose: () =>
        openChatPicker(t('forward-to'), session.store.chats, session, chatId =>
          forward(session, message, chatId),
        ),
    },
  ];
  if (message.text) {
    items.push({
      label: t('copy-text'),
      before: icon('copy'),
      choose: async () => {
        await navigator.clipboard.writeText(message.text);
        showToast(t('copied'));
      },
    });
  }
  if (own && message.text) {
    items.push({
      label: t('edit'),
      before: icon('edit'),
      choose: () => session.setDraft({ kind: 'edit', message }),
    });
  }
  if (own) {
    items.push({
      label: t('delete'),
      before: icon('delete'),
      danger: true,
      choose: () => deleteMessage(session, message),
    });
  }
  return items;
}
