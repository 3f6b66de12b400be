import { byId, focusOn, h } from '../lib/dom.js';
import { t } from '../lib/strings.js';

/**
 * What surrounds the chats: which screen a phone shows, the tab's title, the line that says the connection is lost.
 *
 * @param {import('../model/session.js').Session} session
 */
export function mountFrame(session) {
  const app = byId('app');
  /** @type {number | null} */
  let lastChatId = null;
  session.store.on(['world', 'place'], () => {
    const { chat, person } = session.store;
    const screen = chat ? 'chat' : 'list';
    const leftChat = app.dataset.screen === 'chat' && screen === 'list';
    if (chat) lastChatId = chat.id;
    app.dataset.screen = screen;
    document.title =
      chat && person
        ? t('title-chat', { chat: session.chatTitle(chat), person: session.personName(person) })
        : t('title');
    // Coming back on a phone, the reader stands where they left the list.
    if (leftChat) focusOn(byId('chats').querySelector(`[data-chat="${lastChatId}"]`));
  });
  session.store.on(['connection'], () => {
    byId('banner').textContent = session.store.connected ? '' : t('connection-lost');
  });
  const skip = h('button', { type: 'button', class: 'skip', onclick: () => byId('composer-text').focus() });
  skip.append(t('skip-to-composer'));
  document.body.prepend(skip);
}
