import { avatar, botAvatar } from '../lib/avatar.js';
import { byId, h, icon } from '../lib/dom.js';
import { openMenu } from '../lib/menu.js';
import { t } from '../lib/strings.js';
import { chatMenu } from './chat-menu.js';

/**
 * @typedef {import('../model/types.js').Chat} Chat
 * @typedef {import('../model/session.js').Session} Session
 */

/**
 * The line above the messages: back to the list (on a phone), whose chat this is, what can be done with it.
 *
 * @param {Session} session
 */
export function mountChatHead(session) {
  const head = byId('chat-head');
  session.store.on(['world', 'place'], () => {
    const { chat } = session.store;
    if (!chat) return head.replaceChildren();
    const title = session.chatTitle(chat);
    // Built once for each chat: replacing a button that has the focus would throw the reader out of it.
    if (head.dataset.shown !== `${session.store.personId}/${chat.id}/${title}`) {
      head.dataset.shown = `${session.store.personId}/${chat.id}/${title}`;
      head.replaceChildren(...build(chat, title, session));
    }
  });
  session.store.on(['typing', 'world', 'place'], () => {
    const line = head.querySelector('p');
    const { chat, typingIn } = session.store;
    if (line && chat) line.textContent = typingIn === chat.id ? t('typing') : describe(chat);
  });
}

/**
 * @param {Chat} chat
 * @param {string} title
 * @param {Session} session
 */
function build(chat, title, session) {
  const menu = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': t('chat-menu'),
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => openMenu(menu, t('chat-menu'), chatMenu(session)),
    },
    icon('more'),
  );
  return [
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button back',
        'aria-label': t('back-to-chats'),
        onclick: () => session.closeChat(),
      },
      icon('back'),
    ),
    chat.type === 'private' ? botAvatar() : avatar(chat.id, title),
    h('div', { class: 'chat-head-text' }, h('h1', null, title), h('p', null, describe(chat))),
    menu,
  ];
}

/** @param {Chat} chat */
function describe(chat) {
  return chat.type === 'private'
    ? t('bot')
    : t(chat.hasBot ? 'members-and-bot' : 'members', { count: chat.memberIds.length });
}
