import { avatar, botAvatar } from '../lib/avatar.js';
import { byId, focusOn, h, icon } from '../lib/dom.js';
import { formatShort } from '../lib/format.js';
import { t } from '../lib/strings.js';
import { openGroupDialog } from './group-dialog.js';
import { summaryOf } from './summary.js';

/**
 * @typedef {import('../model/types.js').Chat} Chat
 * @typedef {import('../model/session.js').Session} Session
 */

/**
 * The list of the present person's chats: the newest first, each with its last message and what is unread.
 *
 * @param {Session} session
 */
export function mountChatList(session) {
  const nav = byId('chats');
  nav.setAttribute('aria-label', t('chats'));
  const list = h('ul', { class: 'chat-list', onkeydown: moveFocus });
  const newGroup = h(
    'button',
    { type: 'button', class: 'chat-row new-group', onclick: () => openGroupDialog(session) },
    icon('add'),
    t('new-group-item'),
  );
  nav.append(list, newGroup);

  session.store.on(['world', 'place', 'messages'], () => {
    const focused = list.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-chat')
      : undefined;
    list.replaceChildren(...session.store.chats.map(chat => h('li', null, row(chat, session))));
    if (focused) focusOn(list.querySelector(`[data-chat="${focused}"]`));
  });
}

/**
 * @param {Chat} chat
 * @param {Session} session
 */
function row(chat, session) {
  const title = session.chatTitle(chat);
  const unread = session.unreadCount(chat);
  const last = chat.lastMessage;
  return h(
    'button',
    {
      type: 'button',
      class: 'chat-row',
      'data-chat': chat.id,
      'aria-current': chat.id === session.store.chatId ? 'true' : null,
      onclick: () => session.openChat(chat.id),
    },
    chat.type === 'private' ? botAvatar() : avatar(chat.id, title),
    h(
      'span',
      { class: 'chat-row-text' },
      h(
        'span',
        { class: 'chat-row-line' },
        h('strong', null, title),
        last && h('time', null, formatShort(last.date, session.store.clock.now, session.locale)),
      ),
      h(
        'span',
        { class: 'chat-row-line' },
        h('span', { class: 'preview' }, last ? preview(chat, session) : t('no-messages')),
        unread > 0 &&
          h(
            'span',
            { class: 'badge' },
            h('span', { 'aria-hidden': 'true' }, unread > 99 ? '99+' : String(unread)),
            h('span', { class: 'unseen' }, t('unread', { count: unread })),
          ),
      ),
    ),
  );
}

/**
 * @param {Chat} chat
 * @param {Session} session
 */
function preview(chat, session) {
  const last = chat.lastMessage;
  if (!last) return '';
  if (last.service !== null) return last.service;
  const own = last.from.id === session.store.personId;
  const author = own ? t('you') : chat.type === 'private' ? '' : last.from.name;
  return author ? `${author}: ${summaryOf(last)}` : summaryOf(last);
}

/** @param {Event} event */
function moveFocus(event) {
  if (!(event instanceof KeyboardEvent) || !(event.currentTarget instanceof HTMLElement)) return;
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const at = rows.findIndex(one => one.matches(':focus'));
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || at < 0) return;
  event.preventDefault();
  rows[at + step]?.focus();
}
