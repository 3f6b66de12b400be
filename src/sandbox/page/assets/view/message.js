import { hueOf } from '../lib/avatar.js';
import { h, icon } from '../lib/dom.js';
import { formatSize, formatTime } from '../lib/format.js';
import { openMenu } from '../lib/menu.js';
import { t } from '../lib/strings.js';
import { followDeepLink, submit } from '../model/writing.js';
import { openGroupPicker } from './chat-picker.js';
import { inlineKeyboard } from './inline-keyboard.js';
import { messageMenu } from './message-menu.js';
import { openPhoto } from './photo-viewer.js';
import { richText } from './rich-text.js';
import { summaryOf } from './summary.js';

/**
 * @typedef {import('../model/types.js').Message} Message
 * @typedef {import('../model/session.js').Session} Session
 */

/**
 * One message: a bubble with its menu and buttons, or a line in the middle for a service message.
 *
 * @param {Message} message
 * @param {Session} session
 * @param {{ continued: boolean }} position  continued: the one above is by the same author, a moment ago
 */
export function messageView(message, session, { continued }) {
  if (message.service !== null) {
    return h('li', { class: 'service', tabindex: -1 }, message.service);
  }
  const own = message.from.id === session.store.personId;
  const classes = ['message', own ? 'own' : 'other', continued ? 'continued' : ''];
  return h(
    'li',
    { class: classes.join(' '), tabindex: -1, 'data-id': message.id },
    h('div', { class: 'bubble-line' }, bubble(message, session, own), menuButton(message, session)),
    message.buttons.length > 0 && inlineKeyboard(message, session),
  );
}

/**
 * @param {Message} message
 * @param {Session} session
 * @param {boolean} own
 */
function bubble(message, session, own) {
  const { store, locale } = session;
  const inGroup = store.chat?.type !== 'private';
  const author = own ? t('you') : message.from.name;
  return h(
    'div',
    { class: message.photo && !message.text ? 'bubble only-photo' : 'bubble' },
    h('div', { class: inGroup && !own ? `author hue-${hueOf(message.from.id)}` : 'unseen' }, author),
    message.forwardedFrom !== null &&
      h('div', { class: 'forwarded' }, icon('forward'), t('forwarded-from', { name: message.forwardedFrom })),
    replyQuote(message, session),
    photo(message),
    fileCard(message, locale),
    message.text ? textWithMeta(message, session) : meta(message, locale),
  );
}

/**
 * @param {Message} message
 * @param {Session} session
 */
function textWithMeta(message, session) {
  const content = richText(message.text, message.entities, {
    botUsername: session.store.world.bot.username,
    sendCommand: command => submit(session, command),
    followDeepLink: link => followDeepLink(session, link, choose => openGroupPicker(session, choose)),
  });
  return h('div', { class: 'text', dir: 'auto' }, ...content, meta(message, session.locale));
}

/**
 * @param {Message} message
 * @param {string} locale
 */
function meta(message, locale) {
  return h(
    'span',
    { class: 'meta' },
    message.edited && h('span', null, t('edited')),
    h('time', null, formatTime(message.date, locale)),
  );
}

/**
 * @param {Message} message
 * @param {Session} session
 */
function replyQuote(message, session) {
  // In a forum every message formally answers the one that opened its topic.
  if (message.replyToId === null || message.replyToId === message.threadId) return null;
  const original = session.store.messages.get(message.chatId)?.find(one => one.id === message.replyToId);
  if (!original) return null;
  return h(
    'div',
    { class: 'reply-quote' },
    h('strong', null, original.from.name),
    h('span', null, summaryOf(original)),
  );
}

/** @param {Message} message */
function photo(message) {
  const { photo: picture } = message;
  if (!picture) return null;
  const image = h('img', {
    src: picture.url,
    alt: '',
    width: picture.width,
    height: picture.height,
    decoding: 'async',
  });
  return h(
    'button',
    {
      type: 'button',
      class: 'photo',
      'aria-label': t('open-photo'),
      onclick: () => openPhoto(picture, message.text),
    },
    image,
  );
}

/**
 * @param {Message} message
 * @param {string} locale
 */
function fileCard(message, locale) {
  const { document: file } = message;
  if (!file) return null;
  return h(
    'a',
    {
      class: 'file',
      href: file.url,
      download: file.fileName,
      'aria-label': t('download-file', { name: file.fileName }),
    },
    h('span', { class: 'file-icon' }, icon('file')),
    h(
      'span',
      { class: 'file-text' },
      h('strong', null, file.fileName),
      h('span', null, file.size === null ? t('file') : formatSize(file.size, locale)),
    ),
  );
}

/**
 * @param {Message} message
 * @param {Session} session
 */
function menuButton(message, session) {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'message-menu',
      'aria-label': t('message-menu'),
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => openMenu(button, t('message-menu'), messageMenu(message, session)),
    },
    icon('more'),
  );
  return button;
}
