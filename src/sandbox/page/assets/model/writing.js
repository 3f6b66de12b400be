import { attempt } from './api.js';
import { pressKey } from './store.js';

/**
 * @typedef {import('./types.js').Message} Message
 * @typedef {import('./types.js').Upload} Upload
 * @typedef {import('./session.js').Session} Session
 */

/**
 * Sends what is in the composer: a new message, a reply or an edit.
 *
 * @param {Session} session
 * @param {string} text
 * @param {Upload | null} [file]
 * @returns {Promise<boolean>} whether it has arrived; if not, the reader has been told why
 */
export async function submit(session, text, file = null) {
  const { draft, api, here } = session;
  const { threadId } = session.store;
  session.dropDraft();
  if (draft.kind === 'edit') {
    const edited = await attempt(session, api.editMessage({ ...here, messageId: draft.message.id, text }));
    return edited !== undefined;
  }
  const sent = await attempt(
    session,
    api.send({
      ...here,
      text,
      file,
      ...(threadId !== null && { threadId }),
      ...(draft.kind === 'reply' && { replyToMessageId: draft.message.id }),
    }),
  );
  return sent !== undefined;
}

/**
 * Presses an inline button. It is busy until the bot has answered; a second press meanwhile does nothing.
 *
 * @param {Session} session
 * @param {Message} message
 * @param {number} row
 * @param {number} column
 */
export async function press(session, message, row, column) {
  const { presses, api, here } = session;
  const key = pressKey(message.chatId, message.id, row, column);
  if (presses.isBusy(key)) return;
  presses.begin(key);
  const queryId = await attempt(session, api.press({ ...here, messageId: message.id, row, column }));
  if (typeof queryId === 'string') presses.sent(key, queryId);
  else presses.end(key);
}

/**
 * Presses a button of the bot's keyboard above the field: its label is sent as a message.
 *
 * @param {Session} session
 * @param {string} label
 */
export async function pressLabel(session, label) {
  await attempt(session, session.api.press({ ...session.here, label }));
}

/**
 * @param {Session} session
 * @param {Message} message
 * @param {number} chatId  where to
 */
export async function forward(session, message, chatId) {
  const done = await attempt(session, session.api.forward({ ...session.here, chatId, message }));
  if (done) session.openChat(chatId);
}

/**
 * @param {Session} session
 * @param {Message} message
 */
export async function deleteMessage(session, message) {
  await attempt(session, session.api.deleteMessage({ ...session.here, messageId: message.id }));
}

/**
 * What Telegram does with a link to the bot: `start` opens the private chat and sends `/start …` there;
 * `startgroup` asks for a group (`pickGroup`) and sends it there, addressed to the bot.
 *
 * @param {Session} session
 * @param {import('./deep-link.js').DeepLink} link
 * @param {(choose: (chatId: number) => void) => void} pickGroup
 */
export async function followDeepLink(session, link, pickGroup) {
  const { personId, world } = session.store;
  if (personId === null) return;
  /**
   * @param {number} chatId
   * @param {string} command
   */
  const send = async (chatId, command) => {
    session.openChat(chatId);
    const text = `${command} ${link.payload}`.trim();
    await attempt(session, session.api.send({ chatId, fromId: personId, text, file: null }));
  };
  if (link.kind === 'start') await send(personId, '/start');
  else pickGroup(chatId => send(chatId, `/start@${world.bot.username}`));
}
