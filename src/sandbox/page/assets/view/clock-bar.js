import { byId, h, icon } from '../lib/dom.js';
import { formatClock } from '../lib/format.js';
import { t } from '../lib/strings.js';
import { advanceClock, moveToNextEvent, showCalls } from '../model/world.js';

const TICK_MS = 1000;
const MINUTE_MS = 60_000;

/**
 * The sandbox's time and the buttons that move it, below the list of chats; beside them the way to the calls.
 *
 * @param {import('../model/session.js').Session} session
 */
export function mountClockBar(session) {
  const reading = h('time', { class: 'clock-time' });
  const calls = h(
    'button',
    {
      type: 'button',
      class: 'chip',
      'aria-controls': 'calls',
      onclick: () => showCalls(session, !session.store.callsOpen),
    },
    icon('code'),
    t('calls-short'),
  );
  byId('clock').append(
    h(
      'div',
      { class: 'clock-line' },
      h(
        'span',
        { class: 'clock-reading' },
        icon('clock'),
        h('span', { class: 'unseen' }, t('sandbox-time')),
        reading,
      ),
      calls,
    ),
    h(
      'div',
      { class: 'clock-steps', role: 'group', 'aria-label': t('move-clock') },
      h(
        'button',
        { type: 'button', class: 'chip', onclick: () => advanceClock(session, 'PT1H') },
        t('plus-hour'),
      ),
      h(
        'button',
        { type: 'button', class: 'chip', onclick: () => advanceClock(session, 'P1D') },
        t('plus-day'),
      ),
      h(
        'button',
        { type: 'button', class: 'chip', onclick: () => moveToNextEvent(session) },
        t('to-next-event'),
      ),
    ),
  );

  const render = () => {
    reading.textContent = formatClock(session.store.clock.now, session.locale);
  };
  session.store.on(['clock', 'place'], render);
  session.store.on(['calls', 'place'], () => {
    calls.setAttribute('aria-expanded', String(session.store.callsOpen));
  });
  setInterval(() => {
    if (tick(session.store.clock)) render();
  }, TICK_MS);
}

/**
 * Lets the clock run as far as the browser's has since it was last read; true when a minute has turned.
 *
 * @param {import('../model/types.js').ClockReading} clock
 */
function tick(clock) {
  const minute = Math.floor(clock.now / MINUTE_MS);
  const at = performance.now();
  clock.now += at - clock.readAt;
  clock.readAt = at;
  return Math.floor(clock.now / MINUTE_MS) !== minute;
}
