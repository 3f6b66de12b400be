import { byId, h, icon } from '../lib/dom.js';
import { t } from '../lib/strings.js';
import { setBlocked } from '../model/world.js';
import { submit } from '../model/writing.js';
import { createAttachment } from './attachment.js';
import { createCommandList } from './command-list.js';
import { draftStrip } from './draft-strip.js';
import { createReplyKeyboard } from './reply-keyboard.js';

/**
 * @typedef {import('../model/session.js').Session} Session
 */

/**
 * Where one writes: text, a file, a command of the bot. A private chat nobody has written in offers "start" instead,
 * and one whose bot is blocked offers to unblock it, as Telegram does.
 *
 * @param {Session} session
 */
export function mountComposer(session) {
  const area = byId('composer');
  const strip = h('div', { class: 'draft-strip', hidden: true });
  const text = h('textarea', {
    id: 'composer-text',
    rows: 1,
    maxlength: 4096,
    'aria-label': t('message-text'),
    placeholder: t('message-placeholder'),
    autocomplete: 'off',
  });
  const attachment = createAttachment();
  const commands = createCommandList(text, session, send);
  const form = h(
    'form',
    { class: 'composer' },
    commands.button,
    attachment.button,
    text,
    h('button', { type: 'submit', class: 'send', 'aria-label': t('send') }, icon('send')),
  );
  const gate = h('div', { class: 'gate', hidden: true });
  const full = h(
    'div',
    { class: 'composer-full' },
    commands.list,
    strip,
    attachment.strip,
    form,
    createReplyKeyboard(session),
  );
  area.append(full, gate);

  async function send() {
    const written = text.value.trim();
    const file = await attachment.take();
    if (written === '' && !file) return;
    text.value = '';
    fitHeight();
    commands.update();
    submit(session, written, file);
  }

  const fitHeight = () => {
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight}px`;
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    send();
  });
  text.addEventListener('input', () => {
    fitHeight();
    commands.update();
  });
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

  session.store.on(['draft'], () => {
    const { draft } = session;
    strip.hidden = draft.kind === 'new';
    strip.replaceChildren(...draftStrip(session));
    if (draft.kind === 'edit') text.value = draft.message.text;
    if (draft.kind !== 'new') text.focus();
    fitHeight();
  });
  session.store.on(['world', 'place', 'messages'], () => {
    const instead = gateFor(session);
    area.hidden = session.store.chat === null;
    full.hidden = instead !== null;
    gate.hidden = instead === null;
    if (gate.dataset.kind !== instead?.kind) {
      gate.dataset.kind = instead?.kind ?? '';
      gate.replaceChildren(...(instead?.build() ?? []));
    }
  });
  session.store.on(['place'], () => {
    text.value = '';
    fitHeight();
    commands.update();
    if (session.store.chat && matchMedia('(pointer: fine)').matches) text.focus();
  });
}

/**
 * What stands in place of the field, if anything.
 *
 * @param {Session} session
 * @returns {{ kind: string, build: () => Node[] } | null}
 */
function gateFor(session) {
  const { chat, messages, person } = session.store;
  if (chat?.type !== 'private') return null;
  if (person?.blocked) return { kind: 'blocked', build: () => [unblockButton(session)] };
  const isEmpty = messages.get(chat.id)?.length === 0;
  return isEmpty ? { kind: 'start', build: () => [startButton(session)] } : null;
}

/** @param {Session} session */
function startButton(session) {
  return h(
    'button',
    { type: 'button', class: 'primary wide', onclick: () => submit(session, '/start') },
    t('start'),
  );
}

/** @param {Session} session */
function unblockButton(session) {
  return h(
    'button',
    { type: 'button', class: 'primary wide', onclick: () => setBlocked(session, false) },
    t('unblock-bot'),
  );
}
