import { byId, focusOn, h } from '../lib/dom.js';
import { formatDay } from '../lib/format.js';
import { t } from '../lib/strings.js';
import { messageView } from './message.js';
import { keepAtBottom } from './scroll-keeper.js';

/**
 * @typedef {import('../model/types.js').Message} Message
 * @typedef {import('../model/session.js').Session} Session
 * @typedef {{ key: string, signature: string, build: () => HTMLElement }} Item
 */

const SAME_BREATH_MS = 5 * 60_000;

/**
 * The messages of the open chat. Only what changed is built again, so that the scroll position, the focus and an
 * opened spoiler survive an edit elsewhere; when the edited message held the focus, its successor gets it.
 *
 * @param {Session} session
 */
export function mountMessageList(session) {
  const container = byId('messages');
  const keeper = keepAtBottom(byId('scroller'), container, byId('jump'));
  /** @type {Map<string, { signature: string, element: HTMLElement }>} */
  let shown = new Map();
  let place = '';

  const render = () => {
    const { store } = session;
    const messages = session.visibleMessages();
    const newPlace = `${store.personId}/${store.chatId}/${store.threadId}`;
    if (newPlace !== place) shown = new Map();

    const isEmpty = store.chat?.type === 'private' && store.messages.get(store.chat.id)?.length === 0;
    const items = isEmpty ? [lineItem(t('empty-chat'))] : store.chat ? itemsFor(messages, session) : [];
    const next = new Map(items.map(item => [item.key, reuse(item, shown)]));
    const focusedPlace = focusedIn(container);
    replaceChildren(
      container,
      [...next.values()].map(entry => entry.element),
    );
    if (focusedPlace) restoreFocus(container, focusedPlace);

    if (newPlace !== place) keeper.reset(messages.length);
    else keeper.grown(messages.length, messages.at(-1)?.from.id === store.personId);
    shown = next;
    place = newPlace;
    container.setAttribute('aria-label', t('messages'));
  };

  session.store.on(['world', 'place', 'messages'], render);
  session.store.on(['pending'], () => {
    for (const key of container.querySelectorAll('[data-press]')) {
      const busy = session.presses.isBusy(key.getAttribute('data-press') ?? '');
      key.toggleAttribute('aria-busy', false);
      if (busy) key.setAttribute('aria-busy', 'true');
    }
  });
}

/**
 * @param {readonly Message[]} messages
 * @param {Session} session
 * @returns {Item[]}
 */
function itemsFor(messages, session) {
  return messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const day = formatDay(message.date, session.locale);
    const newDay = !before || formatDay(before.date, session.locale) !== day;
    const continued =
      !newDay &&
      before.service === null &&
      before.from.id === message.from.id &&
      message.date - before.date < SAME_BREATH_MS;
    const item = {
      key: `message ${message.id}`,
      signature: JSON.stringify([message, continued]),
      build: () => messageView(message, session, { continued }),
    };
    return newDay ? [lineItem(day), item] : [item];
  });
}

/**
 * A line in the middle: a date, a hint.
 *
 * @param {string} text
 * @returns {Item}
 */
function lineItem(text) {
  return {
    key: `line ${text}`,
    signature: text,
    build: () => h('li', { class: 'service' }, text),
  };
}

/**
 * @param {Item} item
 * @param {ReadonlyMap<string, { signature: string, element: HTMLElement }>} shown
 */
function reuse(item, shown) {
  const known = shown.get(item.key);
  return known?.signature === item.signature ? known : { signature: item.signature, element: item.build() };
}

/**
 * Puts the children in place, touching only those that are not there yet.
 *
 * @param {HTMLElement} container
 * @param {readonly HTMLElement[]} wanted
 */
function replaceChildren(container, wanted) {
  const keep = new Set(wanted);
  for (const child of [...container.children]) {
    if (!(child instanceof HTMLElement && keep.has(child))) child.remove();
  }
  wanted.forEach((element, index) => {
    const there = container.children[index];
    if (there !== element) container.insertBefore(element, there ?? null);
  });
}

/**
 * @param {HTMLElement} container
 * @returns {{ id: string, place: string | undefined } | null}
 */
function focusedIn(container) {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !container.contains(activeElement)) return null;
  const id = activeElement.closest('[data-id]')?.getAttribute('data-id');
  return id ? { id, place: activeElement.dataset.place } : null;
}

/**
 * @param {HTMLElement} container
 * @param {{ id: string, place: string | undefined }} focused
 */
function restoreFocus(container, focused) {
  if (container.contains(document.activeElement)) return;
  const message = container.querySelector(`[data-id="${focused.id}"]`);
  const key = focused.place && message?.querySelector(`[data-place="${focused.place}"]`);
  focusOn(key || message?.querySelector('.key') || message);
}
