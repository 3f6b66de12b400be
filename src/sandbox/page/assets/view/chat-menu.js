import { icon } from '../lib/dom.js';
import { t } from '../lib/strings.js';
import { addBot, kickBot, promoteBot } from '../model/groups.js';
import { advanceClock, moveToNextEvent, setBlocked, showCalls } from '../model/world.js';
import { openTopicDialog } from './topic-dialog.js';

/**
 * @typedef {import('../model/session.js').Session} Session
 * @typedef {import('../lib/menu.js').MenuItem} MenuItem
 */

/**
 * What can be done with the open chat and, as the list of chats is out of sight on a phone, with the clock.
 *
 * @param {Session} session
 * @returns {MenuItem[]}
 */
export function chatMenu(session) {
  const { chat, person } = session.store;
  /** @type {(MenuItem | false | null)[]} */
  const items = [
    { label: t('plus-hour'), before: icon('clock'), choose: () => advanceClock(session, 'PT1H') },
    { label: t('plus-day'), before: icon('clock'), choose: () => advanceClock(session, 'P1D') },
    { label: t('to-next-event'), before: icon('clock'), choose: () => moveToNextEvent(session) },
    { label: t('show-calls'), before: icon('code'), choose: () => showCalls(session, true) },
    ...(chat && chat.type !== 'private' ? groupItems(chat, session) : []),
    chat?.type === 'private' &&
      person && {
        label: t(person.blocked ? 'unblock-bot' : 'block-bot'),
        before: icon('block'),
        danger: !person.blocked,
        choose: () => setBlocked(session, !person.blocked),
      },
  ];
  return items.filter(item => item !== false && item !== null);
}

/**
 * @param {import('../model/types.js').Chat} chat
 * @param {Session} session
 * @returns {(MenuItem | false)[]}
 */
function groupItems(chat, session) {
  return [
    chat.isForum && {
      label: t('new-topic-item'),
      before: icon('add'),
      choose: () => openTopicDialog(session),
    },
    chat.hasBot && { label: t('promote-bot'), before: icon('route'), choose: () => promoteBot(session) },
    chat.hasBot
      ? { label: t('kick-bot'), before: icon('block'), danger: true, choose: () => kickBot(session) }
      : { label: t('add-bot'), before: icon('add'), choose: () => addBot(session) },
  ];
}
