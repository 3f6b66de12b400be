import { byId, h, icon } from '../lib/dom.js';
import { t } from '../lib/strings.js';
import { submit } from '../model/writing.js';
import { createAttachment, readUpload } from './attachment.js';
import { createCommandList } from './command-list.js';
import { createComposerGate } from './composer-gate.js';
import { draftStrip } from './draft-strip.js';
import { createReplyKeyboard } from './reply-keyboard.js';

/**
 * @typedef {import('../model/session.js').Session} Session
 */

const BORDERS_PX = 2;

/**
 * Where one writes: text, a file, a command of the bot, a button of its keyboard.
 *
 * @param {Session} session
 */
export function mountComposer(session) {
  const area = byId('composer');
  const text = h('textarea', {
    id: 'composer-text',
    rows: 1,
    maxlength: 4096,
    'aria-label': t('message-text'),
    placeholder: t('message-placeholder'),
    autocomplete: 'off',
  });
  const strip = h('div', { class: 'draft-strip', hidden: true });
  const attachment = createAttachment();
  const commands = createCommandList(text, session, send);
  const sendButton = h('button', { type: 'submit', class: 'send', 'aria-label': t('send') }, icon('send'));
  const form = h('form', { class: 'composer' }, commands.button, attachment.button, text, sendButton);
  const field = h('div', null, commands.list, strip, attachment.strip, form, createReplyKeyboard(session));
  area.append(field, createComposerGate(session, field));

  /** @param {string} value */
  const setText = value => {
    text.value = value;
    text.style.height = 'auto';
    // Out of sight it has no height to take; it is as high as one line until something is written.
    if (text.scrollHeight > 0) text.style.height = `${text.scrollHeight + BORDERS_PX}px`;
    commands.update();
  };

  async function send() {
    const written = text.value.trim();
    const file = attachment.take();
    if (written === '' && !file) return;
    setText('');
    const isSent = await submit(session, written, file && (await readUpload(file)));
    // What did not arrive goes back to where it was written, unless something new stands there.
    if (isSent || text.value !== '') return;
    setText(written);
    attachment.choose(file?.file ?? null);
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    send();
  });
  text.addEventListener('input', () => setText(text.value));
  text.addEventListener('keydown', event => {
    if (commands.handleKey(event)) return;
    if (event.key === 'Escape') session.dropDraft();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    // On a phone Enter is the only way to a new line, and the button sends.
    if (matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    send();
  });
  attachment.acceptDrops(byId('conversation'), text);

  session.store.on(['world', 'place'], () => {
    area.hidden = session.store.chat === null;
  });
  showDraft(session, strip, text, setText);
  keepUnsent(session, text, setText);
}

/**
 * Shows what is being answered or edited; an edited text comes into the field and leaves it when one gives up.
 *
 * @param {Session} session
 * @param {HTMLElement} strip
 * @param {HTMLTextAreaElement} text
 * @param {(value: string) => void} setText
 */
function showDraft(session, strip, text, setText) {
  let wasEdit = false;
  session.store.on(['draft'], () => {
    const { draft } = session;
    strip.hidden = draft.kind === 'new';
    strip.replaceChildren(...draftStrip(session));
    if (draft.kind === 'edit') setText(draft.message.text);
    else if (wasEdit) setText('');
    if (draft.kind !== 'new') text.focus();
    wasEdit = draft.kind === 'edit';
  });
}

/**
 * Every chat keeps what was written in it and not sent; the field gets the focus in a chat just opened.
 *
 * @param {Session} session
 * @param {HTMLTextAreaElement} text
 * @param {(value: string) => void} setText
 */
function keepUnsent(session, text, setText) {
  /** @type {Map<string, string>} */
  const unsent = new Map();
  let place = '';
  session.store.on(['place'], () => {
    const { chat, chatId, personId } = session.store;
    const newPlace = `${personId}/${chatId}`;
    if (newPlace === place) return;
    unsent.set(place, text.value);
    place = newPlace;
    setText(unsent.get(place) ?? '');
    // On a phone the focus would bring up the keyboard over the messages.
    if (chat && matchMedia('(pointer: fine)').matches) text.focus();
  });
}
