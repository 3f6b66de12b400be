import { byId, focusOn, h, icon } from '../lib/dom.js';
import { formatTime } from '../lib/format.js';
import { t } from '../lib/strings.js';
import { showCalls } from '../model/world.js';

/**
 * @typedef {import('../model/types.js').Call} Call
 * @typedef {import('../model/session.js').Session} Session
 */

// The bot asks for news all the time; these calls would hide all others.
const POLL = 'getUpdates';

/**
 * The bot's calls of the Bot API, the newest first, for the curious: method, what was sent, what came back.
 *
 * @param {Session} session
 */
export function mountCallsPanel(session) {
  const panel = byId('calls');
  panel.setAttribute('aria-label', t('calls'));
  const filter = h('input', {
    type: 'search',
    'aria-label': t('filter-calls'),
    placeholder: t('filter-calls'),
    oninput: () => render(),
  });
  const polls = h('input', { type: 'checkbox', onchange: () => render() });
  const list = h('ol', { class: 'call-list' });
  const empty = h('p', { class: 'hint' }, t('no-calls'));
  const close = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': t('hide-calls'),
      onclick: () => showCalls(session, false),
    },
    icon('close'),
  );
  panel.append(
    h('header', { class: 'calls-head' }, h('h2', null, t('calls')), close),
    h('div', { class: 'calls-filter' }, filter, h('label', { class: 'check' }, polls, t('show-polls'))),
    empty,
    list,
  );
  panel.addEventListener('keydown', event => {
    if (event.key === 'Escape') showCalls(session, false);
  });

  /** @type {Element | null} */
  let openedFrom = null;
  /** @type {Map<number, HTMLElement>} */
  const rows = new Map();
  const render = () => {
    const { calls, callsOpen } = session.store;
    if (!callsOpen) return;
    const wanted = filter.value.trim().toLowerCase();
    const shown = calls
      .filter(call => polls.checked || call.method !== POLL)
      .filter(call => call.method.toLowerCase().includes(wanted))
      .reverse();
    const elements = shown.map(call => {
      const known = rows.get(call.id) ?? row(call, session);
      rows.set(call.id, known);
      return known;
    });
    const keep = new Set(elements);
    for (const child of [...list.children])
      if (!(child instanceof HTMLElement && keep.has(child))) child.remove();
    elements.forEach((element, index) => {
      if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
    });
    empty.hidden = shown.length > 0;
  };

  session.store.on(['calls'], () => {
    const { callsOpen } = session.store;
    const turned = panel.hidden === callsOpen;
    if (turned && callsOpen) openedFrom = document.activeElement;
    panel.hidden = !callsOpen;
    byId('app').dataset.calls = callsOpen ? 'open' : 'closed';
    // On a phone the panel covers everything, so nothing under it may be reached.
    const covers = callsOpen && matchMedia('(max-width: 49.99em)').matches;
    for (const id of ['sidebar', 'conversation']) byId(id).inert = covers;
    render();
    if (turned) focusOn(callsOpen ? close : openedFrom);
  });
}

/**
 * @param {Call} call
 * @param {Session} session
 */
function row(call, session) {
  const outcome = call.error === null ? 'ok' : 'failed';
  return h(
    'li',
    null,
    h(
      'details',
      { class: `call ${outcome}` },
      h(
        'summary',
        null,
        h('span', { class: 'call-method' }, call.method),
        call.error !== null && h('span', { class: 'call-error' }, t('call-failed')),
        h('time', null, formatTime(call.date, session.locale)),
      ),
      h('h3', null, t('call-sent')),
      h('pre', { tabindex: 0 }, JSON.stringify(call.payload, null, 2)),
      h('h3', null, t('call-got')),
      h('pre', { tabindex: 0 }, call.error ?? JSON.stringify(call.result, null, 2) ?? ''),
    ),
  );
}
